import { expect, it } from 'vitest';
import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Beslut } from '../../../src/domain/beslut.ts';
import type { Stored } from './collection.ts';
import { formatReview, thingsToReview } from './review.ts';

const remark = (
  kod: Anmarkning['kod'],
  allvar: Anmarkning['allvar'],
  rad: number,
  more: Partial<Anmarkning> = {},
): Anmarkning => ({ kod, allvar, meddelande: `om ${kod}`, rad, ...more });

function beslut(id: string, fil: string, anmarkningar: Anmarkning[], redaktor = ''): [string, Stored<Beslut>] {
  const data = { kalla: { fil, rader: [1, 9] }, anmarkningar, redaktor: {} } as unknown as Beslut;
  return [id, { id, data, body: '', redaktor, avtryck: '' }];
}

const review = (entries: [string, Stored<Beslut>][], records: [string, Anmarkning[]][] = []) =>
  formatReview(
    thingsToReview(
      { beslut: new Map(entries), handlingar: new Map() },
      new Map(records.map(([fil, anmarkningar]) => [fil, { anmarkningar }])),
    ),
  );
const lines = (text: string | null) => (text ?? '').split('\n').filter((l) => /^(?:- |## )/.test(l));

it('puts the heaviest first, then goes by source, page and line, whatever the order of reading', () => {
  const entries = [
    beslut('a/1', 'a/b.pdf', [
      remark('votering-motsagd', 'varning', 20, { sida: 2 }),
      remark('personnummer', 'fel', 3),
    ]),
    beslut('a/2', 'a/a.pdf', [remark('organ-okant', 'varning', 4)]),
  ];
  const records: [string, Anmarkning[]][] = [['a/b.pdf', [{ ...remark('textlager-saknas', 'varning', 1), sida: 1 }]]];
  const text = review(entries, records);
  expect(lines(text).map((l) => l.split(':').slice(0, 2).join(':').replace(/ →.*/, ''))).toEqual([
    '## Errors: held back until mended',
    '- personnummer: `a/b.pdf`, line 3',
    '## To look at',
    '- organ-okant: `a/a.pdf`, line 4',
    '- textlager-saknas: `a/b.pdf`, page 1, line 1',
    '- votering-motsagd: `a/b.pdf`, page 2, line 20',
  ]);
  expect(review([...entries].reverse(), records)).toBe(text);
});

it('names the entry and what to do on the one line', () => {
  const text = review([
    beslut('a/1', 'a/a.pdf', [{ ...remark('organ-okant', 'varning', 4), meddelande: 'två\nrader' }]),
  ]);
  expect(lines(text)[1]).toBe(
    '- organ-okant: `a/a.pdf`, line 4 → `beslut/a/1`: två rader **Set redaktor.organ with the reason if it can be shown which organ it was.**',
  );
});

it('says nothing where remarks only inform, an editor has judged, or the entry is withdrawn', () => {
  const organ = [remark('organ-okant', 'varning', 4)];
  expect(review([beslut('a/1', 'a/a.pdf', [remark('diarienummer-saknas', 'upplysning', 4)])])).toBeNull();
  expect(review([beslut('a/1', 'a/a.pdf', organ, 'redaktor:\n  organ: { varde: ks }\n')])).toBeNull();
  expect(review([beslut('a/1', 'a/a.pdf', organ, 'redaktor:\n  aterkallad: { skal: x }\n')])).toBeNull();
});

it('goes on asking where the editor judged something else', () => {
  expect(
    review([beslut('a/1', 'a/a.pdf', [remark('organ-okant', 'varning', 4)], 'redaktor:\n  rubrik: { varde: x }\n')]),
  ).not.toBeNull();
});
