import { describe, expect, test } from 'vitest';
import { findPersoner, isGenitive } from './personer.ts';

const shown = (text: string): string[] => findPersoner(text).map((p) => `${p.namn} (${p.parti})`);

describe('persons in a text', () => {
  test.each([
    ['Ada Al (fp), Bo Bo (kd) och Cia Ce (m)', ['Ada Al (fp)', 'Bo Bo (kd)', 'Cia Ce (m)']],
    ['Ada Al, s, Bo Bo, fp, och Cia Ce, m, yrkar', ['Ada Al (s)', 'Bo Bo (fp)', 'Cia Ce (m)']],
    ['Ada Al (KP), Bo Bo (AngBer) och Cia Ce (Ådalslistan)', ['Ada Al (KP)', 'Bo Bo (AngBer)', 'Cia Ce (Ådalslistan)']],
    ['Ada Al (partilös)', ['Ada Al (partilös)']],
    ['Ada\nAl m.fl. (S)', ['Ada Al (S)']],
    ['Ada Al, ordf. (MP)', ['Ada Al (MP)']],
    ['Ada Al och Bo Bo, båda (C), Cia Ce (M)', ['Ada Al (C)', 'Bo Bo (C)', 'Cia Ce (M)']],
    ['Ada Al, Bo Bo och Cia Ce (samtliga S)', ['Ada Al (S)', 'Bo Bo (S)', 'Cia Ce (S)']],
    ['Även Ada Al (S) och för Moderaterna Bo Bo (M)', ['Ada Al (S)', 'Bo Bo (M)']],
    ['Nämnden bifaller detta. Ada Al (S)', ['Ada Al (S)']],
    ['Ada von Al (S) och A. Bo (M)', ['Ada von Al (S)', 'A. Bo (M)']],
    // No party: a page, an abbreviation, an office; no person: an organisation.
    ['Ada Al, s. 12', []],
    ['Ada Al, m fl', []],
    ['Ada Al, v ordf', []],
    ['Västra Testregionen (VTR)', []],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));

  test('a genitive names whose proposal it is', () => {
    const of = (text: string) => findPersoner(text).map((p) => isGenitive(text, p));
    expect(of('till förmån för Ada Als (S) m.fl. förslag')).toEqual([true]);
    expect(of('Bo Als (S) skriftliga yrkande')).toEqual([true]);
    expect(of('Bo Als (S) yrkar avslag')).toEqual([false]);
    expect(of('Bo Als (S) lämnar skriftlig reservation')).toEqual([false]);
    expect(of('Ada Al (S) förslag')).toEqual([false]);
  });
});
