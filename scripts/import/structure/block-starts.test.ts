import { describe, expect, test } from 'vitest';
import { readForTest, sentencesOf } from './testing.ts';

/** A protokoll taken out of a PDF: not one empty line. */
const read = (...lines: string[]) =>
  readForTest(['Hamnnämnden', 'Protokoll', '2031-03-04', 'Beslutande', 'Anna Al (S)', ...lines].join('\n')).dokument[0];

describe('blocks in a text without empty lines', () => {
  test('the number that comes next opens a paragraf, also where the line before did not end', () => {
    const doc = read('§ 4', 'Val', 'Beslut', 'Anna Al väljs', '§ 5', 'Budget', 'Beslut', 'Budgeten antas.');
    expect(doc?.paragrafer.map((p) => [p.nummer.varde, p.huvud.rubrik?.varde])).toEqual([
      ['4', 'Val'],
      ['5', 'Budget'],
    ]);
  });

  test('a number that a sentence breaks off before is cited', () => {
    const doc = read('§ 4', 'Val', 'Beslut', 'Anna Al väljs enligt beslutet den 3 maj 2030,', '§ 5', 'i samma nämnd.');
    expect(doc?.paragrafer.map((p) => p.nummer.varde)).toEqual(['4']);
  });

  test('a heading of one word stands alone where the next line begins anew', () => {
    const doc = read('§ 4', 'Taxa', 'Beslut', 'att anta taxan', 'Reservation', 'Bo Be (M) reserverar sig.');
    expect(sentencesOf(doc as NonNullable<typeof doc>)).toEqual(['beslut: att anta taxan']);
    expect(doc?.paragrafer[0]?.reservationer.map((r) => r.varde.namn)).toEqual(['Bo Be']);
  });

  test('who takes no part and who receives the decision end its last point', () => {
    const doc = read(
      '§ 4',
      'Taxa',
      'Beslut',
      'Hamnnämnden beslutar',
      'att anta taxan',
      'Bo Be (M) deltar ej i beslutet.',
      'Expedieras till: Ekonomikontoret',
    );
    expect(sentencesOf(doc as NonNullable<typeof doc>)).toEqual(['beslut: att anta taxan']);
    expect(doc?.paragrafer[0]?.deltarInte.map((r) => r.varde.namn)).toEqual(['Bo Be']);
  });

  test('its own decision, and right under it the proposal to another body', () => {
    const doc = read(
      '§ 4',
      'Taxa',
      'Beslut',
      'Hamnnämnden beslutar',
      'att godkänna utredningen.',
      'Hamnnämnden föreslår kommunfullmäktige besluta:',
      'att anta taxan.',
    );
    expect(sentencesOf(doc as NonNullable<typeof doc>)).toEqual([
      'beslut: att godkänna utredningen.',
      'forslag→kommunfullmäktige: att anta taxan.',
    ]);
  });

  test('a decision that is a sentence under the line that says who decides, right under the title', () => {
    const doc = read(
      '§ 4',
      '',
      'Dnr HN 2031/12',
      '',
      'Revidering av avtal om driften av',
      'samlingssalen',
      'Hamnnämnden beslutar',
      'Ärendet återremitteras till hamnkontoret.',
      'Hamnnämnden föreslår kommunfullmäktige besluta:',
      'Avtalet sägs upp.',
      'Mot beslutet reserverar sig Bo Be (M).',
      'Allt annat är text.',
      '',
      '§ 5',
      '',
      'Övrigt',
    );
    expect(sentencesOf(doc as NonNullable<typeof doc>)).toEqual([
      'beslut: Ärendet återremitteras till hamnkontoret.',
      'forslag→kommunfullmäktige: Avtalet sägs upp.',
    ]);
    expect(doc?.paragrafer[0]?.huvud.rubrik?.varde).toBe('Revidering av avtal om driften av samlingssalen');
    expect(doc?.paragrafer[0]?.reservationer.map((r) => r.varde.namn)).toEqual(['Bo Be']);
  });
});
