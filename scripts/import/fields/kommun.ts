import type { Kommun } from '../../../src/domain/kommun.ts';
import { compileMonster } from '../../../src/domain/monster.ts';

const compiled = new WeakMap<Kommun, RegExp[]>();

function patternsOf(kommun: Kommun): RegExp[] {
  let list = compiled.get(kommun);
  if (list === undefined) {
    list = kommun.diarienummer.map((m) => compileMonster(m.mall, kommun));
    compiled.set(kommun, list);
  }
  return list;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');

/** True where a word that belongs to the municipality alone (its name with `kommun`, its mail domain) stands in the text. */
function isNamed(kommun: Kommun, text: string): boolean {
  return kommun.kannetecken.some((k) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(k)}(?:s)?(?![\\p{L}\\p{N}])`, 'iu').test(text),
  );
}

/** True where a diarienummer in the municipality's way of writing stands in the text. */
function hasNumber(kommun: Kommun, text: string): boolean {
  return patternsOf(kommun).some((p) => {
    p.lastIndex = 0;
    return p.test(text);
  });
}

/**
 * The municipality that a text shows itself to come from: its own name stands there and a diarienummer in its way of writing,
 * and both hold for no other of the registry. A name alone is not enough, for neighbours name each other; a number alone is
 * not either, for municipalities outside the registry may write theirs the same way.
 *
 * @returns null where the text does not show it. Never the likeliest.
 */
export function kommunOf(text: string, kommuner: readonly Kommun[]): Kommun | null {
  const fit = kommuner.filter((k) => isNamed(k, text) && hasNumber(k, text));
  return fit.length === 1 ? (fit[0] as Kommun) : null;
}
