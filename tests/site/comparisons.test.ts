import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listAliases } from '../../src/site/aliases.ts';
import { comparisonBetween, comparisonsOfSubject } from '../../src/site/comparisons.ts';
import { exportPage } from '../../src/site/export/index.ts';
import type { JamforelseUt } from '../../src/site/export/jamforelse.ts';
import { exportMarkdown } from '../../src/site/export/page-markdown.ts';
import { listPages } from '../../src/site/pages.ts';
import { loadSite } from './load.ts';

const BAS = new URL('https://beslut.example');
const ADDRESS = '/jamfor/alingsas-2023-076-sn/harryda-2019ks742/';
const site = await loadSite();
const pages = listPages(site);
const sida = pages.get(ADDRESS);
if (sida === undefined) throw new Error(`no page ${ADDRESS}`);

describe('the page that sets two withdrawals and returns side by side', () => {
  const aliases = new Map(listAliases(site, pages).map((a) => [a.fran, a.till]));

  it('answers under every pair of its cases, in either order, and wherever the address is cut', () => {
    for (const a of ['alingsas-2023-076-sn', 'alingsas-2023-509-ks'])
      for (const h of ['harryda-2019ks742', 'harryda-2022vfn360'])
        for (const address of [`/jamfor/${a}/${h}/`, `/jamfor/${h}/${a}/`])
          expect(address === ADDRESS ? ADDRESS : aliases.get(address), address).toBe(ADDRESS);
    expect(pages.get('/jamfor/')?.typ).toBe('jamforelser');
    expect(aliases.get('/jamfor/alingsas-2023-076-sn/')).toBe('/jamfor/');
    expect(aliases.get('/jamfor/harryda-2022vfn360/')).toBe('/jamfor/');
  });

  it('leads to the list of comparisons when the cases no longer stand on one subject', () => {
    const apart = { ...site, graph: { ...site.graph, arenden: new Map() } };
    const listed = [{ adress: ADDRESS, till: null, citerad: true, rad: 1 }];
    const left = new Map(listAliases(apart, listPages(apart), listed).map((a) => [a.fran, a.till]));
    expect(left.get(ADDRESS)).toBe('/jamfor/');
    expect(left.get('/jamfor/alingsas-2023-076-sn/')).toBe('/jamfor/');
  });

  it('is found from its subject and from each pair of its cases, the narrowest first', () => {
    expect(comparisonsOfSubject(site, 'samordningsforbundet-insjoriket')).toHaveLength(2);
    const between = (a: string, b: string) => comparisonBetween(site, a, b)?.parter.map((p) => p.length);
    expect(between('harryda/2022vfn360', 'alingsas/2023-509-ks')).toEqual([2, 2]);
    expect(between('harryda/2022vfn360', 'harryda/2019ks742')).toEqual([1, 1]);
    expect(between('alingsas/2023-509-ks', 'alingsas/2023-076-sn')).toBeUndefined();
  });

  it('gives programs each fact with its place, and says what one side lacks', () => {
    const data = exportPage(site, sida, BAS) as JamforelseUt;
    const row = (slag: string) => data.rader.find((r) => r.slag === slag);
    expect(row('voteringar')).toMatchObject({
      saknas: ['Hur det avgjordes framgår inte av det som är publicerat här; ingen votering är publicerad.', null],
      celler: [[], [{ framhavt: '35–12–3', belagg: [{ adress: '/harryda/kf/2020-06-15/128/#votering-1' }] }, {}]],
    });
    expect(row('beslut')?.saknas[0]).toBe('Inget beslut är publicerat här.');
    for (const cell of data.rader.flatMap((r) => r.celler.flat())) {
      expect(cell.arenden[0]).toMatch(/^\/(?:alingsas|harryda)\/arende\//);
      expect(cell.till ?? cell.belagg[0]?.adress, cell.text).toBeTruthy();
      if (cell.citat !== null) expect(cell.belagg[0]?.adress).toMatch(/#\w+/);
    }
    const manual = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
    const keys = [data, ...data.rader, ...data.parter, ...data.rader.flatMap((r) => r.celler.flat())].flatMap(
      Object.keys,
    );
    for (const key of new Set(keys)) expect(manual, key).toMatch(new RegExp(`[\`"]${key}[\`":]`));
  });

  it('says the same in Markdown', () => {
    const md = exportMarkdown(site, sida, BAS);
    expect(md).toContain('639 tkr');
    expect(md).toContain('590 tkr');
    expect(md).toContain('det innevarande året är 2022');
    expect(md).toContain('Räknat från den dag som en annan källa anger blir det 2026-12-31.');
    expect(md).toContain('Inget beslut är publicerat här.');
  });
});
