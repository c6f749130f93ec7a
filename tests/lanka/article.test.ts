import { describe, expect, it } from 'vitest';
import { kommunerIn } from '../../src/site/lanka/find.ts';
import { resolveArticle } from '../../src/site/lanka/resolve.ts';
import { collectUppgifter } from '../../src/site/resolver/facts.ts';
import { kommuner, surroundings } from '../resolver/registry.ts';
import { loadSite } from '../site/load.ts';
import { article, expected } from './article.ts';

const site = await loadSite();
const { fresh } = surroundings(collectUppgifter(site));
const resolve = async (text: string, scope: string | null = null) =>
  (await resolveArticle(text, kommuner, scope, fresh())).map((p) => [
    p.text.replace(/\s+/g, ' '),
    p.utfall,
    ...p.traffar.map((t) => t.adress),
  ]);

describe('a news text of 2,000 words with 20 citations', () => {
  it('is one', () => {
    expect(article.split(/\s+/).length).toBeGreaterThanOrEqual(2000);
    expect(expected).toHaveLength(20);
    expect(kommunerIn(article, kommuner)).toEqual(['alingsas', 'harryda']);
  });

  it('has all of them found, and none wrong', async () => {
    expect(await resolve(article)).toEqual(expected);
  });
});

describe('what is not certain is not linked', () => {
  it.each([
    // A number in an article that names no municipality: another one may write it so too.
    ['Enligt 2023.509 KS ska det ske.', null, [['2023.509 KS', 'val', '/alingsas/arende/2023-509-ks/']]],
    ['Enligt 2023.509 KS ska det ske.', 'alingsas', [['2023.509 KS', 'lank', '/alingsas/arende/2023-509-ks/']]],
    // The article is about the other municipality.
    ['Enligt 2023.509 KS ska det ske.', 'harryda', [['2023.509 KS', 'okand']]],
    [
      'Kommunfullmäktige beslutade 2020-06-15 § 128 om saken.',
      null,
      [['2020-06-15 § 128', 'val', '/harryda/kf/2020-06-15/128/']],
    ],
    ['Kommunfullmäktige beslutade 2020-06-15 § 128 om saken.', 'alingsas', [['2020-06-15 § 128', 'okand']]],
    [
      'Kommunfullmäktige beslutade 2020-06-15 § 128 om saken.',
      'harryda',
      [['2020-06-15 § 128', 'lank', '/harryda/kf/2020-06-15/128/']],
    ],
    // Another organ of the same day.
    ['Kommunstyrelsen i Härryda 2020-06-15 § 128.', null, [['Kommunstyrelsen i Härryda 2020-06-15 § 128', 'okand']]],
    [
      'Kommunfullmäktige i Lerum 2020-06-15 § 128.',
      'harryda',
      [['Kommunfullmäktige i Lerum 2020-06-15 § 128', 'okand']],
    ],
    [
      'Lerums kommun, kommunfullmäktige 2020-06-15 § 128.',
      'harryda',
      [['kommunfullmäktige 2020-06-15 § 128', 'okand']],
    ],
    ['Byggnadsnämnden i Härryda 2020-06-15 § 128.', null, [['Byggnadsnämnden i Härryda 2020-06-15 § 128', 'okand']]],
    ['Ring 031-724 61 00 eller läs 5 kap. 50 § kommunallagen (2017:725).', 'harryda', []],
  ] as const)('%s (about %s)', async (text, scope, outcome) => {
    const found = await resolve(text, scope);
    expect(found.map(([, ...rest]) => rest)).toEqual(outcome.map(([, ...rest]) => rest));
  });
});
