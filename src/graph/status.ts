import { formatDate } from '../domain/datum.ts';
import { capital, genitive, type Lookup, organInSentence, organName, paragrafName } from './lookup.ts';
import type { BeslutPost, HandlingPost, Opublicerad, Relation, Status, Steg } from './types.ts';

/** Decisions about how a matter is handled; they leave the matter itself open. */
const PROCEDURE =
  /(?<!\p{L})(?:återremitter|bordlägg|hänskjut|remitter|skickas på remiss|lämnas? (?:\p{L}+ ){0,3}till (?:\p{L}+ ){1,3}för (?:beredning|yttrande))/iu;

const day = (datum: string | null): string => (datum === null ? 'en dag som inte är känd' : `den ${formatDate(datum)}`);
const at = (b: BeslutPost): string => `${day(b.datum)}, § ${b.data.paragraf}`;

/** The organ of a paragraf in the genitive or as subject, "källan säger inte vilket organ" where none is known. */
const subject = (lookup: Lookup, b: BeslutPost): string =>
  b.organ === null ? 'Ett organ som källan inte namnger' : organName(lookup, b.kommun, b.organ);

/** The organ was set by an editor. */
function judged(b: BeslutPost): string[] {
  return b.data.redaktor.organ === undefined
    ? []
    : ['Källan skriver inte ut vilket organ det var; det är redaktionens bedömning.'];
}

/**
 * What the organ that a proposal goes to has done with it, on the day of the proposal or later: its first decision, else its
 * first own proposal to the next organ.
 *
 * @param kin paragrafer of the same case, and of other cases that cite the proposal: nämnd and styrelse keep diaries of their
 *   own, so that one matter often has two numbers.
 */
function answerTo(proposal: BeslutPost, till: string, kin: readonly BeslutPost[]): BeslutPost | null {
  const later = kin
    .filter((b) => b.id !== proposal.id && b.organ === till && b.typ !== null)
    .filter((b) => b.datum !== null && proposal.datum !== null && b.datum >= proposal.datum)
    .sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''));
  return later.find((b) => b.typ !== 'forslag') ?? later[0] ?? null;
}

/** What an answer was, in a sentence. */
function answered(answer: BeslutPost, to: string): string {
  if (answer.typ === 'forslag')
    return `${capital(to)} tog upp ärendet ${at(answer)}, och lämnade i sin tur ett förslag.`;
  return PROCEDURE.test(decidedWords(answer))
    ? `${capital(to)} beslutade ${at(answer)}, om hur ärendet ska handläggas, inte om saken.`
    : `${capital(to)} beslutade i ärendet ${at(answer)}.`;
}

const decidedWords = (b: BeslutPost): string =>
  b.meningar
    .filter((m) => m.typ === 'beslut')
    .map((m) => m.text)
    .join(' ');

/** Organs that a paragraf proposes to; null in it where a proposal names none. */
const receivers = (b: BeslutPost): (string | null)[] => [
  ...new Set(b.meningar.filter((m) => m.typ === 'forslag').map((m) => m.till)),
];

/**
 * What one paragraf is: decided, proposed and to whom, or neither; and whether the answer to a proposal is published here.
 *
 * @param kinOf the paragrafer of a paragraf's case, and those that cite it.
 */
export function statusOfBeslut(b: BeslutPost, kinOf: KinOf, lookup: Lookup): Status {
  const name = subject(lookup, b);
  if (b.typ === null)
    return {
      kod: 'okand',
      kort: 'Inget beslut i texten',
      meningar: [`${name} behandlade punkten ${at(b)}. Texten innehåller varken beslut eller förslag.`, ...judged(b)],
    };
  const meningar: string[] = [];
  let kort = '';
  let kod: Status['kod'] = 'beslutat';
  if (b.typ !== 'forslag') {
    const procedural = PROCEDURE.test(decidedWords(b));
    kort = procedural
      ? 'Beslut om handläggningen'
      : `Beslutat av ${b.organ === null ? 'okänt organ' : organInSentence(lookup, b.kommun, b.organ)}`;
    kod = procedural ? 'under-beredning' : 'beslutat';
    meningar.push(
      procedural
        ? `${name} beslutade ${at(b)}, om hur ärendet ska handläggas, inte om saken.`
        : `${name} beslutade ${at(b)}.`,
    );
  }
  if (b.typ !== 'beslut') {
    for (const till of receivers(b)) {
      const to = till === null ? null : organInSentence(lookup, b.kommun, till);
      meningar.push(
        to === null
          ? `${name} lämnade ${at(b)}, ett förslag till beslut. Texten säger inte vilket organ som ska besluta.`
          : `${name} föreslog ${at(b)}, vad ${to} ska besluta. Det är ett förslag, inget beslut.`,
      );
      const answer = till === null ? null : answerTo(b, till, kinOf(b));
      if (to !== null)
        meningar.push(
          answer === null ? `${capital(genitive(to))} beslut är inte publicerat här.` : answered(answer, to),
        );
      if (b.typ === 'forslag') {
        kod = 'foreslaget';
        kort = to === null ? 'Förslag till beslut' : `Föreslaget till ${to}`;
      }
    }
    if (b.typ === 'beslut-och-forslag') {
      const [till] = receivers(b).filter((t) => t !== null);
      kort = till ? `${kort}, i övrigt förslag till ${organInSentence(lookup, b.kommun, till)}` : kort;
    }
  }
  return { kod, kort, meningar: [...meningar, ...judged(b)] };
}

/** The paragrafer that may answer a paragraf's proposal. */
export type KinOf = (b: BeslutPost) => readonly BeslutPost[];

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
  const isDecision = (b: BeslutPost) =>
    (b.typ === 'beslut' || b.typ === 'beslut-och-forslag') && !PROCEDURE.test(decidedWords(b));
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
        ? `Tryckt frist: ${days[0]}.`
        : `Beräknad frist, inte tryckt: ${days.join(', eller ')}${days.length > 1 ? ' om det andra datumet är det rätta' : ''}.`;
    })
    .filter((text, i, all) => all.indexOf(text) === i);
}

function followers(relationer: readonly Relation[], titleOf: (arende: string) => string): string[] {
  return relationer
    .filter((r) => r.typ === 'citeras-av' && r.foljs === true)
    .map((r) => `Ärendet följs av ${titleOf(r.till)}.`);
}
