import { expect, it } from 'vitest';
import { exempelby } from '../sample.ts';
import { meetingContents, meetingCounts } from './meeting.ts';
import { genitive, requestWords } from './request.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it.each([
  ['kf', ['2021-05-26'], '§ 94 i protokollet från kommunfullmäktiges sammanträde den 26 maj 2021'],
  [
    'kf',
    ['2021-05-26', '2023-05-26'],
    '§ 94 i protokollet från kommunfullmäktiges sammanträde den 26 maj 2021 eller den 26 maj 2023',
  ],
  [null, ['2019-11-06'], '§ 94 i protokollet från sammanträdet den 6 november 2019'],
])('asks for a paragraf of %s', (organ, dagar, words) => {
  expect(plain(requestWords(exempelby, { organ, dagar, paragraf: '94' }))).toBe(words);
});

it('adds no s to a name that ends in one', () => {
  expect(genitive('direktionens')).toBe('direktionens');
});

it('says what is known of a meeting and never counts a cited paragraf as published', () => {
  const mote = { beslut: [], opublicerade: [{}], handlingar: [] } as unknown as Parameters<typeof meetingContents>[0];
  expect(plain(meetingContents(mote))).toBe('En paragraf som bara omnämns');
});

it('keeps published meetings apart from those that are only mentioned', () => {
  const mote = (datum: string, beslut: object[]) => ({ datum, beslut, opublicerade: [{ datum }], handlingar: [] });
  const moten = [mote('2026-01-02', []), mote('2025-01-02', [{}])] as unknown as Parameters<typeof meetingCounts>[0];
  expect(plain(meetingCounts(moten))).toBe(
    'Ett sammanträde publicerat, senast 2 januari 2025; ett sammanträde bara omnämnt',
  );
});

it('a paragraf that is given two days is one cited meeting, not two', () => {
  const disputed = { datum: '2023-11-14', andraDatum: ['2023-12-14'] };
  const mote = (datum: string, opublicerade: object[]) => ({ datum, beslut: [], opublicerade, handlingar: [] });
  const moten = [mote('2023-12-14', [disputed]), mote('2023-11-14', [disputed])];
  const counted = (list: object[]) => plain(meetingCounts(list as unknown as Parameters<typeof meetingCounts>[0]));
  expect(counted(moten)).toBe('Ett sammanträde bara omnämnt');
  // Something else is cited of the other day: then both were held.
  const other = mote('2023-12-14', [disputed, { datum: '2023-12-14', andraDatum: [] }]);
  expect(counted([other, moten[1] as object])).toBe('Två sammanträden bara omnämnda');
});
