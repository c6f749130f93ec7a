import { describe, expect, it } from 'vitest';
import { exempelby, sampleBeslut, sampleHandling, sampleSite } from '../sample.ts';
import { formatAtom } from './atom.ts';
import { FEED_LENGTH, feedOf } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';

const BAS = new URL('https://beslut.example/');
const judged = (varde: string, datum: string) => ({ varde, skal: ['Dagen är en onsdag.'], datum, av: 'redaktionen' });
const site = sampleSite({
  beslut: [
    sampleBeslut('exempelby/a', { rubrik: 'Avtal <A> & B' }),
    sampleBeslut('exempelby/b', { paragraf: '10', datum: '2025-01-01' }),
    sampleBeslut('exempelby/c', { paragraf: '11', redaktor: { aterkallad: { datum: '2026-01-01', skal: 'Fel.' } } }),
    sampleBeslut('exempelby/d', { paragraf: '12', datum: null }),
    sampleBeslut('exempelby/e', {
      organ: null,
      paragraf: '13',
      datum: '2020-01-01',
      redaktor: { organ: judged('ksau', '2026-06-01') },
    }),
    sampleBeslut('exempelby/f', { paragraf: '14' }, 'Ingen mening är utmärkt.\n'),
  ],
  handlingar: [sampleHandling('exempelby/k')],
});
const feed = feedOf(site, { typ: 'kommun', adress: '/exempelby/', kommun: exempelby });
if (feed === null) throw new Error('a municipality has a feed');

describe('a feed', () => {
  it('has the latest change first, and says what is new, corrected and withdrawn', () => {
    expect(feed.poster.map((p) => [p.id, p.slag, p.publicerad, p.uppdaterad, p.rubrik.split(':')[0]])).toEqual([
      ['beslut/exempelby/e', 'rattat', '2020-01-01', '2026-06-01', 'Rättat'],
      ['beslut/exempelby/c', 'aterkallat', '2024-02-05', '2026-01-01', 'Återkallat'],
      ['beslut/exempelby/b', 'nytt', '2025-01-01', '2025-01-01', 'Förslag till beslut'],
      ['beslut/exempelby/a', 'nytt', '2024-02-05', '2024-02-05', 'Förslag till beslut'],
    ]);
  });

  it('tells why, and gives no title of what is withdrawn', () => {
    expect(feed.poster[0]?.sammanfattning.replaceAll('\u00a0', ' ')).toContain(
      'Redaktionen har satt organ (1 juni 2026).',
    );
    expect(feed.poster[1]?.rubrik.replaceAll('\u00a0', ' ')).toBe(
      'Återkallat: Kommunstyrelsen i Exempelby, 5 februari 2024, § 11',
    );
    expect(feed.poster[1]?.sammanfattning).toBe('Publiceringen är återkallad. Fel.');
  });

  it('holds an entry fast where its address follows a correction', () => {
    const moved = { ...feed, poster: feed.poster.map((p) => ({ ...p, adress: '/exempelby/ks/2030-01-01/1/' })) };
    const ids = (atom: string) => atom.match(/<id>tag:[^<]+<\/id>/g);
    expect(ids(formatAtom(moved, BAS))).toEqual(ids(formatAtom(feed, BAS)));
  });

  it('is the same as Atom and as JSON Feed, with titles escaped', () => {
    expect(formatAtom(feed, BAS)).toContain('<title>Förslag till beslut: Avtal &lt;A&gt; &amp; B</title>');
    const { items } = formatJsonFeed(feed, BAS);
    expect(items.map((i) => i.date_modified)).toEqual(feed.poster.map((p) => `${p.uppdaterad}T00:00:00Z`));
    expect(items.map((i) => i.tags[0])).toEqual(['rattat', 'aterkallat', 'nytt', 'nytt']);
  });

  it('is cut', () => {
    const many = Array.from({ length: FEED_LENGTH + 5 }, (_, i) =>
      sampleBeslut(`exempelby/${i}`, { paragraf: String(i + 1) }),
    );
    const long = feedOf(sampleSite({ beslut: many }), { typ: 'start', adress: '/' });
    expect(long?.poster).toHaveLength(FEED_LENGTH);
  });

  it('follows one organ, documents in their register, and nothing on pages that hold nothing new', () => {
    const organ = feedOf(site, { typ: 'organ', adress: '/exempelby/ksau/', kommun: exempelby, organ: 'ksau' });
    expect(organ?.poster.map((p) => p.id)).toEqual(['beslut/exempelby/e']);
    const register = feedOf(site, { typ: 'handlingsregister', adress: '/exempelby/handling/', kommun: exempelby });
    expect(register?.poster.map((p) => p.id)).toEqual(['handlingar/exempelby/k']);
    expect(feedOf(site, { typ: 'granskning', adress: '/granskning/' })).toBeNull();
  });
});
