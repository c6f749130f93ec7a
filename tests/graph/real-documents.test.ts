import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { sharesCase } from '../../src/graph/lookup.ts';
import type { Corpus, Graph, ResolvedHanvisning } from '../../src/graph/types.ts';
import { DOCUMENTS, entryOf, importDocuments, outcomeOf, pdfs, readingOf } from './real-documents.ts';

/** One citation as a person reads it in the document. */
interface Row {
  words: string;
  reading: string;
  outcome: string;
}

const sections = readFileSync(new URL('fixtures/alingsas-citations.txt', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [place = '', ...lines] = section.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const [, fil = '', paragraf = null] = /^(.+\.pdf)(?: § (.+))?$/.exec(place) ?? [];
    const rows: Row[] = lines.map((line) => {
      const [words = '', reading = '', outcome = ''] = line.split(' | ');
      return { words, reading, outcome };
    });
    return { place, fil, paragraf, rows };
  });
/** A matter of June 2026 from the nämnd or direktion that began it to kommunstyrelsen, and to whom kommunstyrelsen proposes. */
const CHAINS: [namnd: string, ksau: string, ks: string, till: 'kf' | null][] = [
  ['ten 2026-05-18 § 28', 'ksau 2026-06-03 § 86', 'ks 2026-06-15 § 113', 'kf'],
  ['avrf 2026-04-17 § 10', 'ksau 2026-06-03 § 84', 'ks 2026-06-15 § 112', 'kf'],
  ['ten 2025-12-15 § 65', 'ksau 2026-05-20 § 76', 'ks 2026-06-01 § 103', 'kf'],
  // Kultur- och utbildningsnämnden's own paragraf is not published.
  ['kun 2026-04-22 § 48', 'ksau 2026-05-20 § 73', 'ks 2026-06-01 § 100', 'kf'],
  // Kommunstyrelsen decides itself.
  ['von 2026-04-23 § 25', 'ksau 2026-05-20 § 78', 'ks 2026-06-01 § 106', null],
];

const rows = sections.flatMap((section) => section.rows);

describe('the table of citations', () => {
  it('holds a hundred at the least, of them sixty links, from twenty documents', () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
    expect(rows.filter((row) => row.outcome.startsWith('resolved ')).length).toBeGreaterThanOrEqual(60);
    expect(new Set(sections.map((section) => section.fil)).size).toBeGreaterThanOrEqual(20);
  });
});

describe('the check of a link against the printed words', () => {
  it('tells another number, year, month and day, and lets pass what is not printed', () => {
    expect(printsNumber('den 3 juni 2026, § 84', '84')).toBe(true);
    expect(printsNumber('den 18 juni 2019 81 §', '81')).toBe(true);
    expect(printsNumber('den 3 juni 2026, § 84', '8')).toBe(false);
    expect(printsDay('den 3 juni 2026, § 84', '2026-06-03')).toBe(true);
    expect(printsDay('KF 2024-11-06, §149', '2024-11-06')).toBe(true);
    expect(printsDay('8 juni, § 22', '2026-06-08')).toBe(true);
    expect(printsDay('§84 KSAU', '2026-06-03')).toBe(true);
    for (const other of ['2025-06-03', '2026-07-03', '2026-06-04', null])
      expect(printsDay('den 3 juni 2026, § 84', other)).toBe(false);
    expect(printsDay('8 juni, § 22', '2026-06-09')).toBe(false);
  });
});

