import { isComplete, parseDiarienummer } from '../domain/diarienummer.ts';
import type { Kommun } from '../domain/kommun.ts';
import { compileMonster } from '../domain/monster.ts';
import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';

const compiled = new WeakMap<Kommun, RegExp[]>();

function patternsOf(kommun: Kommun): RegExp[] {
  let patterns = compiled.get(kommun);
  if (patterns === undefined) {
    patterns = kommun.diarienummer.map((m) => compileMonster(m.mall, kommun));
    compiled.set(kommun, patterns);
  }
  return patterns;
}

/**
 * The complete diarienummer in a text, in the writings of the registry: first the citing document's municipality's, then the
 * others'. An incomplete number is left as text: it names several cases.
 */
export function findDiarienummer(text: string, kommun: Kommun | null, kommuner: readonly Kommun[]): Hanvisning[] {
  const places: { start: number; end: number; kommun: Kommun; rank: number }[] = [];
  const all = kommun === null ? kommuner : [kommun, ...kommuner.filter((k) => k.id !== kommun.id)];
  all.forEach((k, rank) => {
    for (const pattern of patternsOf(k))
      for (const m of text.matchAll(pattern))
        places.push({ start: m.index, end: m.index + m[0].length, kommun: k, rank: rank === 0 ? 0 : 1 });
  });
  // Of two writings at one place the longer one counts (`2022VFN360 709` over `2022VFN360`), the own municipality's first.
  places.sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end);
  const found: Hanvisning[] = [];
  let last = 0;
  for (const { start, end, kommun: k } of places) {
    if (start < last) continue;
    // `ks-2026-05-20` is an organ and a day.
    if (/(?:19|20)\d{2}-\d{2}$/.test(text.slice(start, end)) && /^-\d{2}(?!\d)/.test(text.slice(end, end + 4)))
      continue;
    const nummer = parseDiarienummer(text.slice(start, end).replace(/\s+/g, ' '));
    if (nummer === null || !isComplete(nummer)) continue;
    last = end;
    found.push(
      mark('diarienummer', text, start, end, {
        ...(kommun !== null && k.id !== kommun.id ? { kommun: k.id } : {}),
        diarienummer: text.slice(start, end),
      }),
    );
  }
  return found;
}
