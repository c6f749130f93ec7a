import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditSite } from '../../scripts/audit/audit-site.ts';
import { validateHtml } from '../../scripts/audit/checks/html.ts';
import { textWeight } from '../../scripts/audit/checks/weight.ts';
import { buildCorpusSite } from '../../scripts/audit/corpus.ts';
import { describe as tell } from '../../scripts/audit/finding.ts';
import { choosePages, kindOf, pagesOf, pagesToRead } from '../../scripts/audit/pages.ts';
import { contentDir } from '../../scripts/content/folder.ts';
import { DOCUMENTS } from '../graph/real-documents.ts';
import { openBrowser } from './browser.ts';

const there = existsSync(DOCUMENTS);
if (!there)
  console.log(`No real documents in ${DOCUMENTS}: no site of them is built, and none of its pages looked at.`);

/** What real documents become must read as well as the pages that were drawn first. */
it.skipIf(!there)('50 pages of a site of real documents, and all of its HTML', { timeout: 1_200_000 }, async () => {
  const place = await mkdtemp(join(tmpdir(), 'kommunbeslut-audit-'));
  const browser = await openBrowser();
  try {
    const dist = await buildCorpusSite(DOCUMENTS, contentDir(), place);
    const paths = choosePages(dist);
    expect(paths.length).toBe(50);
    const heaviest = Math.max(
      ...pagesToRead(dist)
        .filter((path) => kindOf(dist, path) === 'beslut')
        .map((path) => textWeight(dist, path)),
    );
    console.log(`the heaviest paragraf: HTML and CSS ${heaviest} B`);
    expect(heaviest).toBeLessThanOrEqual(25_000);
    const html = await validateHtml(dist, pagesOf(dist));
    const seen = await auditSite(
      browser,
      dist,
      paths.map((path) => ({ name: path, path })),
      () => {},
    );
    expect([...html, ...seen].map(tell)).toEqual([]);
  } finally {
    await browser.close();
    await rm(place, { recursive: true, force: true });
  }
});
