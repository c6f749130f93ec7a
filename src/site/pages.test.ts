import { describe, expect, it } from 'vitest';
import { formatNginxMap, formatRedirects, listAliases } from './aliases.ts';
import { listMeetings } from './meetings.ts';
import { listPages } from './pages.ts';
import { sampleBeslut, sampleCase, sampleHandling, sampleSite, sampleUnpublished } from './sample.ts';

const JUDGED = { varde: 'ksau', skal: ['Dagen är en onsdag.'], datum: '2026-01-01', av: 'redaktionen' };

describe('the pages of a site', () => {
  const site = sampleSite({
    beslut: [
      sampleBeslut('exempelby/a', { organ: null, redaktor: { organ: JUDGED } }),
      sampleBeslut('exempelby/b', { paragraf: '12a' }),
      sampleBeslut('exempelby/c', { paragraf: '12' }),
    ],
    handlingar: [
      sampleHandling('exempelby/kallelse'),
      sampleHandling('exempelby/skrivelse', {
        handlingstyp: 'tjansteskrivelse',
        rubrik: 'Skrivelse',
        sammantradesdatum: null,
        ingar_i: 'exempelby/kallelse',
      }),
    ],
    opublicerade: [
      sampleUnpublished('kf', '2023-05-26', '94', ['2021-05-26']),
      sampleUnpublished(null, '2019-11-06', '256'),
    ],
  });
  const pages = listPages(site);
  const aliases = listAliases(site, pages);

  it('leaves no folder of any address or alias without a page', () => {
    const answers = new Set([...pages.keys(), ...aliases.map((a) => a.fran)]);
    for (const address of answers)
      for (let at = address; at !== '/'; at = at.replace(/[^/]+\/$/, '')) expect(answers, address).toContain(at);
  });

  it('leads the former addresses of a judged organ to the page, and keeps the pages above them', () => {
    expect(aliases).toContainEqual({
      fran: '/exempelby/okant-organ/2024-02-05/9/',
      till: '/exempelby/ksau/2024-02-05/9/',
    });
    const former = listMeetings(site).get('/exempelby/okant-organ/2024-02-05/');
    expect(former?.flyttade.map((f) => f.beslut.id)).toEqual(['exempelby/a']);
    expect(former?.beslut).toEqual([]);
  });

  it('gives a disputed day one page and both meetings', () => {
    expect(pages.get('/exempelby/kf/2023-05-26/94/')?.typ).toBe('opublicerad');
    expect(aliases).toContainEqual({ fran: '/exempelby/kf/2021-05-26/94/', till: '/exempelby/kf/2023-05-26/94/' });
    for (const day of ['2021-05-26', '2023-05-26'])
      expect(listMeetings(site).get(`/exempelby/kf/${day}/`)?.opublicerade).toHaveLength(1);
  });

  it('orders paragrafer as numbers and puts the documents of a kallelse behind it', () => {
    const mote = listMeetings(site).get('/exempelby/ks/2024-02-05/');
    expect(mote?.beslut.map((b) => b.data.paragraf)).toEqual(['12', '12a']);
    expect(mote?.handlingar.map((h) => h.id)).toEqual(['exempelby/kallelse', 'exempelby/skrivelse']);
  });

  it('stops where two entries claim one address, naming both', () => {
    const twice = sampleSite({ beslut: [sampleBeslut('exempelby/x'), sampleBeslut('exempelby/y')] });
    expect(() => listPages(twice)).toThrow(
      /\/exempelby\/ks\/2024-02-05\/9\/: beslut exempelby\/x and beslut exempelby\/y/,
    );
  });

  it('stops where a municipality is called like a page', () => {
    const sida = { id: 'exempelby', rubrik: 'Om', beskrivning: 'Om.', text: '' };
    expect(() => listPages(site, [sida])).toThrow(/content\/sidor\/exempelby\.mdx and kommun exempelby/);
  });
});

describe('aliases', () => {
  it('follows another writing of a number to its case, and guesses nothing where two cases print it', () => {
    const a = sampleCase('2024.7 KS', []);
    const b = sampleCase('2024.8 KS', []);
    a.arende.diarienummer.push('KS 2024/7', 'KS 2024/9');
    b.arende.diarienummer.push('KS 2024/9');
    const twins = sampleSite({ arenden: [a, b] });
    const aliases = listAliases(twins, listPages(twins));
    expect(aliases).toEqual([{ fran: '/exempelby/arende/ks-2024-7/', till: '/exempelby/arende/2024-7-ks/' }]);
  });

  it('writes both server formats', () => {
    const alias = [{ fran: '/a/b/', till: '/a/c/' }];
    expect(formatRedirects(alias)).toBe('/a/b/ /a/c/ 301\n');
    expect(formatNginxMap(alias)).toBe('map $uri $kommunbeslut_alias {\n  default "";\n  /a/b/ /a/c/;\n}\n');
  });
});
