import type { Sammantrade } from '../meetings.ts';
import { capitalize, writeCount, writeList } from './write.ts';

/** What is known of a meeting, in words: `Två paragrafer publicerade och en bara omnämnd`. */
export function meetingContents(mote: Pick<Sammantrade, 'beslut' | 'opublicerade' | 'handlingar'>): string {
  const { beslut, opublicerade, handlingar } = mote;
  const parts = [
    ...(beslut.length > 0 ? [`${writeCount(beslut.length, 'paragraf publicerad', 'paragrafer publicerade')}`] : []),
    ...(handlingar.length > 0 ? [writeCount(handlingar.length, 'handling', 'handlingar')] : []),
    ...(opublicerade.length > 0
      ? [`${writeCount(opublicerade.length, 'paragraf', 'paragrafer')} som bara omnämns`]
      : []),
  ];
  return parts.length === 0 ? 'Inget publicerat' : capitalize(writeList(parts));
}
