import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kommunSchema } from '../../src/domain/kommun.ts';
import type { Votering } from '../../src/domain/votering.ts';
import { fromYaml } from '../import/entries/file.ts';
import type { Imported } from '../import/imported.ts';
import type { Rad } from '../import/sources/kallfil.ts';
import { readForTest } from '../import/structure/testing.ts';
import { formatCorpus, partyOutcome, table, textLayer } from './markdown.ts';
import { picturePages, type SourceRow, sourceRow, unaccounted } from './source-row.ts';
import { figures, voteRows } from './vote-row.ts';

const alingsas = kommunSchema.parse(
  fromYaml(readFileSync(new URL('../../content/kommuner/alingsas.yaml', import.meta.url), 'utf8')),
);

const vote = (more: Partial<Votering>): Votering => ({
  ja_betyder: null,
  nej_betyder: null,
  galler: null,
  text: null,
  lista: null,
  roster: [],
  utfall: null,
  utslagsrost: false,
  ...more,
});
const count = (ja: number, nej: number, avstar: number | null = 0) => ({ ja, nej, avstar });
const name = (parti: string, rost: Votering['roster'][number]['rost']) => ({ namn: 'N. N.', parti, rost });

it('recomputes a vote from its names, and gives no outcome where two counts differ', () => {
  const roster = [name('S', 'ja'), name('S', 'nej'), name('M', 'ja'), name('M', 'deltar-inte')];
  expect(figures(vote({ roster, text: count(2, 1, null) }))).toMatchObject({
    namn: count(2, 1),
    stammer: true,
    utfall: 'ja',
    partier: [
      { parti: 'M', ja: 1, nej: 0, avstar: 0, ovriga: 1 },
      { parti: 'S', ja: 1, nej: 1, avstar: 0, ovriga: 0 },
    ],
  });
  expect(figures(vote({ text: count(20, 26), lista: count(26, 20) }))).toMatchObject({ stammer: false, utfall: null });
});

it('does not claim agreement where only one count is given, nor a winner where none is', () => {
  expect(figures(vote({ text: count(7, 8) }))).toMatchObject({ stammer: null, utfall: 'nej', namn: null });
  expect(figures(vote({}))).toMatchObject({ stammer: null, utfall: null });
  expect(figures(vote({ text: count(5, 5) }))).toMatchObject({ utfall: 'lika' });
  expect(figures(vote({ text: count(5, 5), utslagsrost: true }))).toMatchObject({ utfall: 'utslagsröst' });
});

const TEXT = `# Protokoll

Alingsås kommun
Kommunstyrelsen
Sammanträdesdatum 2024-02-05

## § 12 Köp av mark

Beslut

Kommunstyrelsen beslutar att köpa marken.
`;

function imported(text: string): Imported & { kommun: typeof alingsas } {
  const { dokument, kallfil } = readForTest(text);
  return {
    source: { path: '/x/prov.txt', bytes: new Uint8Array(), kallfil },
    kommun: alingsas,
    dokument,
    borttaget: kallfil.borttaget,
    anmarkningar: kallfil.anmarkningar,
  };
}

it('counts words, documents and paragrafer of a source, and what is left unaccounted', () => {
  const record = {
    borttaget: [{ rad: 3, text: 'Alingsås kommun', skal: 'sidhuvud' as const }],
    sammanfogat: [{ rad: 9, fore: 'a- b', efter: 'ab' }],
  };
  const row = sourceRow(imported(TEXT), record, 14);
  expect(row).toMatchObject({ fil: 'alingsas/prov.txt', paragrafer: 1, sidor: null });
  expect(row.ord.kalla).toBe(17);
  expect([...row.ord.borttagna]).toEqual([['sidhuvud', 2]]);
  expect(unaccounted(row)).toBe(0);
  expect(unaccounted({ ord: { ...row.ord, publicerade: 12 } })).toBe(2);
  expect(row.anmarkningar.get('diarienummer-saknas')).toBe(1);
});

it('gives a source without votes no row', () => {
  expect(voteRows(imported(TEXT))).toEqual([]);
});

it('names the pages that are pictures: those read, with the confidence of their own lines, and those missing', () => {
  const line = (sida: number, ocr: number | null) => ({ sida, ocr }) as Rad;
  const remark = (kod: 'ocr-last' | 'textlager-saknas', sida: number) =>
    ({ kod, allvar: 'varning', meddelande: 'x', sida }) as const;
  const pages = picturePages({
    rader: [line(1, null), line(2, 90), line(2, 81), line(3, 50)],
    anmarkningar: [remark('ocr-last', 2), remark('textlager-saknas', 4)],
  });
  expect(pages).toEqual({ lasta: [{ sida: 2, sakerhet: 86 }], saknas: [4] });
  expect(textLayer(4, pages)).toBe('OCR: p. 2 (86 %); missing: p. 4');
  expect(textLayer(4, { lasta: [], saknas: [] })).toBe('text');
  expect(textLayer(null, { lasta: [], saknas: [] })).toBe('no pages');
});

it('keeps a cell from breaking its table', () => {
  expect(table(['a', 'b'], [['x|y', 'en\nrad']])).toBe('| a | b |\n|---|---|\n| x\\|y | en rad |');
});

it('shows those of a party who did not vote apart from those who abstained', () => {
  expect(partyOutcome([{ parti: 'S', ja: 3, nej: 1, avstar: 2, ovriga: 4 }])).toBe('S 3–1–2 (+4 not voting)');
});

it('writes the same text for the same corpus, tells contradicted votes and what was not imported', () => {
  const row = (fil: string): SourceRow => ({
    ...sourceRow(imported(TEXT), { borttaget: [], sammanfogat: [] }, 17),
    fil,
  });
  const contradicted = {
    fil: 'alingsas/b.pdf',
    kommun: 'alingsas',
    organ: null,
    datum: null,
    paragraf: '3',
    ...figures(vote({ text: count(20, 26), lista: count(26, 20) })),
  };
  const text = formatCorpus({
    kallor: [row('alingsas/a.txt'), row('alingsas/b.pdf')],
    voteringar: [contradicted],
    fel: [{ fil: 'c.pdf', fel: 'it is encrypted' }],
    check: 'one\ntwo',
    egna: new Set(['alingsas/a.txt']),
  });
  expect(text).toContain('| alingsas | ? | ? | 3 | 20–26–0 | 26–20–0 | – | **no, neither chosen** | – | – | 2 |');
  expect(text).toContain('Sources: 2 read, 1 not. Votes told of: 1; recomputed from names 0, contradicted 1');
  expect(text).toContain('| `c.pdf` | it is encrypted |');
  expect(text.indexOf('| 2 | `alingsas/b.pdf`')).toBeLessThan(text.indexOf('| 1 | `alingsas/a.txt`'));
});
