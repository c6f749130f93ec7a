import { element } from '../element.ts';
import { FACETTER, type Sokning } from './state.ts';

/** Values shown of a facet before the rest is folded away. */
const SHOWN = 8;

/**
 * The facets with their counts. A value without hits is left out unless it is chosen.
 *
 * @param open keeps what the reader unfolded unfolded when the counts change.
 */
export function showFilters(
  counts: Record<string, Record<string, number>>,
  val: Sokning['val'],
  open: ReadonlySet<string>,
): HTMLElement[] {
  return FACETTER.flatMap(({ namn, rubrik }) => {
    const chosen = val[namn] ?? [];
    const values = Object.entries(counts[namn] ?? {}).filter(([varde, n]) => n > 0 || chosen.includes(varde));
    for (const varde of chosen) if (!values.some(([v]) => v === varde)) values.push([varde, 0]);
    if (values.length === 0) return [];
    // Years newest first, all else by how much there is.
    values.sort((a, b) => (namn === 'år' ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0], 'sv')));
    const rows = values.map(([varde, antal]) => row(namn, varde, antal, chosen.includes(varde)));
    const first = rows.slice(0, SHOWN);
    const more = rows.slice(SHOWN);
    return element(
      'fieldset',
      { class: 'facet' },
      element('legend', {}, rubrik),
      ...first,
      more.length > 0 &&
        element(
          'details',
          { class: 'fold', 'data-facet': namn, open: open.has(namn) },
          element('summary', {}, `Visa ${more.length} till`),
          ...more,
        ),
    );
  });
}

function row(namn: string, varde: string, antal: number, checked: boolean): HTMLElement {
  return element(
    'label',
    { class: 'facet-row' },
    element('input', { type: 'checkbox', name: namn, value: varde, checked }),
    element('span', {}, varde),
    ' ',
    element('span', { class: 'facet-count' }, `(${antal})`),
  );
}
