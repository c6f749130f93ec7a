import { findHanvisningar } from '../../src/citations/find.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { ArendePost, BeslutPost, Corpus, HandlingPost, TextBlock } from '../../src/graph/types.ts';
import { toCorpus } from '../content/corpus.ts';
import { contentDir } from '../content/folder.ts';
import { readContent } from '../content/read.ts';
import type { Bench } from './bench.ts';

const PAGES = 10_000;
/** Issue 4: finding and resolving costs at most this much a page. */
const LIMIT = 2;

export const bench: Bench = {
  name: 'citations',
  about: `Finding and resolving the citations of ${PAGES} pages made from the published ones, each with numbers and days of its own`,
  async run(folder) {
    const corpus = toCorpus(await readContent(folder ?? contentDir()));
    if (corpus === null || corpus.beslut.length === 0)
      return 'The content folder has faults or no beslut; run npm run check.';
    const large = multiply(corpus, PAGES);
    const pages = large.beslut.length + large.handlingar.length;
    const find = timed(() => refind(large));
    const graph = timed(() => buildGraph(large));
    const cited = [...graph.result.hanvisningar.values()].reduce((sum, list) => sum + list.length, 0);
    return [
      { what: 'pages', value: pages, unit: '' },
      { what: 'citations', value: cited, unit: '' },
      { what: 'find', value: find.ms / pages, unit: 'ms/page' },
      { what: 'resolve and connect', value: graph.ms / pages, unit: 'ms/page' },
      { what: 'together', value: (find.ms + graph.ms) / pages, unit: 'ms/page', limit: LIMIT },
    ];
  },
};

/** Time on a processor: the wall clock of a shared machine measures its other work too. */
function timed<T>(work: () => T): { result: T; ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

/** Finds every block's citations anew, as loading the content does. */
function refind(corpus: Corpus): void {
  for (const post of [...corpus.beslut, ...corpus.handlingar]) {
    const kommun = corpus.kommuner.find((k) => k.id === post.kommun) ?? null;
    for (const block of post.block)
      block.hanvisningar = findHanvisningar(block.text, {
        kommun,
        organ: post.organ,
        datum: post.datum,
        kommuner: corpus.kommuner,
      });
  }
}

/** Copies of the corpus until it has so many pages; in the n:th, every § and every running number is other than elsewhere. */
function multiply(corpus: Corpus, pages: number): Corpus {
  const each = corpus.beslut.length + corpus.handlingar.length;
  const large: Corpus = { kommuner: corpus.kommuner, beslut: [], handlingar: [], arenden: [], amnen: corpus.amnen };
  for (let n = 0; large.beslut.length + large.handlingar.length + each <= pages; n++) {
    large.beslut.push(...corpus.beslut.map((b) => renumber(b, n)));
    large.handlingar.push(...corpus.handlingar.map((h) => renumber(h, n)));
    large.arenden.push(
      ...corpus.arenden.map(
        (a): ArendePost => ({ ...a, id: `${a.id}-${n}`, diarienummer: a.diarienummer.map((d) => numbered(d, n)) }),
      ),
    );
  }
  return large;
}

function renumber<T extends BeslutPost | HandlingPost>(post: T, n: number): T {
  const shifted = (text: string) =>
    numbered(text, n).replace(/§\s?(\d+)/g, (_, nr) => `§ ${((Number(nr) + n) % 999) + 1}`);
  const block = post.block.map((b): TextBlock => ({ ...b, text: shifted(b.text), hanvisningar: [] }));
  const data =
    post.samling === 'beslut'
      ? { ...post.data, paragraf: String(((Number(post.data.paragraf) + n) % 999) + 1) }
      : post.data;
  return { ...post, id: `${post.id}-${n}`, data, block, diarienummer: post.diarienummer.map((d) => numbered(d, n)) };
}

/** `2023.509 KS` with another running number; days and years stay. */
function numbered(text: string, n: number): string {
  return text.replace(/(\d{4}[.](?=\d{3}\s)|\d{4}(?:KS|VFN))(\d{3})/g, (_, head, nr) => `${head}${Number(nr) + n * 7}`);
}
