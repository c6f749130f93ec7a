import type { Kommun } from '../../../src/domain/kommun.ts';
import { parseText } from '../../../src/domain/text/parse.ts';
import { publishedWords } from '../../../src/domain/text/words.ts';
import { codeOf } from '../fields/organ.ts';
import { type Block, type PlacedWord, placedWords } from '../structure/block.ts';
import { blocksOf, type TextDel } from '../structure/document.ts';
import type { Sic } from '../text/sic.ts';
import { toTree } from '../text/tree.ts';
import { writeText } from '../text/write.ts';

/** An entry's text as MDX and as words. */
export interface Body {
  mdx: string;
  words: PlacedWord[];
  block: Block[];
}

/**
 * Writes a text and reads it back: the words must be the source's.
 *
 * @throws where a word got lost, came in, or changed place, or where the writing is not of the closed vocabulary: a fault of
 *   the importer, which must not be published.
 */
export function toBody(
  text: readonly TextDel[],
  titleLine: number | null,
  sic: readonly Sic[],
  kommun: Kommun,
  fil: string,
): Body {
  const tree = toTree(text, {
    titleLine,
    sic,
    codeOf: (name) => codeOf(name, kommun),
    deciderOf: (words) => deciderOf(words, kommun),
  });
  const mdx = writeText(tree);
  const block = blocksOf(text);
  const words = placedWords(block);
  const parsed = parseText(mdx, fil, 1);
  const issue = parsed.issues[0];
  if (issue !== undefined)
    throw new Error(`${fil}: the text that was written does not parse: ${issue.fel} (line ${issue.rad} of the body)`);
  const published = publishedWords(parsed.root);
  const at = words.findIndex((w, i) => w.ord !== published[i]);
  if (at >= 0 || published.length !== words.length) {
    const i = at >= 0 ? at : words.length;
    throw new Error(
      `${fil}:${words[i]?.rad ?? words.at(-1)?.rad ?? 1}: the text that was written has "${published.slice(i, i + 4).join(' ')}" where the source has "${words
        .slice(i, i + 4)
        .map((w) => w.ord)
        .join(' ')}"`,
    );
  }
  return { mdx, words, block };
}

/** The organ with which a proposal's words begin: the one that is to decide so. */
function deciderOf(words: string, kommun: Kommun): string | null {
  const start =
    /^(\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,4}?) (?:beslutar|föreslår|godkänner|noterar|antar|uppdrar|fastställer|tillstyrker|avstyrker|avslår|bifaller|överlämnar|ger|utser|lägger|ställer)\b/u.exec(
      words,
    );
  return start === null ? null : codeOf(start[1] as string, kommun);
}
