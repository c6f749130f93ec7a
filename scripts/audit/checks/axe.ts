import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and axe's own advice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of one page as it stands. */
export interface AxeFault {
  rule: string;
  what: string;
}

/**
 * Asks axe for violations, and for what it could not decide of colours and sizes: that is no "passed" either.
 *
 * Large text is held to the 4.5:1 of small text, which is more than WCAG's 3:1: titles are what is read first. A single sign
 * is text too (the zeros of a vote). What ::before and ::after paint is left to `cutOrCovered`, which holds text away from it:
 * axe gives every text up that stands in a block with a rule drawn beside it.
 */
export async function askAxe(page: Page): Promise<AxeFault[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    const engine = (window as unknown as { axe: typeof axe }).axe;
    const contrastRatio = {
      normal: { expected: 4.5, minThreshold: 0, maxThreshold: 21 },
      large: { expected: 4.5, minThreshold: 0, maxThreshold: 21 },
    };
    const options = { contrastRatio, ignoreLength: true, ignorePseudo: true };
    engine.configure({ checks: [{ id: 'color-contrast', options }] });
    const { violations, incomplete } = await engine.run(document, {
      resultTypes: ['violations', 'incomplete'],
      runOnly: { type: 'tag', values: tags },
    });
    const undecided = incomplete.filter((r) => r.id === 'color-contrast' || r.id === 'target-size');
    return [...violations, ...undecided].map((r) => ({
      id: r.id,
      nodes: r.nodes.slice(0, 5).map((n) => `${n.target.join(' ')} – ${n.failureSummary ?? 'cannot be decided'}`),
      count: r.nodes.length,
    }));
  }, TAGS);
  return found.map(({ id, nodes, count }) => ({ rule: `axe ${id}`, what: `${count} × ${nodes.join(' | ')}` }));
}
