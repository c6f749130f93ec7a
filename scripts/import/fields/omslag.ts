import { parseDate } from '../../../src/domain/datum.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { findOrgan } from '../../../src/domain/organ.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import type { Huvud, Last } from '../structure/document.ts';
import { at, DATE_ONLY, emptyHuvud, readLine } from './huvud-rader.ts';
import { isOrganLine } from './organ.ts';

/** What the lines before the first paragraf tell: organ and day, and the number of an extract. */
export function readCover(blocks: readonly Block[], kommun: Kommun | null): Huvud {
  const huvud = emptyHuvud();
  let label = '';
  for (const rad of blocks.flatMap((b) => b.rader)) {
    // The day under `Justeringen` or `Anslagsdatum` is not the meeting's.
    if (!(DATE_ONLY.test(rad.text.trim()) && OTHER_DAY.test(label))) readLine(rad, huvud, kommun);
    label = rad.text;
  }
  huvud.organ ??= organInTitle(blocks, kommun);
  const joined = joinedOrgan(blocks, kommun);
  if (joined !== null && (huvud.organ === null || joined.rad < huvud.organ.rad)) huvud.organ = joined;
  // A cover may print the day within a line of its own: `Plats och tid  Rådhuset 2020-06-15 kl. 18`.
  if (huvud.datum === null)
    for (const rad of blocks.flatMap((b) => b.rader).slice(0, COVER_LINES)) {
      const datum = /(?:datum|(?<!\p{L})tid(?!\p{L})|sammanträd|(?<!\p{L})kl\b)/iu.test(rad.text)
        ? parseDate(rad.text)
        : null;
      if (datum !== null) {
        huvud.datum = at(datum, rad);
        break;
      }
    }
  return huvud;
}

const OTHER_DAY = /^(?:justering|protokollet justeras|anslag|datum (?:för|när|då) anslag|överklag|sista dag)/i;

/** `Protokoll miljönämnden 2023-02-15`, `Protokoll fört vid sammanträde med kommunstyrelsen`: the organ inside the title. */
const TITLE =
  /^(?:sammanträdes)?protokoll(?:et)?\s+(?:(?:fört\s+)?(?:vid|från)\s+(?:sammanträde(?:t)?\s+(?:med|i)\s+)?|för\s+|i\s+)?(?<organ>\p{L}[\p{L},\- ]{2,80}?)(?:,?\s+(?:den\s+)?\d.*)?$/iu;

function organInTitle(blocks: readonly Block[], kommun: Kommun | null): Last<string> | null {
  const titles = blocks.flatMap((b) => [
    ...(b.slag === 'rubrik' && b.rader.length > 1 ? [{ text: b.text, rad: b.rader[0] as Rad }] : []),
    ...b.rader.map((rad) => ({ text: rad.text, rad })),
  ]);
  for (const { text, rad } of titles.slice(0, COVER_LINES)) {
    const name = TITLE.exec(text.replace(/\s+/g, ' ').trim())?.groups?.organ;
    const printed = name === undefined ? '' : name.charAt(0).toUpperCase() + name.slice(1);
    if (isOrganLine(printed, kommun)) return at(printed, rad);
  }
  return null;
}

const COVER_LINES = 25;

const isRegistered = (name: string, kommun: Kommun | null): boolean =>
  kommun !== null && findOrgan(kommun, name) !== null;

/** An organ's name that the head breaks over lines: `Kommunstyrelsens` / `arbetsutskott`, `Bygg- och` / `miljönämnden`. */
export function joinedOrgan(blocks: readonly Block[], kommun: Kommun | null): Last<string> | null {
  const lines = blocks.flatMap((b) => b.rader).slice(0, COVER_LINES);
  for (let i = 0; i + 1 < lines.length; i++) {
    const rad = lines[i] as Rad;
    const parts = lines.slice(i, i + 3).map((r) => r.text.trim());
    if (!/^\p{Lu}/u.test(parts[0] as string)) continue;
    const [one, two, three] = parts as [string, string, string | undefined];
    for (const name of [`${one} ${two}`, `${one}${two}`, three === undefined ? '' : `${one} ${two} ${three}`])
      if (
        !isOrganLine(one, kommun) &&
        !isOrganLine(two, kommun) &&
        (/^\p{Ll}/u.test(two) || isRegistered(name, kommun)) &&
        isOrganLine(name, kommun)
      )
        return at(name, rad);
  }
  return null;
}
