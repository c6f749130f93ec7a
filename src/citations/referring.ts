import type { Kommun } from '../domain/kommun.ts';
import { standardName } from '../domain/organ.ts';
import { indexBefore } from './order.ts';
import type { Organnamn } from './patterns/organ.ts';

/** The organ whose document it is: its code where the registry knows it, its name where only that is known. */
export interface CitingOrgan {
  kommun: Kommun | null;
  organ: string | null;
  organnamn: string | null;
}

/** True for the organ whose document it is. */
export function isCiting(
  organ: { organ: string | null; namn: string | null; kommun?: string | undefined },
  citing: CitingOrgan,
): boolean {
  if (organ.kommun !== undefined && organ.kommun !== citing.kommun?.id) return false;
  if (organ.organ !== null && citing.organ !== null) return organ.organ === citing.organ;
  return (
    organ.namn !== null &&
    citing.organnamn !== null &&
    isSameOrgan({ namn: organ.namn, organ: null }, { namn: citing.organnamn, organ: null })
  );
}

/** True for two namings of one body, by code or else by name: `KS` and `Kommunstyrelsens`. */
export function isSameOrgan(
  a: { namn: string; organ: string | null },
  b: { namn: string; organ: string | null },
): boolean {
  if (a.organ !== null && b.organ !== null) return a.organ === b.organ;
  const full = (name: string) => (standardName(name) ?? name).replace(/\s+/g, ' ').replace(/s$/u, '').toLowerCase();
  return full(a.namn) === full(b.namn);
}

/** `nämnden`, `direktionen`; not `nämnden för teknik`, which is a name. A genitive counts only where the body's own deed follows. */
const BARE =
  /(?<![\p{L}-])(?:[Nn]ämnden|[Dd]irektionen)(?![\p{L}-])|(?<![\p{L}-])(?:[Nn]ämndens|[Dd]irektionens)(?=\s(?:beslut|sammanträde|möte|protokoll|deleg\p{L}{1,10}ordning)\p{L}{0,4}(?!\p{L}))/gu;
const NAME_FOLLOWS = /^\s+för\s+\p{Lu}/u;

/**
 * The bodies that a text names, and the bare `nämnden` that means one of them: in a nämnd's own document its own, in another's
 * the only nämnd that the text has named before it. Where a text names a second nämnd, the word is left alone: a nämnd's
 * minutes quote the others', and there it means theirs.
 */
export function withReferring(text: string, named: readonly Organnamn[], citing: CitingOrgan): Organnamn[] {
  const own = ownNamnd(citing);
  const bare: Organnamn[] = [];
  for (const m of text.matchAll(BARE)) {
    const start = m.index;
    const end = start + m[0].length;
    if (NAME_FOLLOWS.test(text.slice(end, end + 12))) continue;
    const at = indexBefore(named, end);
    const before = named[at];
    if (before !== undefined && before.end > start) continue;
    // The name `tekniska nämnden` ends at the same place and was passed over above; one that goes on behind it holds it.
    const next = named[at + 1];
    if (next !== undefined && next.start < end) continue;
    const kind = /^d/iu.test(m[0]) ? DIREKTION : NAMND;
    const earlier = distinct(named.slice(Math.max(0, at - 40), at + 1).filter((o) => kind.test(o.namn)));
    if (own !== null && kind.test(own.namn)) {
      if (earlier.some((o) => !sameAs(o, own))) continue;
      bare.push({ start, end, namn: own.namn, organ: own.organ, felskrivet: false });
    } else if (own === null && kind === NAMND && isKnown(citing) && earlier.length === 1) {
      const [only] = earlier as [Organnamn];
      bare.push({ ...only, start, end });
    }
  }
  if (bare.length === 0) return [...named];
  return [...named, ...bare].sort((a, b) => a.start - b.start);
}

const NAMND = /nämnd(?!\p{L}*s\s\p{L}*utskott)/iu;
const DIREKTION = /direktion/iu;

const isKnown = (citing: CitingOrgan): boolean => citing.organ !== null || citing.organnamn !== null;

/** The nämnd or direktion that the bare word means in the citing organ's own document; an utskott's is the nämnd it is a part of. */
function ownNamnd({ kommun, organ, organnamn }: CitingOrgan): { namn: string; organ: string | null } | null {
  const citing = kommun?.organ.find((o) => o.kod === organ);
  if (citing !== undefined) {
    const whole = citing.typ === 'utskott' ? kommun?.organ.find((o) => o.kod === citing.under) : citing;
    return whole?.typ === 'namnd' || whole?.typ === 'direktion' ? { namn: whole.namn, organ: whole.kod } : null;
  }
  const whole =
    organnamn?.replace(/(nämnden|nämnden för .{3,60}|direktionen)s \p{L}{0,20} ?utskott(?:et)?$/iu, '$1') ?? null;
  if (whole === null || /utskott|beredning/iu.test(whole)) return null;
  return NAMND.test(whole) || DIREKTION.test(whole) ? { namn: whole, organ: null } : null;
}

const plain = (namn: string): string =>
  namn
    .replace(/\s+/g, ' ')
    .replace(/(nämnd|direktion)(?:ens?)?(?!\p{L})/iu, '$1')
    .toLowerCase();

function sameAs(a: { namn: string; organ: string | null }, b: { namn: string; organ: string | null }): boolean {
  if (a.organ !== null || b.organ !== null) return a.organ === b.organ;
  // `Stadsdelsnämnden` in the minutes of `Stadsdelsnämnden Norra Hisingen`.
  return plain(a.namn) === plain(b.namn) || plain(b.namn).includes(plain(a.namn));
}

function distinct(list: readonly Organnamn[]): Organnamn[] {
  const found: Organnamn[] = [];
  for (const o of list) if (!found.some((f) => sameAs(f, o))) found.push(o);
  return found;
}
