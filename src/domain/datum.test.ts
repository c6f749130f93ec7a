import { describe, expect, it } from 'vitest';
import { formatDate, isIsoDate, isoDate, monthNumber, parseDate, weekday } from './datum.ts';

describe('isoDate', () => {
  it('knows which days exist', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDate(2023, 2, 29)).toBeNull();
    expect(isoDate(2023, 13, 1)).toBeNull();
    expect(isoDate(2023, 4, 31)).toBeNull();
    expect(isoDate(26, 5, 26)).toBeNull();
  });
});

describe('isIsoDate', () => {
  it.each([
    ['2024-01-24', true],
    ['2024-1-24', false],
    ['2023-02-29', false],
    [' 2024-01-24', false],
    ['24-01-24', false],
  ])('%s: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });
});

describe('parseDate', () => {
  it('takes the first date of a text, whichever way it is written', () => {
    expect(parseDate('beslutade den 15 juni 2020 och 2021-01-01')).toBe('2020-06-15');
    expect(parseDate('2021-01-01, senare den 15 juni 2020')).toBe('2021-01-01');
  });

  it('gives no later date in place of a day that does not exist', () => {
    expect(parseDate('31 februari 2020, och 1 mars 2020')).toBeNull();
  });

  it('reads past words that only look like a month', () => {
    expect(parseDate('under 5 veckor 2020, från den 3 maj 2021')).toBe('2021-05-03');
  });
});

describe('monthNumber', () => {
  it('knows names and their usual abbreviations', () => {
    expect(monthNumber('Maj')).toBe(5);
    expect(monthNumber('sept.')).toBe(9);
    expect(monthNumber('jan')).toBe(1);
    expect(monthNumber('ma')).toBeNull();
    expect(monthNumber('kvartal')).toBeNull();
  });
});

describe('words for a day', () => {
  it('writes and names it', () => {
    expect(formatDate('2024-01-24')).toBe('24 januari 2024');
    // DESIGN §7 rests on these two: 2024-01-24 was a Wednesday, 2024-02-05 a Monday.
    expect(weekday('2024-01-24')).toBe('onsdag');
    expect(weekday('2024-02-05')).toBe('måndag');
  });
});
