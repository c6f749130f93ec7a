import type { Rad } from './kallfil.ts';

/** What Markdown and simple HTML marks say about one line, and the words that are left without them. */
export interface MarkedLine {
  text: string;
  celler: string[] | null;
  mark: Rad['mark'];
}

const TAGS = /<\/?(?:i|b|em|strong|u|sup|sub)>/gi;
const LINK = /!?\[([^\]\n]*)\]\([^)\s]*\)/g;

/** Words of a run without inline marks: `<i>`, `**bold**`, `*italic*`, `[words](address)`. A lone star is a word's own. */
export function stripInline(text: string): string {
  return text
    .replace(TAGS, '')
    .replace(LINK, '$1')
    .replace(/(\*{1,3})(?=\S)(.+?)(?<=\S)\1/g, '$2');
}

const wrapped = (text: string, marker: RegExp): boolean => marker.test(text.trim());
const WHOLE_BOLD = /^(?:\*\*\*?(?!\*)[^*]+\*\*\*?|<b>[^<]+<\/b>)$/;
const WHOLE_ITALIC = /^(?:\*(?!\*)[^*]+\*|\*\*\*(?!\*)[^*]+\*\*\*|<i>[^<]+<\/i>)$/;

/** Cells of a table row: tab-separated, or between pipes as GFM has them. Null where the line is no row. */
function cells(line: string): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line)) {
    return line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((c) => stripInline(c.trim()));
  }
  if (!line.trim().includes('\t') && !/\S\t/.test(line)) return null;
  return line.split('\t').map((c) => stripInline(c.trim()));
}

/** Reads one line of a text or Markdown source. A divider or a table's rule is left to the caller (`isDivider`). */
export function readMarks(line: string): MarkedLine {
  const radbrott = line.endsWith('  ') || /<br\s*\/?>\s*$/i.test(line);
  // Within a cell of a table a break is the only way to part lines.
  const bare = line.replace(/<br\s*\/?>\s*$/i, '').replace(/\s*<br\s*\/?>\s*/gi, ' ');
  const celler = cells(bare);
  const none = { rubrik: null, fet: false, kursiv: false, punkt: false, radbrott: false };
  if (celler !== null) return { text: celler.join('\t'), celler, mark: none };
  let rest = bare.trim();
  const heading = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/.exec(rest);
  if (heading) rest = heading[2] as string;
  const bullet = /^[-–•*·▪o]\s+(?=\S)/.exec(rest);
  const punkt = heading === null && bullet !== null && !(bullet[0].startsWith('o') && !/^o\s{2,}|^o\t/.test(rest));
  if (punkt) rest = rest.slice((bullet as RegExpExecArray)[0].length);
  return {
    text: stripInline(rest).trim(),
    celler: null,
    mark: {
      rubrik: heading ? (heading[1] as string).length : null,
      fet: wrapped(rest, WHOLE_BOLD),
      kursiv: wrapped(rest, WHOLE_ITALIC),
      punkt,
      radbrott,
    },
  };
}

/** A line that only divides: `---`, `*****`, a row of dashes under a table's head. It holds no words. */
export function isDivider(line: string): boolean {
  return /^[\s|:*_=–—-]*$/.test(line) && /[-*_=–—]{3,}/.test(line);
}
