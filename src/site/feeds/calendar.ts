import { listMeetings, type Sammantrade } from '../meetings.ts';
import type { SidaOf } from '../pages.ts';
import { meetingContents } from '../prose/meeting.ts';
import { organInKommun } from '../prose/organ.ts';
import type { Site } from '../site.ts';

/** Address of a page's calendar. */
export const calendarAddress = (adress: string): string => `${adress}sammantraden.ics`;

/**
 * The meetings of a municipality or an organ as iCalendar (RFC 5545): whole days, since the hour is printed in few documents.
 * Only meetings of which something is published here: a day that is only cited may be wrong.
 *
 * `DTSTAMP`, which the format demands, is the day of the meeting: a clock would make every build new.
 *
 * @param bas the site's own address.
 */
export function formatCalendar(site: Site, sida: SidaOf<'kommun' | 'organ'>, bas: URL): string {
  const { kommun } = sida;
  const meetings = [...listMeetings(site).values()].filter(
    (m) =>
      m.kommun === kommun.id &&
      (sida.typ === 'kommun' || m.organ === sida.organ) &&
      m.datum !== null &&
      (m.beslut.length > 0 || m.handlingar.length > 0),
  );
  const name =
    sida.typ === 'kommun' ? `Sammanträden i ${kommun.kortnamn}` : `Sammanträden: ${organInKommun(kommun, sida.organ)}`;
  const event = (m: Sammantrade): string[] => {
    const day = (m.datum as string).replaceAll('-', '');
    return [
      'BEGIN:VEVENT',
      `UID:${m.adress.slice(1, -1).replaceAll('/', '-')}@${bas.host}`,
      `DTSTAMP:${day}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      'TRANSP:TRANSPARENT',
      `SUMMARY:${escapeText(organInKommun(kommun, m.organ))}`,
      `DESCRIPTION:${escapeText(`${meetingContents(m)} hos Kommunbeslut.`)}`,
      `URL:${new URL(m.adress, bas).href}`,
      'END:VEVENT',
    ];
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kommunbeslut//Sammantraden//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `NAME:${escapeText(name)}`,
    ...meetings.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** TEXT of RFC 5545, 3.3.11. A non-breaking space is for pages, not for calendars. */
const escapeText = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Content lines are at most 75 octets; a longer one goes on behind a line break and a space (RFC 5545, 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
