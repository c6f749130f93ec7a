import { formatDate } from '../../domain/datum.ts';
import type { Fraga } from './question.ts';
import type { MoteRad } from './rows.ts';
import type { Omgivning, Svar } from './svar.ts';
import { kommunName, kommunShort, meetingTraff, organRegisters } from './traff.ts';
import { dayOf } from './when.ts';

/** Answers a day, with or without an organ: the meetings of that day. */
export async function answerDay(fraga: Extract<Fraga, { typ: 'dag' }>, { namn, register }: Omgivning): Promise<Svar> {
  const day = dayOf(fraga.nar);
  if (day === null) return { typ: 'ord' };
  const { organ, kommuner } = fraga;
  const label = `sammanträden ${formatDate(day)}`;
  const { rader, delning } = await register.rows('d', [day], kommuner.length > 0 ? { kommun: kommuner } : {});
  if (delning !== null) {
    return {
      typ: 'smalna',
      fraga: label,
      val: delning.varden.map(([id, antal]) => ({
        q: `${day} ${kommunShort(namn, id)}`,
        text: kommunName(namn, id),
        antal,
      })),
    };
  }
  const meetings = rader
    .filter((r): r is MoteRad => r[0] === 'm')
    .filter((r) => organ === null || organ.includes(`${r[1]}/${r[2]}`))
    .filter((r) => kommuner.length === 0 || kommuner.includes(r[1]))
    .map((r) => meetingTraff(r, namn));
  const [only] = meetings;
  if (meetings.length === 1 && only !== undefined)
    return { typ: 'en', exakt: organ !== null, fraga: label, traff: only, anmarkning: null };
  if (meetings.length > 1) return { typ: 'flera', fraga: label, traffar: meetings, anmarkning: null };
  // A bare day may be any words' neighbour; only with an organ was a meeting asked for.
  if (organ === null) return { typ: 'ord' };
  return {
    typ: 'ingen',
    fraga: label,
    kunskap: [],
    forslag: [],
    register: organRegisters(namn, organ, kommuner),
    kommuner: [...new Set(organ.map((o) => o.split('/')[0] as string))],
  };
}
