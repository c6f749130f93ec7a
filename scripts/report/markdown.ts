import type { Rostsiffror } from '../../src/domain/votering.ts';
import type { Corpus } from './read-corpus.ts';
import { type PicturePages, type SourceRow, unaccounted } from './source-row.ts';
import type { VoteRow } from './vote-row.ts';

/** A Markdown table. Cells are kept to one line and a `|` in them is no border. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((c) => c.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

const counts = (map: ReadonlyMap<string, number>): string =>
  [...map].map(([key, n]) => (n === 1 ? key : `${key} ×${n}`)).join(', ') || '–';
const figuresOf = (map: ReadonlyMap<string, number>): string =>
  [...map].map(([key, n]) => `${key} ${n}`).join(', ') || '–';
const list = (words: readonly string[]): string => words.join(', ') || '–';
const tally = (c: Rostsiffror | null): string => (c === null ? '–' : `${c.ja}–${c.nej}–${c.avstar ?? '?'}`);

/** `text`, or which pages are pictures and what became of them. */
export function textLayer(sidor: number | null, { lasta, saknas }: PicturePages): string {
  if (sidor === null) return 'no pages';
  const parts = [
    ...(lasta.length > 0 ? [`OCR: ${lasta.map((p) => `p. ${p.sida} (${p.sakerhet} %)`).join(', ')}`] : []),
    ...(saknas.length > 0 ? [`missing: p. ${saknas.join(', ')}`] : []),
  ];
  return parts.join('; ') || 'text';
}

function sourceTable(rows: readonly SourceRow[], numbers: ReadonlyMap<string, number>): string {
  const add = (of: (r: SourceRow) => number) => rows.reduce((n, r) => n + of(r), 0);
  return table(
    [
      'no.',
      'file',
      'pages',
      'words',
      'published',
      'listed as removed',
      'joined',
      'unaccounted',
      'handlingar',
      '§§',
      'organ',
      'date',
      'text layer',
      'remarks',
    ],
    [
      ...rows.map((r) => [
        String(numbers.get(r.fil)),
        `\`${r.fil}\``,
        String(r.sidor ?? '–'),
        String(r.ord.kalla),
        String(r.ord.publicerade),
        figuresOf(r.ord.borttagna),
        String(r.ord.sammanfogade),
        String(unaccounted(r)),
        counts(r.handlingar),
        String(r.paragrafer),
        list(r.organ),
        list(r.datum),
        textLayer(r.sidor, r.bilder),
        counts(r.anmarkningar),
      ]),
      [
        '',
        `**${rows.length} files**`,
        String(add((r) => r.sidor ?? 0)),
        String(add((r) => r.ord.kalla)),
        String(add((r) => r.ord.publicerade)),
        figuresOf(merge(rows.map((r) => r.ord.borttagna))),
        String(add((r) => r.ord.sammanfogade)),
        String(add(unaccounted)),
        counts(merge(rows.map((r) => r.handlingar))),
        String(add((r) => r.paragrafer)),
        '',
        '',
        `OCR ${add((r) => r.bilder.lasta.length)} pages, missing ${add((r) => r.bilder.saknas.length)}`,
        counts(merge(rows.map((r) => r.anmarkningar))),
      ],
    ],
  );
}

function pictureTable(rows: readonly SourceRow[]): string {
  const found = rows.filter((r) => r.bilder.lasta.length + r.bilder.saknas.length > 0);
  if (found.length === 0) return 'None: every page has a text layer.';
  return table(
    ['file', 'pages without', 'of', 'read by OCR (mean confidence of the lines)', 'not read, words missing'],
    found.map(({ fil, sidor, bilder }) => [
      `\`${fil}\``,
      String(bilder.lasta.length + bilder.saknas.length),
      String(sidor ?? '–'),
      list(bilder.lasta.map((p) => `p. ${p.sida} (${p.sakerhet} %)`)),
      list(bilder.saknas.map((p) => `p. ${p}`)),
    ]),
  );
}

