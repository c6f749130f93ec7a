import { byId } from '../element.ts';
import { countValues, filterHits, groupHits } from './group.ts';
import { showFilters } from './show-filters.ts';
import { showGroup } from './show-hits.ts';
import type { Sokning } from './state.ts';
import { searchWords } from './words.ts';

/** What the word search found and showed. */
export interface Ordsvar {
  /** Pages that have the words and fit the filters. */
  antal: number;
  /** How many of them belong to a case, and to how many cases. */
  iArenden: number;
  arenden: number;
  /** True where more can be shown. */
  fler: boolean;
}

const filterPlats = byId<HTMLFormElement>('filter');
const traffPlats = byId('traffar');

/**
 * Searches by words and shows the hits by case, and the filters with their counts.
 *
 * @param isLate asked before anything is shown: a later search has begun meanwhile.
 * @returns what was found; null where it came too late.
 * @throws where the index cannot be loaded.
 */
export async function showWordSearch(asked: Sokning, words: string, isLate: () => boolean): Promise<Ordsvar | null> {
  const posts = await searchWords(words);
  const hits = filterHits(posts, asked.val);
  const grupper = groupHits(hits, asked.ordning);
  const shown = await Promise.all(grupper.slice(0, asked.antal).map(showGroup));
  if (isLate()) return null;
  traffPlats.replaceChildren(...shown);
  fillFilters(countValues(posts, asked.val), asked.val);
  const cases = grupper.filter((g) => g.arende !== null);
  return {
    antal: hits.length,
    iArenden: cases.reduce((sum, g) => sum + g.traffar.length, 0),
    arenden: cases.length,
    fler: grupper.length > shown.length,
  };
}

/** Draws the facets anew and gives the focus back to the box that was just used. */
function fillFilters(counts: ReturnType<typeof countValues>, val: Sokning['val']): void {
  const focused = document.activeElement;
  const held = focused instanceof HTMLInputElement && filterPlats.contains(focused) ? focused : null;
  const open = new Set(
    [...filterPlats.querySelectorAll<HTMLElement>('details[open]')].map((d) => d.dataset.facet ?? ''),
  );
  filterPlats.replaceChildren(...showFilters(counts, val, open));
  if (held === null) return;
  [...filterPlats.querySelectorAll('input')].find((i) => i.name === held.name && i.value === held.value)?.focus();
}
