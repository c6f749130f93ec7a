import { describe, expect, test } from 'vitest';
import { findOnParagrafLine, findPrinted, isNumberOnly, withoutClass } from './diarienummer.ts';

describe('a number that stands alone in a head', () => {
  test.each([
    ['HN 2031/12'],
    ['Dnr: HN 31/187'],
    ['HN0012/31'],
    ['Dnr 00754/2031'],
    ['Diarienr: HN-2031/00017'],
    ['Bun 2031.12'],
    ['HN 2031:0044 - 709'],
    ['(Dnr HN2031/1207)'],
    ['HN 31-1184 041'],
    ['Dnr HAM 2031/512 (KS 2031/1102)'],
    ['HN2031/0188-04, KS § 163'],
    ['Nk 2031-18'],
  ])('%s', (text) => expect(isNumberOnly(text)).toBe(true));

  test.each([
    ['HN 2031-2034'],
    ['SOU 2031:12'],
    ['Kap 12/31 om bidrag'],
    ['Kl 18.30'],
    ['Budget 2031'],
    ['Hamnnämnden 2031-03-04'],
    ['KD 2031-10-05'],
    ['KS § 47             KS KF/2031:122'],
  ])('not: %s', (text) => expect(isNumberOnly(text)).toBe(false));
});

describe('the classification code behind a number is no part of it', () => {
  test.each([
    ['HN 2031/12 042', 'HN 2031/12', '042'],
    ['HN 2031:0044 - 709', 'HN 2031:0044', '709'],
    ['2031/51-101', '2031/51', '101'],
    ['HN 31-1184 041', 'HN 31-1184', '041'],
    ['04.132-041', '04.132', '041'],
    ['HN2031/0431-9', 'HN2031/0431-9', null],
    ['HN-2031-00841', 'HN-2031-00841', null],
    ['2031.509 HN', '2031.509 HN', null],
  ])('%s', (printed, nummer, klassificering) => expect(withoutClass(printed)).toEqual({ nummer, klassificering }));
});

test('a number without a series counts on the line of a paragraf, in a text it does not', () => {
  expect(findOnParagrafLine('Dnr 2031/12')).toEqual(['2031/12']);
  expect(findPrinted('mellan 2031/12 och 2031/14')).toEqual([]);
});