const AGREE = { true: 'yes', false: '**no, neither chosen**', null: 'one count only' } as const;
const OUTCOME = { ja: 'Ja', nej: 'Nej', lika: 'tie', utslagsröst: 'tie, casting vote' } as const;

/** Votes of each party: `S 10–0–0`, with those who did not take part behind a plus sign. */
export function partyOutcome(partier: VoteRow['partier']): string {
  return list(
    partier.map((p) => `${p.parti} ${p.ja}–${p.nej}–${p.avstar}${p.ovriga > 0 ? ` (+${p.ovriga} not voting)` : ''}`),
  );
}

function voteTable(rows: readonly VoteRow[], numbers: ReadonlyMap<string, number>): string {
  if (rows.length === 0) return 'None.';
  const sorted = [...rows].sort((a, b) => (numbers.get(a.fil) ?? 0) - (numbers.get(b.fil) ?? 0));
  return table(
    [
      'municipality',
      'organ',
      'date',
      '§',
      'text',
      'list',
      'names',
      'agree',
      'more votes',
      'per party (Ja–Nej–avstår)',
      'file no.',
    ],
    sorted.map((v) => [
      v.kommun,
      v.organ ?? '?',
      v.datum ?? '?',
      v.paragraf ?? '?',
      tally(v.text),
      tally(v.lista),
      tally(v.namn),
      AGREE[`${v.stammer}`],
      v.utfall === null ? '–' : OUTCOME[v.utfall],
      partyOutcome(v.partier),
      String(numbers.get(v.fil)),
    ]),
  );
}

function merge<K>(maps: readonly ReadonlyMap<K, number>[]): Map<K, number> {
  const all = new Map<K, number>();
  for (const map of maps) for (const [key, n] of map) all.set(key, (all.get(key) ?? 0) + n);
  return new Map([...all].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** The whole report: figures and file names, no words of the sources. Same corpus, same text. */
export function formatCorpus({ kallor, voteringar, fel, check, egna }: Corpus): string {
  const own = kallor.filter((r) => egna.has(r.fil));
  const given = kallor.filter((r) => !egna.has(r.fil));
  const numbers = new Map([...own, ...given].map((r, i) => [r.fil, i + 1]));
  const contradicted = voteringar.filter((v) => v.stammer === false).length;
  const recomputed = voteringar.filter((v) => v.namn !== null).length;
  const alone = voteringar.filter((v) => v.stammer === null).length;
  return `# What was read from real documents

Written by \`npm run report -- FOLDER docs/korpus.md\`: the importer read a folder of documents, and the sources of this repository,
into an empty collection. Figures and file names only; the documents themselves stand on the municipality's site.

- **Words** are runs of signs between white space. Each is published, listed as removed (words by reason) or one half of a word
  that a line end divided; **unaccounted** is what is left, counted in the entries' own texts. \`npm run check\` over the same entries,
  which also holds their order: ${check.split('\n').join('; ')}.
- **Handlingar** are kinds of document and how many of each; **§§** the paragrafer found; organ and date as printed in the
  document's or a paragraf's head (– where none is). Remarks are those of \`src/domain/anmarkning.ts\`.
- **Votes** stand once a source that tells of them: Ja–Nej–avstår as the running text prints them, as the list's sum row prints
  them, and recomputed from the names. Nothing is settled where they differ.

Sources: ${kallor.length} read, ${fel.length} not. Votes told of: ${voteringar.length}; recomputed from names ${recomputed}, contradicted ${contradicted}, with one count only ${alone}.

## The documents

${sourceTable(given, numbers)}

## The sources of this repository

${sourceTable(own, numbers)}

## Files and pages without a text layer

${pictureTable([...own, ...given])}

## Not imported

${
  fel.length === 0
    ? 'None.'
    : table(
        ['file', 'why'],
        fel.map((f) => [`\`${f.fil}\``, f.fel]),
      )
}

## Votes

${voteTable(voteringar, numbers)}
`;
}
