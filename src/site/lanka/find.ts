import { findHanvisningar } from '../../citations/find.ts';
import { findDiarienummer } from '../../citations/find-diarienummer.ts';
import type { Hanvisning } from '../../citations/hanvisning.ts';
import { organOfName } from '../../citations/patterns/organ.ts';
import type { Kommun } from '../../domain/kommun.ts';

/** A citation in an article, with the municipality that its words name. */
export interface Citat {
  start: number;
  end: number;
  /** The words of the article. */
  text: string;
  typ: 'paragraf' | 'diarienummer' | 'sammantrade';
  /** Id of the municipality that the article names beside it; null where it names none there. */
  kommun: string | null;
  /** True where the words beside it name a municipality that the registry does not have: then nothing here can be meant. */
  annanKommun: boolean;
  /** Organ as the article writes it. */
  organnamn: string | null;
  datum: string | null;
  paragraf: string | null;
  diarienummer: string | null;
}

const KINDS = new Set<Hanvisning['typ']>(['paragraf', 'diarienummer', 'sammantrade']);
/** Words between a paragraf and the diarienummer that belongs to it: `§ 128, dnr 2019KS742`. */
const BESIDE = /^\s?[,(]?\s?(?:(?:med\s)?(?:diarienummer|dnr)\.?\s)?$/iu;

/**
 * The citations of paragrafer, meetings and diarienummer in an article, found by the same code that reads the official texts.
 * Statutes and documents cited by their name alone are not among them.
 *
 * @param scope id of the municipality that the article is about, or null.
 */
export function findCitat(text: string, kommuner: readonly Kommun[], scope: string | null): Citat[] {
  const kommun = kommuner.find((k) => k.id === scope) ?? null;
  const found = findHanvisningar(text, { kommun, organ: null, datum: null, kommuner }).filter((h) => KINDS.has(h.typ));
  const inText = kommuner.filter((k) => kommunerIn(text, [k]).length > 0);
  /** The municipality that alone writes its numbers so, where the article is about it too; a number alone is not enough. */
  const writesSo = (h: Hanvisning): string | null => {
    if (h.diarienummer === null) return null;
    const whole = (k: Kommun) => findDiarienummer(h.text, k, [k]).some((d) => d.start === 0 && d.end === h.text.length);
    const [only, ...more] = kommuner.filter(whole);
    return only !== undefined && more.length === 0 && inText.includes(only) ? only.id : null;
  };
  const citat: Citat[] = [];
  for (const h of found) {
    const named = namedKommun(text, h, kommuner);
    const before = citat.at(-1);
    const beside =
      h.typ === 'diarienummer' && before !== undefined && BESIDE.test(text.slice(before.end, h.start)) ? before : null;
    // Of a number `kommun` only says whose writing it is.
    const inWords = h.typ === 'diarienummer' ? undefined : h.kommun;
    citat.push({
      start: h.start,
      end: h.end,
      text: h.text,
      typ: h.typ as Citat['typ'],
      kommun: named === 'annan' ? null : (named ?? inWords ?? beside?.kommun ?? writesSo(h)),
      annanKommun: named === 'annan' || (named === null && inWords === undefined && beside?.annanKommun === true),
      organnamn: h.organnamn,
      datum: h.datum,
      paragraf: h.paragraf,
      diarienummer: h.diarienummer,
    });
  }
  return citat;
}

const CAPITALISED = '\\p{Lu}[\\p{L}-]{1,30}';

/** The municipality named right before a citation or behind its organ: `Härryda kommun, kommunfullmäktige …`, `… i Lerum`. */
function namedKommun(text: string, h: Hanvisning, kommuner: readonly Kommun[]): string | 'annan' | null {
  const before = text.slice(Math.max(0, h.start - 60), h.start);
  const whole = new RegExp(`(${CAPITALISED})\\s+(?:kommun|stad)s?,?\\s+$`, 'u').exec(before)?.[1];
  const bare = new RegExp(`(${CAPITALISED}),?\\s+$`, 'u').exec(before)?.[1];
  const known = kommunCalled(whole ?? bare, kommuner);
  if (known !== null) return known;
  if (whole !== undefined) return 'annan';
  if (h.organnamn === null) return null;
  const near = text.slice(Math.max(0, h.start - 160), h.end + 60);
  const places = [...near.matchAll(new RegExp(`${literal(h.organnamn)}\\s+i\\s+(${CAPITALISED})`, 'giu'))];
  const place = places.at(-1)?.[1];
  if (place === undefined || !/^\p{Lu}/u.test(place)) return null;
  return kommunCalled(place, kommuner) ?? 'annan';
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The municipality of the registry with this short name, in basic form or genitive. */
function kommunCalled(name: string | undefined, kommuner: readonly Kommun[]): string | null {
  if (name === undefined) return null;
  const found = kommuner.find((k) => name === k.kortnamn || name === k.genitiv || name === `${k.kortnamn}s`);
  return found?.id ?? null;
}

/** The municipalities of the registry that an article names anywhere. */
export function kommunerIn(text: string, kommuner: readonly Kommun[]): string[] {
  return kommuner
    .filter((k) =>
      new RegExp(`(?<![\\p{L}-])(?:${literal(k.kortnamn)}|${literal(k.genitiv)})s?(?![\\p{L}-])`, 'u').test(text),
    )
    .map((k) => k.id);
}

/** `<kommun>/<kod>` of each organ that a name may mean in the municipalities; null where the article names none. */
export function organsCalled(namn: string | null, kommuner: readonly Kommun[]): string[] | null {
  if (namn === null) return null;
  return kommuner.flatMap((k) => {
    const found = organOfName(k, namn);
    return found === null ? [] : [`${k.id}/${found.organ.kod}`];
  });
}
