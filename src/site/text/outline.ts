import type { TextBlock } from '../../graph/types.ts';

const LONGEST = 60;

/** The headings of an official text with their anchors, for a contents list; only where there are enough to need one. */
export function outlineOf(block: readonly TextBlock[], least = 3): { id: string; label: string }[] {
  const headings = block
    .filter((b) => b.rubrik && b.text.trim() !== '')
    .map((b) => ({ id: b.ankare, label: b.text.replaceAll(/\s+/g, ' ').trim() }))
    .map(({ id, label }) => ({ id, label: label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label }));
  return headings.length < least ? [] : headings;
}
