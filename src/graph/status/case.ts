import { formatDate } from '../../domain/datum.ts';
import { capital, type Lookup, organInSentence, paragrafName } from '../lookup.ts';
import type { BeslutPost, HandlingPost, Opublicerad, Relation, Status, Steg } from '../types.ts';
import { answerTo, isProcedural, type KinOf, receivers } from './answers.ts';
import { statusOfBeslut } from './beslut.ts';

export interface CaseParts {
  beslut: readonly BeslutPost[];
  handlingar: readonly HandlingPost[];
  opublicerade: readonly Opublicerad[];
  steg: readonly Steg[];
  relationer: readonly Relation[];
}

/**
 * Where a case stands, from its published paragrafer; a tjänsteskrivelse or a kallelse decides nothing (DESIGN §7).
 *
 * @param titleOf title and number of another case, for what follows.
 */
export function statusOfCase(
  parts: CaseParts,
  kinOf: KinOf,
  lookup: Lookup,
  titleOf: (arende: string) => string,
): Status {
  const beslut = [...parts.beslut].sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''));
  const core = beslut.length > 0 ? fromBeslut(beslut, kinOf, lookup) : fromHandlingar(parts.handlingar, lookup);
  return {
    ...core,
    meningar: [
      ...core.meningar,
      ...missing(parts.opublicerade, lookup),
      ...deadlines(parts.steg),
      ...followers(parts.relationer, titleOf),
    ],
  };
}

function fromBeslut(beslut: readonly BeslutPost[], kinOf: KinOf, lookup: Lookup): Status {
  const isDecision = (b: BeslutPost) => (b.typ === 'beslut' || b.typ === 'beslut-och-forslag') && !isProcedural(b);
  const answerOf = (b: BeslutPost, till: string | null) => (till === null ? null : answerTo(b, till, kinOf(b)));
  const lastOpen = beslut.filter((b) => receivers(b).some((till) => answerOf(b, till) === null)).at(-1);
  const lastDecision = beslut.filter(isDecision).at(-1);
  if (lastOpen !== undefined && (lastDecision === undefined || (lastDecision.datum ?? '') <= (lastOpen.datum ?? ''))) {
    const till = receivers(lastOpen).find((t) => answerOf(lastOpen, t) === null) ?? null;
    const kort =
      till === null ? 'Förslag till beslut' : `Föreslaget till ${organInSentence(lookup, lastOpen.kommun, till)}`;
    return { kod: 'foreslaget', kort, meningar: statusOfBeslut(lastOpen, kinOf, lookup).meningar };
  }
  const lastProposal = beslut.filter((b) => receivers(b).length > 0).at(-1);
  if (
    lastProposal !== undefined &&
    (lastDecision === undefined || (lastDecision.datum ?? '') < (lastProposal.datum ?? ''))
  ) {
    // Answered under another number.
    const { meningar } = statusOfBeslut(lastProposal, kinOf, lookup);
    const [till] = receivers(lastProposal);
    const answer = answerOf(lastProposal, till ?? null);
    if (answer !== null) {
      const { kod, kort } = statusOfBeslut(answer, kinOf, lookup);
      return { kod, kort, meningar };
    }
  }
  if (lastDecision !== undefined) {
    const { kort, meningar } = statusOfBeslut(lastDecision, kinOf, lookup);
    return { kod: 'beslutat', kort, meningar };
  }
  const last = beslut.at(-1) as BeslutPost;
  const status = statusOfBeslut(last, kinOf, lookup);
  if (last.typ === null)
    return {
      ...status,
      kort: 'Inget beslut publicerat',
      meningar: [...status.meningar, 'Inget beslut i ärendet är publicerat här.'],
    };
  return {
    kod: 'under-beredning',
    kort: 'Under beredning',
    meningar: [...status.meningar, 'Inget beslut i sak är publicerat här.'],
  };
}

function fromHandlingar(handlingar: readonly HandlingPost[], lookup: Lookup): Status {
  const meningar: string[] = [];
  const byDay = [...handlingar].sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''));
  for (const h of byDay) {
    const to = h.organ === null ? '' : ` till ${organInSentence(lookup, h.kommun, h.organ)}`;
    const dated = h.datum === null ? '' : ` den ${formatDate(h.datum)}`;
    if (h.handlingstyp === 'tjansteskrivelse')
      meningar.push(
        h.meningar.some((m) => m.typ === 'forslag')
          ? `Förvaltningen lämnade${dated} ett förslag till beslut i en tjänsteskrivelse${to}. En tjänsteskrivelse beslutar ingenting.`
          : `Förvaltningen skrev${dated} en tjänsteskrivelse${to}.`,
      );
    else if (h.handlingstyp === 'kallelse') meningar.push(`Ärendet stod på kallelsen${to}${dated}.`);
    else if (h.handlingstyp === 'motion' || h.handlingstyp === 'initiativarende')
      meningar.push(
        `Ärendet väcktes${dated} genom ${h.handlingstyp === 'motion' ? 'en motion' : 'ett initiativärende'}.`,
      );
  }
  meningar.push('Inget beslut i ärendet är publicerat här.');
  const proposed = byDay.some((h) => h.meningar.some((m) => m.typ === 'forslag'));
  return proposed || byDay.length > 0
    ? {
        kod: 'under-beredning',
        kort: proposed ? 'Under beredning, med förslag från förvaltningen' : 'Under beredning',
        meningar,
      }
    : { kod: 'okand', kort: 'Inga handlingar publicerade', meningar };
}

/** So many are told one by one; a case that cites its whole background would bury where it stands. */
const TOLD = 4;

function missing(opublicerade: readonly Opublicerad[], lookup: Lookup): string[] {
  const rest = opublicerade.length - TOLD;
  const told = opublicerade.slice(rest === 1 ? -TOLD - 1 : -TOLD).map((o) => {
    const days = [o.datum, ...o.andraDatum].sort().map(formatDate);
    const when = days.length === 1 ? `den ${days[0]}` : `den ${days.join(' eller ')}; källorna är oense`;
    return `${capital(paragrafName(lookup, o))} (${when}) är inte publicerad här och känd bara genom de texter som hänvisar till den.`;
  });
  return rest > 1
    ? [...told, `Ytterligare ${rest} paragrafer som texterna hänvisar till är inte publicerade här.`]
    : told;
}

function deadlines(steg: readonly Steg[]): string[] {
  return steg
    .filter((s) => s.slag === 'frist' && s.datum !== null)
    .map((s) => {
      const days = [s.datum as string, ...s.andraDatum].map(formatDate);
      return s.grund === 'tryckt-frist'
        ? // The words tell what falls due; the day alone would not.
          `${s.text}.`.replace(/([.!?])(”?)\.$/, '$1$2')
        : `Beräknad dag, inte tryckt: ${days.join(', eller ')}${days.length > 1 ? ' om det andra datumet är det rätta' : ''}. ${s.text}`;
    })
    .filter((text, i, all) => all.indexOf(text) === i);
}

function followers(relationer: readonly Relation[], titleOf: (arende: string) => string): string[] {
  return relationer
    .filter((r) => r.typ === 'citeras-av' && r.foljs === true)
    .map((r) => `Ärendet följs av ${titleOf(r.till)}.`);
}
