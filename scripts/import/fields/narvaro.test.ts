import { expect, test } from 'vitest';
import { readForTest } from '../structure/testing.ts';

test('who took part is told for each paragraf', () => {
  const { dokument } = readForTest(
    'Kommunstyrelsen\nProtokoll\n2026-06-15\n\nParagrafer §§ 1-2\n\nBeslutande\nAnna Al (S) (ordförande)\nBo Bo (M) § 1\nCarl Ce (M) § 2 ersätter Bo Bo (M)\n\nEj tjänstgörande ersättare\nDan De (V)\n\nUtses att justera\nAnna Al\n\n§ 1\n\nEtt\n\nBeslut\n\nAntas.\n\n§ 2\n\nTvå\n\nBeslut\n\nAntas.',
  );
  const present = dokument[0]?.paragrafer.map((p) => p.narvarande.map((n) => [n.varde.namn, n.varde.roll]));
  expect(present).toEqual([
    [
      ['Anna Al', 'ordförande'],
      ['Bo Bo', undefined],
    ],
    [
      ['Anna Al', 'ordförande'],
      ['Carl Ce', 'ersätter Bo Bo (M)'],
    ],
  ]);
});
