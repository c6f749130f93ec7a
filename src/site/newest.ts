import type { ArendeGraf, BeslutPost } from '../graph/types.ts';
import { compareParagraf } from './meetings.ts';
import type { Site } from './site.ts';

const isShown = (post: BeslutPost): boolean => post.data.redaktor.aterkallad === undefined;

/**
 * Published paragrafer in which something was decided or proposed, newest meeting first; those without a day are left out,
 * since nothing says where in time they belong.
 */
export function newestDecisions(posts: readonly BeslutPost[], limit = Number.POSITIVE_INFINITY): BeslutPost[] {
  return posts
    .filter((p) => p.datum !== null && p.typ !== null && isShown(p))
    .sort(
      (a, b) =>
        (b.datum ?? '').localeCompare(a.datum ?? '') ||
        a.kommun.localeCompare(b.kommun) ||
        (a.organ ?? '').localeCompare(b.organ ?? '') ||
        compareParagraf(a.data.paragraf, b.data.paragraf),
    )
    .slice(0, limit);
}

/** Day of the latest published step of a case, or null. */
export function lastPublishedDay(graf: ArendeGraf): string | null {
  const days = graf.steg.flatMap((s) => (s.grund === 'publicerad' && s.datum !== null ? [s.datum] : []));
  return days.sort().at(-1) ?? null;
}

/**
 * Cases in which a proposal or a preparation is published and no final decision, newest first. That the decision is not
 * published here says nothing about whether it has been taken.
 */
export function undecidedCases(site: Pick<Site, 'graph'>, limit = Number.POSITIVE_INFINITY): ArendeGraf[] {
  return [...site.graph.arenden.values()]
    .filter((g) => g.status.kod === 'foreslaget' || g.status.kod === 'under-beredning')
    .filter((g) => g.arende.data.redaktor.aterkallad === undefined)
    .sort(
      (a, b) =>
        (lastPublishedDay(b) ?? '').localeCompare(lastPublishedDay(a) ?? '') || a.arende.id.localeCompare(b.arende.id),
    )
    .slice(0, limit);
}
