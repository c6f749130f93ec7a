import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { type Block, firstLine, textOf } from '../structure/block.ts';
import { KOMMUNNAMN } from './kommunnamn.ts';

/** Words that look wrong in a source: which, and what is noticed. The words stay. */
export interface Sic {
  /** The words exactly as they stand. */
  ord: string;
  /** What is noticed, in Swedish. */
  anm: string;
  /** The same as a sentence that stands alone. */
  meddelande: string;
  kod: 'organnamn-felskrivet' | 'ord-avstavat';
  rad: number;
  sida: number | null;
}

/** What looks wrong in a text: organ names that the registry knows as misspelt, and names that a stray space divides. */
export function findSic(blocks: readonly Block[], kommun: Kommun | null): Sic[] {
  return blocks.flatMap((block) => [...misspelt(block, kommun), ...divided(block), ...glued(block)]);
}

const wordEdge = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![\\p{L}\\p{N}])`, 'giu');

function misspelt(block: Block, kommun: Kommun | null): Sic[] {
  if (kommun === null) return [];
  return kommun.organ.flatMap((organ) =>
    organ.felskrivningar.flatMap((wrong) =>
      [...textOf(block).matchAll(wordEdge(wrong))].map((m) => ({
        ord: m[0],
        anm: `Så står det i källan. ${nounOf(organ.typ)} heter ${organ.namn}.`,
        meddelande: `Källan skriver ”${m[0]}”. ${nounOf(organ.typ)} heter ${organ.namn}.`,
        kod: 'organnamn-felskrivet' as const,
        ...placeOf(block, m[0]),
      })),
    ),
  );
}

function nounOf(typ: Kommun['organ'][number]['typ']): string {
  return typ === 'namnd' ? 'Nämnden' : 'Organet';
}

/** The word before a comma or `och`, and the one behind: neighbours in a list of names. */
const BEFORE = /([\p{L}-]{2,40})(?:,| och|, och)\s$/u;
const AFTER = /^(?:,| och|, och)\s([\p{L}-]{2,40})/u;

/**
 * `Möln dal, Partille och Lerum`: two words that together are a municipality's name, in a list beside another one. Elsewhere
 * two words may mean what they say: a `Ny bro` is no Nybro.
 */
function divided(block: Block): Sic[] {
  const text = textOf(block);
  const found: Sic[] = [];
  for (const m of text.matchAll(/(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}+) (\p{Ll}{2,})(?![\p{L}\p{N}-])/gu)) {
    const whole = `${m[1]}${m[2]}`;
    if (!KOMMUNNAMN.has(whole) || KOMMUNNAMN.has(m[1] as string)) continue;
    const before = BEFORE.exec(text.slice(0, m.index))?.[1] ?? '';
    const after = AFTER.exec(text.slice(m.index + m[0].length))?.[1] ?? '';
    if (!KOMMUNNAMN.has(before) && !KOMMUNNAMN.has(after)) continue;
    found.push({
      ord: m[0],
      anm: `Så står det i källan, delat på två ord; ortnamnet skrivs ${whole}.`,
      meddelande: `Källan delar ortnamnet ${whole} på två ord: ”${m[0]}”.`,
      kod: 'ord-avstavat',
      ...placeOf(block, m[0]),
    });
  }
  return found;
}

/** `barnoch utbildningsnämnden`, `20172019`: a hyphen that the source has lost. */
function glued(block: Block): Sic[] {
  const words = [
    ...textOf(block).matchAll(
      /(?<![\p{L}\p{N}-])(?:\p{L}\p{Ll}{2,}och(?= \p{Ll}{6,})|(?:19|20)\d{2}(?:19|20)\d{2})(?![\p{L}\p{N}-])/gu,
    ),
  ];
  return words.map((m) => ({
    ord: m[0],
    anm: 'Så står det i källan; ett bindestreck tycks ha fallit bort.',
    meddelande: `Källan skriver ”${m[0]}”; ett bindestreck tycks ha fallit bort.`,
    kod: 'ord-avstavat',
    ...placeOf(block, m[0]),
  }));
}

function placeOf(block: Block, words: string): { rad: number; sida: number | null } {
  const rad = block.rader.find((r) => r.text.includes(words)) ?? block.rader[0];
  return { rad: rad?.nr ?? firstLine(block), sida: rad?.sida ?? null };
}

/** The remarks that go with words that look wrong, one for each different finding. */
export function sicRemarks(list: readonly Sic[]): Anmarkning[] {
  const seen = new Set<string>();
  return list.flatMap((s) => {
    if (seen.has(s.ord)) return [];
    seen.add(s.ord);
    return [
      {
        kod: s.kod,
        allvar: 'upplysning' as const,
        meddelande: s.meddelande,
        ...(s.sida === null ? {} : { sida: s.sida }),
        rad: s.rad,
        ord: s.ord,
      },
    ];
  });
}
