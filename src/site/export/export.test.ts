import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listPages, type Sida } from '../pages.ts';
import { sampleBeslut, sampleCase, sampleHandling, sampleSite, sampleUnpublished } from '../sample.ts';
import type { BeslutUt } from './beslut.ts';
import { exportPage } from './index.ts';
import { exportMarkdown } from './page-markdown.ts';

const BAS = new URL('https://beslut.example');
const beslut = sampleBeslut('exempelby/a', {
  voteringar: [
    {
      ja_betyder: 'ärendet avgörs idag',
      nej_betyder: 'ärendet återremitteras',
      galler: 'aterremiss',
      text: { ja: 2, nej: 1, avstar: 0 },
      lista: null,
      roster: [
        { namn: 'Anna Ek', parti: 'S', rost: 'ja' },
        { namn: 'Bo Al', parti: 'M', rost: 'nej' },
      ],
      utfall: null,
      utslagsrost: false,
    },
  ],
});
const site = sampleSite({
  beslut: [beslut],
  handlingar: [sampleHandling('exempelby/protokoll', { handlingstyp: 'protokoll', paragrafer: ['exempelby/a'] })],
  arenden: [sampleCase('2024.7 KS', [beslut])],
  opublicerade: [sampleUnpublished('kf', '2023-03-01', '4')],
});
const pages = listPages(site, [{ id: 'om', rubrik: 'Om', beskrivning: 'Om webbplatsen.', text: 'Hej.' }]);
const page = (adress: string): Sida => {
  const sida = pages.get(adress);
  if (sida === undefined) throw new Error(`no page ${adress}`);
  return sida;
};

describe('index.json', () => {
  it('gives every page its own address, kind and licence, as plain data', () => {
    for (const sida of pages.values()) {
      const data = exportPage(site, sida, BAS);
      expect(data).toMatchObject({
        typ: sida.typ,
        adress: sida.adress,
        webbadress: `https://beslut.example${sida.adress}`,
      });
      expect(data.rubrik, sida.adress).not.toBe('');
      expect(JSON.parse(JSON.stringify(data))).toMatchObject({ format: 'kommunbeslut-1', licens: data.licens });
    }
  });

  it('holds no key that docs/data.md does not name', () => {
    const manual = readFileSync(new URL('../../../docs/data.md', import.meta.url), 'utf8');
    for (const sida of pages.values())
      for (const key of Object.keys(exportPage(site, sida, BAS)))
        expect(manual, `${sida.typ}: ${key}`).toMatch(new RegExp(`[\`"]${key}[\`":]`));
  });

  it('recounts a vote and says that the printed count differs', () => {
    const data = exportPage(site, page('/exempelby/ks/2024-02-05/9/'), BAS) as BeslutUt;
    expect(data.voteringar[0]).toMatchObject({ rakning: { ja: 1, nej: 1, avstar: 0 }, siffror_stammer: false });
    expect(data).toMatchObject({
      beslutstyp: 'forslag',
      status: { kort: 'Föreslaget till kommunfullmäktige' },
      arenden: [{ adress: '/exempelby/arende/2024-7-ks/' }],
      handling: { adress: '/exempelby/handling/protokoll/' },
      kalla: { original: '/kallor/exempelby/protokoll.txt', adress: '/kallor/exempelby/protokoll-txt/' },
    });
  });

  it('gives out nothing of a withdrawn text, in neither form', () => {
    const gone = sampleBeslut('exempelby/a', {
      rubrik: 'Hemlig rubrik',
      redaktor: { aterkallad: { datum: '2026-01-02', skal: 'Personuppgifter.' } },
    });
    const withdrawn = sampleSite({ beslut: [gone] });
    const sida = listPages(withdrawn).get('/exempelby/ks/2024-02-05/9/') as Sida;
    const out = JSON.stringify(exportPage(withdrawn, sida, BAS)) + exportMarkdown(withdrawn, sida, BAS);
    expect(out).toContain('Personuppgifter.');
    expect(out).not.toMatch(/Hemlig|Avtalet/);
  });
});

describe('index.md', () => {
  const md = exportMarkdown(site, page('/exempelby/ks/2024-02-05/9/'), BAS);

  it('never calls a proposal a decision', () => {
    expect(md).toContain('## Förslag till beslut (inte beslutat)');
    expect(md).not.toContain('## Beslut\n');
    expect(md).toContain('Läge: Föreslaget till kommunfullmäktige');
  });

  it('escapes what the official text holds and drops the vocabulary', () => {
    expect(md).toContain('Avtalet \\* sägs upp.');
    expect(md).not.toContain('Beslutsmening');
  });

  it('writes links in full and says that a cited paragraf is not published', () => {
    const cited = exportMarkdown(site, page('/exempelby/kf/2023-03-01/4/'), BAS);
    expect(cited).toContain('(https://beslut.example/exempelby/ks/2024-02-05/9/#p1)');
    expect(cited).toContain('publiceras inte här');
  });

  it('has a text for every page', () => {
    for (const sida of pages.values()) expect(exportMarkdown(site, sida, BAS), sida.adress).toMatch(/^# \S/);
  });
});
