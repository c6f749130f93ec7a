/** Parts of a text in its order, none over another. */
interface Place {
  start: number;
  end: number;
}

/** Index of the last part that ends at or before a place; -1 where none does. Binary search keeps a long text linear. */
export function indexBefore(list: readonly Place[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((list[mid] as Place).end <= at) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** The last part that ends at or before a place, or null. */
export function lastBefore<T extends Place>(list: readonly T[], at: number): T | null {
  return list[indexBefore(list, at)] ?? null;
}

/** The first part that begins at or after a place, or null. */
export function firstFrom<T extends Place>(list: readonly T[], at: number): T | null {
  let i = indexBefore(list, at) + 1;
  while (i < list.length && (list[i] as T).start < at) i++;
  return list[i] ?? null;
}
