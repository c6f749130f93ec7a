/** Reads `1-4`, `9`, `12` as a set of numbers. */
export function readRanges(ranges: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  for (const range of ranges) {
    const [from, to] = range.split('-').map(Number);
    if (from === undefined || Number.isNaN(from)) continue;
    for (let n = from; n <= (to ?? from); n++) numbers.add(n);
  }
  return numbers;
}

/**
 * Running numbers that one slip of the finger makes of another: two figures changed places, one figure wrong, one too many or
 * too few. Short numbers are near everything, so only a change of places counts there.
 *
 * @returns the published ones among them, likeliest first.
 */
export function nearbyNumbers(lopnummer: number, published: ReadonlySet<number>): number[] {
  const digits = String(lopnummer);
  const swapped: string[] = [];
  const slipped: string[] = [];
  for (let i = 0; i + 1 < digits.length; i++)
    swapped.push(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2));
  if (digits.length >= 3) {
    for (let i = 0; i < digits.length; i++) {
      slipped.push(digits.slice(0, i) + digits.slice(i + 1));
      for (let d = 0; d <= 9; d++) slipped.push(digits.slice(0, i) + d + digits.slice(i + 1));
    }
    for (let i = 0; i <= digits.length; i++)
      for (let d = 0; d <= 9; d++) slipped.push(digits.slice(0, i) + d + digits.slice(i));
  }
  const seen = new Set<number>([lopnummer]);
  const near: number[] = [];
  for (const text of [...swapped, ...slipped]) {
    const n = Number(text);
    if (text === '' || seen.has(n) || !published.has(n)) continue;
    seen.add(n);
    near.push(n);
  }
  return near;
}
