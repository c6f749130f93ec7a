import type { Kommun } from '../../domain/kommun.ts';
import type { ArendePost, BeslutPost, HandlingPost } from '../../graph/types.ts';
import { citeArende, citeBeslut, citeHandling } from './cite.ts';
import { organInText } from './organ.ts';
import { writeParagraf } from './write.ts';

/** What a reference to a page is made of; nothing is filled in. */
export interface Referens {
  rubrik: string;
  /** The Swedish citation. */
  citat: string;
  /** Who stands behind the document: `Härryda kommun, kommunfullmäktige`. */
  utgivare: string;
  /** ISO day, or null. */
  datum: string | null;
  /** Number, diarienummer, and that a proposal is none: `§ 9, dnr 2023.509 KS, förslag`. */
  uppgifter: string[];
  /** For a literature list: `harryda-kf-2020-06-15-128`. */
  nyckel: string;
}

const key = (id: string): string => id.replaceAll('/', '-');
const numbered = (diarienummer: readonly string[]): string[] =>
  diarienummer[0] === undefined ? [] : [`dnr ${diarienummer[0]}`];

export function beslutReference(post: BeslutPost, kommun: Kommun): Referens {
  const proposal = post.typ === 'forslag' ? ['förslag'] : [];
  return {
    rubrik: post.rubrik,
    citat: [citeBeslut(post, kommun), ...proposal].join(', '),
    utgivare: post.organ === null ? kommun.namn : `${kommun.namn}, ${organInText(kommun, post.organ)}`,
    datum: post.datum,
    uppgifter: [writeParagraf(post.data.paragraf), ...numbered(post.diarienummer), ...proposal],
    nyckel: key(post.id),
  };
}

export const handlingReference = (post: HandlingPost, kommun: Kommun): Referens => ({
  rubrik: post.rubrik,
  citat: citeHandling(post, kommun),
  utgivare: post.organ === null ? kommun.namn : `${kommun.namn}, ${organInText(kommun, post.organ)}`,
  datum: post.datum,
  uppgifter: numbered(post.diarienummer),
  nyckel: key(post.id),
});

export const arendeReference = (post: ArendePost, kommun: Kommun): Referens => ({
  rubrik: post.rubrik,
  citat: citeArende(post, kommun),
  utgivare: kommun.namn,
  datum: null,
  uppgifter: [`ärende ${post.diarienummer[0] ?? ''}`.trim()],
  nyckel: key(post.id),
});

/** The link with its citation as Markdown. */
export function referenceMarkdown({ rubrik, citat }: Referens, url: string): string {
  const text = rubrik.replace(/[[\]\\*_`<]/g, '\\$&');
  return `[${text}](${url}) (${citat})`;
}

/** The link with its citation as HTML. */
export function referenceHtml({ rubrik, citat }: Referens, url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(rubrik)}</a> (${escapeHtml(citat)})`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The reference for a literature list. `date` is what biblatex reads, `year` what BibTeX does. */
export function referenceBibtex({ rubrik, utgivare, datum, uppgifter, nyckel }: Referens, url: string): string {
  const fields: [string, string][] = [
    // Two braces: an authority's name is not a first and a last name.
    ['author', `{${escapeTex(utgivare)}}`],
    ['title', `{${escapeTex(rubrik)}}`],
    ...(datum === null
      ? []
      : ([
          ['date', datum],
          ['year', datum.slice(0, 4)],
        ] as [string, string][])),
    ...(uppgifter.length === 0 ? [] : ([['note', escapeTex(uppgifter.join(', '))]] as [string, string][])),
    ['url', url],
    ['langid', 'swedish'],
  ];
  return `@misc{${nyckel},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`;
}

/** Signs that mean something to TeX. */
const escapeTex = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\textbackslash ' : `\\${sign}`))
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde ')
    .replaceAll('^', '\\textasciicircum ');
