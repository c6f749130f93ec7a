import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';

/** Numbers of series that the state's authorities write: "TSFS 2024:57", "SOU 2026:20", "prop. 2024/25:89". */
const SERIES = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,6}FS|SOU|Ds|[Pp]rop\.|[Dd]ir\.)\s{1,2}\d{4}(?:\/\d{2})?:\d{1,4}(?!\d)/gu;

/** Numbers of other authorities. `SFS` itself is a statute's. */
export function findMyndigheter(text: string): Hanvisning[] {
  return [...text.matchAll(SERIES)]
    .filter((m) => !m[0].startsWith('SFS'))
    .map((m) => mark('annan-myndighet', text, m.index, m.index + m[0].length, { diarienummer: m[0] }));
}
