import type { Sammantrade } from '../meetings.ts';
import { capitalize, writeCount, writeDate, writeList } from './write.ts';

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

/** `Tre sammanträden publicerade, senast 15 juni 2026; två bara omnämnda`: newest first as given. */
export function meetingCounts(moten: readonly Sammantrade[]): string {
  const published = moten.filter((m) => m.beslut.length > 0 || m.handlingar.length > 0);
  // A paragraf that sources give two days for was treated at one of them: its other day is no meeting more.
  const held = (m: Sammantrade) => m.opublicerade.length === 0 || m.opublicerade.some((o) => o.datum === m.datum);
  const cited = moten.filter((m) => !published.includes(m) && held(m)).length;
  const last = published[0]?.datum ?? null;
  const shown =
    published.length === 0
      ? null
      : `${writeCount(published.length, 'sammanträde publicerat', 'sammanträden publicerade', 'ett')}${last === null ? '' : `, senast ${writeDate(last)}`}`;
  const mentioned =
    cited === 0 ? null : `${writeCount(cited, 'sammanträde bara omnämnt', 'sammanträden bara omnämnda', 'ett')}`;
  return capitalize([shown, mentioned].filter((part) => part !== null).join('; '));
}