describe.skipIf(pdfs.length === 0)(`${pdfs.length} real documents (skipped where ${DOCUMENTS} is missing)`, () => {
  let corpus: Corpus;
  let graph: Graph;
  beforeAll(async () => {
    corpus = await importDocuments();
    graph = buildGraph(corpus);
  }, 300_000);

  it.each(sections)('cite what a reader finds: $place', ({ fil, paragraf, rows: wanted }) => {
    const entry = entryOf(corpus, fil, paragraf);
    const found = (graph.hanvisningar.get(`${entry.samling}/${entry.id}`) ?? []).filter((h) => !ownNumber(h));
    const tell = (row: Row) => `${row.words} | ${row.reading} | ${row.outcome}`;
    expect(
      found.map((h, i) => tell({ words: wordsOf(h, wanted[i]), reading: readingOf(h), outcome: outcomeOf(h, corpus) })),
    ).toEqual(wanted.map(tell));
  });

  it('lead by no link to a paragraf of another number, day or organ than the citation prints', () => {
    const links = [...graph.hanvisningar.values()]
      .flat()
      .filter((h) => h.typ === 'paragraf' && h.state === 'resolved' && h.targets[0]?.typ === 'beslut');
    const wrong = links.filter((h) => {
      const [target] = h.targets;
      const to = corpus.beslut.find((b) => target?.typ === 'beslut' && b.id === target.id);
      return (
        to === undefined ||
        !printsNumber(h.text, to.data.paragraf) ||
        !printsDay(h.text, to.datum) ||
        !fitsOrgan(h, to.organ)
      );
    });
    expect(wrong.map((h) => `${h.id}: ${h.text} → ${outcomeOf(h, corpus)}`)).toEqual([]);
    expect(links.length).toBeGreaterThanOrEqual(100);
  });

  it.each(CHAINS)(
    'connect %s → %s → %s, and show what is left to kommunfullmäktige as not published',
    (namnd, ksau, ks, till) => {
      const id = (place: string) => {
        const [organ, datum, , paragraf] = place.split(' ');
        const found = corpus.beslut.filter(
          (b) => b.organ === organ && b.datum === datum && b.data.paragraf === paragraf,
        );
        return found.length === 1 ? (found[0]?.id as string) : `alingsas/${organ}/${datum}/${paragraf}`;
      };
      const edges = (from: string, to: string) =>
        graph.kanter.filter((k) => k.fran === id(from) && k.till.id === id(to));
      expect(edges(ks, ksau).map((k) => k.typ)).toEqual(['bereds-av']);
      expect(edges(ks, namnd)).toHaveLength(1);
      expect(edges(ksau, namnd)).toHaveLength(1);
      const status = graph.statusOf.get(id(ks));
      const arende = graph.arenden.get(graph.arendenOf.get(`beslut/${id(ks)}`)?.[0] ?? '');
      const unpublished = 'Kommunfullmäktiges beslut är inte publicerat här.';
      if (till === 'kf') {
        expect(status).toMatchObject({ kod: 'foreslaget', kort: 'Föreslaget till kommunfullmäktige' });
        expect(arende?.status).toMatchObject({ kod: 'foreslaget', kort: 'Föreslaget till kommunfullmäktige' });
        expect(arende?.status.meningar).toContain(unpublished);
      } else expect(arende?.status.meningar).not.toContain(unpublished);
    },
  );

  it('hold no paragraf of kommunfullmäktige from June 2026, and none is made up', () => {
    expect(corpus.beslut.filter((b) => b.organ === 'kf' && (b.datum ?? '') >= '2026-06').map((b) => b.id)).toEqual([]);
    expect([...graph.opublicerade.keys()].filter((id) => /\/kf\/2026-(?:0[6-9]|1)/.test(id))).toEqual([]);
  });

  /** A paragraf's own diarienummer stands at its head and is no row. */
  function ownNumber(h: ResolvedHanvisning): boolean {
    const posts = h.samling === 'beslut' ? corpus.beslut : corpus.handlingar;
    const post = posts.find((p) => p.id === h.id);
    return (
      h.typ === 'diarienummer' &&
      post !== undefined &&
      sharesCase(post, { kommun: post.kommun, diarienummer: [(h.diarienummer ?? '').replace(/\s+/g, ' ')] })
    );
  }
});

/** The row's words where the citation has them, with or without the organ's name before; else the citation's own. */
function wordsOf(h: ResolvedHanvisning, row: Row | undefined): string {
  const text = h.text.replace(/\s+/g, ' ');
  return row !== undefined && text.includes(row.words.replace(/ …$/, ' ')) ? row.words : text;
}

const DAY =
  /(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\s+(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*(?:\s+(\d{4}))?/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The § that stands in the words is that number, read here without the finder. */
function printsNumber(text: string, paragraf: string): boolean {
  const m = /§\s*(\d+)|(\d+)\s*§/.exec(text);
  return (m?.[1] ?? m?.[2]) === paragraf;
}

/** The day that stands in the words, as far as one does, is that day. */
function printsDay(text: string, datum: string | null): boolean {
  const m = DAY.exec(text);
  if (m === null) return true;
  const [, ar, manad, dag, d, namn, y] = m;
  const day = ar === undefined ? [y, MONTHS.indexOf((namn as string).toLowerCase()) + 1, d] : [ar, manad, dag];
  const [year, ...rest] = (datum ?? '').split('-').map(Number);
  return (day[0] === undefined || Number(day[0]) === year) && day.slice(1).map(Number).join() === rest.join();
}

function fitsOrgan(h: ResolvedHanvisning, organ: string | null): boolean {
  return h.organ === null || organ === null || h.organ === organ;
}
