import { describe, expect, it } from 'vitest';
import type { Beslut } from '../../domain/beslut.ts';
import type { BeslutPost } from '../../graph/types.ts';
import { exempelby, sampleBeslut, sampleCase, sampleSite } from '../sample.ts';
import { cardOf } from './card.ts';
import { cardFrame, formatOembed } from './oembed.ts';

const BAS = new URL('https://beslut.example/');
const cardOfBeslut = (data: Partial<Beslut> = {}, body?: string) => {
  const site = sampleSite({ beslut: [sampleBeslut('exempelby/a', data, body)] });
  const post = site.beslut.get('exempelby/a') as BeslutPost;
  return cardOf(site, { typ: 'beslut', adress: '/exempelby/ks/2024-02-05/9/', kommun: exempelby, post });
};
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

describe('the card', () => {
  it('never lets a proposal pass for a decision', () => {
    const card = cardOfBeslut();
    expect(card.signal).toBe('forslag');
    expect(card.meningar).toEqual([
      { huvud: 'Förslag till kommunfullmäktige, inte ett beslut', text: 'Avtalet * sägs upp.' },
    ]);
  });

  it('says what a decision decided, and who', () => {
    const body = '<Beslutsmening typ="beslut">\n\nAvtalet sägs upp.\n\n</Beslutsmening>\n';
    const card = cardOfBeslut({}, body);
    expect(card.signal).toBe('beslut');
    expect(card.meningar).toEqual([{ huvud: 'Kommunstyrelsen beslutade', text: 'Avtalet sägs upp.' }]);
  });

  it('stays small, and shows where it leaves something out', () => {
    const long = `<Beslutsmening typ="beslut">\n\n${'Avtalet sägs upp. '.repeat(500)}\n\n</Beslutsmening>\n`;
    const [only] = cardOfBeslut({}, long).meningar;
    expect(only?.text.length).toBeLessThan(950);
    expect(only?.text).toMatch(/ \[…\]$/);
  });

  it('says that an editor has set something, and when', () => {
    const judged = { varde: 'ksau', skal: ['Dagen är en onsdag.'], datum: '2026-06-01', av: 'redaktionen' };
    expect(plain(cardOfBeslut({ organ: null, redaktor: { organ: judged } }).anmarkning)).toBe(
      'Redaktionen har satt organ (1 juni 2026).',
    );
  });

  it('says of what is withdrawn that it is, why, and nothing else', () => {
    const card = cardOfBeslut({ redaktor: { aterkallad: { datum: '2026-01-01', skal: 'Fel person.' } } });
    expect(plain(card.anmarkning)).toBe('Återkallad den 1 januari 2026. Fel person.');
    expect(card).toMatchObject({ status: 'Återkallat', meningar: [], laget: [], nyare: null });
    expect(JSON.stringify(card)).not.toContain('Uppsägning');
  });

  it('tells where a case stands', () => {
    const graf = sampleCase('2024.7 KS', []);
    const sida = { typ: 'arende', adress: '/exempelby/arende/2024-7-ks/', kommun: exempelby, graf } as const;
    const card = cardOf(sampleSite({ arenden: [graf] }), sida);
    expect(card).toMatchObject({ status: 'Föreslaget till kommunfullmäktige', laget: graf.status.meningar });
    expect(card.plats).toBe('Ärende 2024.7 KS i Exempelby kommun');
  });
});

it('keeps the first sentences of a long case', () => {
  const graf = sampleCase('2024.7 KS', []);
  graf.status = { ...graf.status, meningar: Array.from({ length: 200 }, (_, i) => `Det ${i}:e hände sedan.`) };
  const sida = { typ: 'arende', adress: '/exempelby/arende/2024-7-ks/', kommun: exempelby, graf } as const;
  const { laget } = cardOf(sampleSite({ arenden: [graf] }), sida);
  expect(laget.join(' ').length).toBeLessThan(950);
  expect(laget[0]).toBe('Det 0:e hände sedan.');
  expect(laget.at(-1)).toBe('[…]');
});

it('is framed without scripts, and its title ends no attribute', () => {
  const card = { ...cardOfBeslut(), rubrik: 'Avtal "A" <B>' };
  const frame = cardFrame(card, BAS);
  expect(frame).toContain('src="https://beslut.example/exempelby/ks/2024-02-05/9/embed/"');
  expect(frame).toContain('title="Avtal &quot;A&quot; &lt;B&gt;. ');
  expect(frame).not.toContain('allow-scripts');
  expect(formatOembed(card, BAS, false)).not.toHaveProperty('thumbnail_url');
});
