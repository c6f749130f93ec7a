import { expect, it } from 'vitest';
import { formatCalendar } from '../../src/site/feeds/calendar.ts';
import { exempelby, sampleBeslut, sampleSite } from '../../src/site/sample.ts';
import { calendarFaults } from './calendar.ts';

const BAS = new URL('https://beslut.example/');
const site = sampleSite({ beslut: [sampleBeslut('exempelby/a'), sampleBeslut('exempelby/b', { datum: null })] });
const kommun = {
  ...exempelby,
  organ: exempelby.organ.map((o) => ({ ...o, namn: `${o.namn}, den nämnd; som har ett långt namn med å, ä och ö i` })),
};
const calendar = formatCalendar(site, { typ: 'kommun', adress: '/exempelby/', kommun }, BAS);

it('keeps RFC 5545, long names and signs too, and has no meeting without a day', () => {
  expect(calendarFaults(calendar)).toEqual([]);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:Kommunstyrelsen\\, den nämnd\\; som');
});

it.each([
  ['a lone LF', calendar.replace('\r\n', '\n'), /CRLF/],
  ['a long line', calendar.replace('VERSION', `X-LONG:${'å'.repeat(40)}\r\nVERSION`), /75 octets/],
  ['no UID', calendar.replace(/UID:.*\r\n/, ''), /no UID/],
  ['an hour', calendar.replace('DTSTART;VALUE=DATE:20240205', 'DTSTART:20240205T090000'), /no day/],
  ['an open event', calendar.replace('END:VEVENT\r\n', ''), /closes nothing/],
])('%s is a fault', (_, source, fault) => {
  expect(calendarFaults(source).join('\n')).toMatch(fault);
});
