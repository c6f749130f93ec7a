import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { openBrowser } from '../audit/browser.ts';
import { serve } from '../serve.ts';
import type { Bench, Figure } from './bench.ts';

/** The kinds of page that issue 6 names, each as the first five documents give it. */
const PAGES: readonly [kind: string, path: string][] = [
  ['start', '/'],
  ['paragraf', '/harryda/kf/2020-06-15/128/'],
  ['case', '/alingsas/arende/2023-509-ks/'],
  ['subject', '/amne/samordningsforbundet-insjoriket/'],
  ['search', '/sok/'],
];

/** What each category must reach. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

/** Runs a page, of which the median counts: a busy machine costs single runs some points. */
const RUNS = 3;

export const bench: Bench = {
  name: 'lighthouse',
  about: `Lighthouse on a phone, median of ${RUNS} runs, of the site in OUT_DIR (or dist)`,
  async run() {
    const dist = resolve(process.env.OUT_DIR ?? 'dist');
    if (!existsSync(dist)) return `there is no built site in ${dist}: npm run build, or name one with OUT_DIR`;
    const port = await freePort();
    const browser = await openBrowser([`--remote-debugging-port=${port}`]);
    const serving = await serve(dist, 0);
    try {
      const figures: Figure[] = [];
      for (const [kind, path] of PAGES) {
        const runs: Awaited<ReturnType<typeof measure>>[] = [];
        for (let run = 0; run < RUNS; run++) runs.push(await measure(new URL(path, serving.url).href, port));
        for (const category of CATEGORIES) {
          const sorted = runs.toSorted((a, b) => a.scores[category] - b.scores[category]);
          const { scores, lost } = sorted[RUNS >> 1] as (typeof runs)[number];
          figures.push({
            what: `${kind}: ${category}`,
            value: scores[category],
            unit: '',
            least: LEAST[category],
            note: [`${sorted.map((r) => r.scores[category]).join(', ')}`, ...lost[category]].join(' · '),
          });
        }
      }
      return figures;
    } finally {
      await serving.close();
      await browser.close();
    }
  },
};

/** One run: the score of each category, and which audits cost it points. */
async function measure(
  url: string,
  port: number,
): Promise<{ scores: Record<Category, number>; lost: Record<Category, string[]> }> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
  if (result === undefined || result.lhr.runtimeError !== undefined)
    throw new Error(`Lighthouse could not read ${url}: ${result?.lhr.runtimeError?.message ?? 'no answer'}`);
  const { categories, audits } = result.lhr;
  const of = <T>(read: (category: (typeof categories)[string]) => T) =>
    Object.fromEntries(
      CATEGORIES.map((name) => [name, read(categories[name] as (typeof categories)[string])]),
    ) as Record<Category, T>;
  return {
    scores: of((category) => Math.round((category.score ?? 0) * 100)),
    lost: of((category) =>
      category.auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        const failed = audit?.score !== null && (audit?.score ?? 1) < 0.9 && weight > 0;
        return failed ? [`${id} ${audit?.displayValue ?? ''}`.trim()] : [];
      }),
    ),
  };
}

/** A port that is free now: the browser must be told one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
