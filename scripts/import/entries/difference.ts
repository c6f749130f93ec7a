/** One stretch in which two word sequences differ: places in both, and the words. */
export interface Difference {
  vid: number;
  publicerat: string[];
  rendering: string[];
  /** Place in the rendering's words. */
  renderingVid: number;
}

/**
 * The differences between two word sequences (Myers' greedy algorithm), so that replacing `publicerat` by `rendering` at every
 * place gives the second sequence from the first.
 *
 * @param limit most single-word changes looked for; null is given where the texts differ more.
 */
export function differences(a: readonly string[], b: readonly string[], limit = 2000): Difference[] | null {
  const trace = shortestEdit(a, b, limit);
  if (trace === null) return null;
  const edits: { i: number; j: number; del: boolean }[] = [];
  let i = a.length;
  let j = b.length;
  for (let d = trace.length - 1; d > 0; d--) {
    const v = trace[d - 1] as Map<number, number>;
    const k = i - j;
    const down = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const x = v.get(from) ?? 0;
    const y = x - from;
    edits.push(down ? { i: x, j: y, del: false } : { i: x, j: y, del: true });
    i = x;
    j = y;
  }
  return gather(edits.reverse(), a, b);
}

function shortestEdit(a: readonly string[], b: readonly string[], limit: number): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  let v = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(limit, a.length + b.length); d++) {
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1));
      let x = down ? (v.get(k + 1) ?? 0) : (v.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return [...trace, next];
    }
    trace.push(next);
    v = next;
  }
  return null;
}

function gather(
  edits: readonly { i: number; j: number; del: boolean }[],
  a: readonly string[],
  b: readonly string[],
): Difference[] {
  const out: Difference[] = [];
  let end = { i: -1, j: -1 };
  for (const edit of edits) {
    let open = out.at(-1);
    if (open === undefined || edit.i !== end.i || edit.j !== end.j) {
      open = { vid: edit.i, publicerat: [], rendering: [], renderingVid: edit.j };
      out.push(open);
    }
    if (edit.del) open.publicerat.push(a[edit.i] as string);
    else open.rendering.push(b[edit.j] as string);
    end = edit.del ? { i: edit.i + 1, j: edit.j } : { i: edit.i, j: edit.j + 1 };
  }
  return out;
}

/** Puts every difference into a word sequence: what `check` does to get a rendering's words back. */
export function applyDifferences(
  words: readonly string[],
  list: readonly Pick<Difference, 'vid' | 'publicerat' | 'rendering'>[],
): string[] {
  const out = [...words];
  for (const d of [...list].sort((x, y) => y.vid - x.vid)) out.splice(d.vid, d.publicerat.length, ...d.rendering);
  return out;
}

/** How much of two texts is the same: shared runs of four words among all (Jaccard), 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const x = runs(a);
  const y = runs(b);
  let shared = 0;
  for (const r of x) if (y.has(r)) shared++;
  return shared / Math.max(1, x.size + y.size - shared);
}

function runs(words: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + 4 <= words.length; i++) out.add(words.slice(i, i + 4).join(' '));
  return out;
}
