import { describe, expect, test } from 'vitest';
import { askedOrgan, asks, isPreamble, leadGoesOn, leadIn } from './preamble.ts';

describe('a line over the points', () => {
  test.each([
    ['Hamnnämnden beslutar', 'beslut', 'Hamnnämnden', null],
    ['FULLMÄKTIGE BESLUTAR', 'beslut', 'Fullmäktige', null],
    ['STYRELSEN BESLUTAR FÖRESLÅ FULLMÄKTIGE BESLUTA', 'forslag', 'Styrelsen', 'fullmäktige'],
    ['På förslag av Ada Al (c) beslutar hamnnämnden', 'beslut', 'hamnnämnden', null],
    ['Kommunstyrelsen föreslår kommunfullmäktige besluta:', 'forslag', 'Kommunstyrelsen', 'kommunfullmäktige'],
    [
      'Arbetsutskottet föreslår kommunstyrelsen föreslå kommunfullmäktige besluta',
      'forslag',
      'Arbetsutskottet',
      'kommunstyrelsen',
    ],
    [
      'Direktionen föreslår kommunfullmäktige i Kolsjö och Ålnäs kommuner att besluta',
      'forslag',
      'Direktionen',
      'kommunfullmäktige',
    ],
  ])('%s', (text, typ, av, till) => expect(leadIn(text)).toEqual({ typ, av, till }));

  test.each([
    ['I motionen föreslås att kommunstyrelsen beslutar:'],
    ['Hamnnämnden beslutar att anta taxan'],
    ['Länsstyrelsen beslutade'],
    ['Ada Al (S) föreslår avslag'],
  ])('says no more than a sentence does: %s', (text) => expect(leadIn(text)).toBeNull());

  test('capitals on two lines are one', () => {
    expect(leadGoesOn('KOMMUNSTYRELSEN BESLUTAR FÖRESLÅ', 'KOMMUNFULLMÄKTIGE BESLUTA')).toBe(true);
    expect(leadGoesOn('KOMMUNSTYRELSEN BESLUTAR', 'att anta taxan')).toBe(false);
    expect(leadGoesOn('KOMMUNSTYRELSEN BESLUTAR', 'NY BRYGGA')).toBe(false);
  });

  test('the body that is asked, passively', () => {
    expect(askedOrgan('Kommunfullmäktige föreslås besluta')).toBe('Kommunfullmäktige');
    expect(askedOrgan('Kommunfullmäktige föreslås få en ny sal')).toBeNull();
    expect(isPreamble('Kommunfullmäktige föreslås besluta')).toBe(true);
  });

  test.each([
    ['Med hänvisning till ovanstående yrkar vi', true],
    ['Vänsterpartiet föreslår kommunfullmäktige besluta', true],
    ['Ada Al (S) yrkar avslag på motionen.', false],
  ])('what a motion asks for: %s', (text, expected) => expect(asks(text)).toBe(expected));
});
