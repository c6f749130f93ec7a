import { formatDate } from '../domain/datum.ts';
import { capital, genitive, type Lookup, organInSentence, organName, paragrafName } from './lookup.ts';
import type { BeslutPost, HandlingPost, Opublicerad, Relation, Status, Steg } from './types.ts';

/** Decisions about how a matter is handled; they leave the matter itself open. */
const PROCEDURE =
  /\b(?:återremitter\p{L}*|bordlägg\p{L}*|hänskjut\p{L}*|remitter\p{L}*|skickas på remiss)\b|\blämnas (?:vidare )?till \p{L}+ för beredning/iu;

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

/** The first published decision of the organ that a proposal goes to, in the same case, on the day of the proposal or later. */
function answerTo(proposal: BeslutPost, till: string, siblings: readonly BeslutPost[]): BeslutPost | null {
  return (
    siblings
      .filter((b) => b.id !== proposal.id && b.organ === till && b.typ !== null && b.typ !== 'forslag')
      .filter((b) => b.datum !== null && proposal.datum !== null && b.datum >= proposal.datum)
      .sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''))[0] ?? null
  );
}

/** Organs that a paragraf proposes to; null in it where a proposal names none. */
const receivers = (b: BeslutPost): (string | null)[] => [
  ...new Set(b.meningar.filter((m) => m.typ === 'forslag').map((m) => m.till)),
];

/**
 * What one paragraf is: decided, proposed and to whom, or neither; and whether the answer to a proposal is published here.
 *
 * @param siblings the paragrafer of its case.
 */
export function statusOfBeslut(b: BeslutPost, siblings: readonly BeslutPost[], lookup: Lookup): Status {
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
    const words = b.meningar
      .filter((m) => m.typ === 'beslut')
      .map((m) => m.text)
      .join(' ');
    const procedural = PROCEDURE.test(words);
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
      const answer = till === null ? null : answerTo(b, till, siblings);
      if (to !== null)
        meningar.push(
          answer === null
            ? `${capital(genitive(to))} beslut är inte publicerat här.`
            : `${capital(to)} beslutade i ärendet ${at(answer)}.`,
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
export function statusOfCase(parts: CaseParts, lookup: Lookup, titleOf: (arende: string) => string): Status {
  const beslut = [...parts.beslut].sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''));
  const core = beslut.length > 0 ? fromBeslut(beslut, lookup) : fromHandlingar(parts.handlingar, lookup);
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

function fromBeslut(beslut: readonly BeslutPost[], lookup: Lookup): Status {
  const isDecision = (b: BeslutPost) =>
    (b.typ === 'beslut' || b.typ === 'beslut-och-forslag') &&
    !PROCEDURE.test(
      b.meningar
        .filter((m) => m.typ === 'beslut')
        .map((m) => m.text)
        .join(' '),
    );
  const open = beslut.filter((b) => receivers(b).some((till) => till === null || answerTo(b, till, beslut) === null));
  const lastOpen = open.at(-1);
  const lastDecision = beslut.filter(isDecision).at(-1);
  if (lastOpen !== undefined && (lastDecision === undefined || (lastDecision.datum ?? '') <= (lastOpen.datum ?? ''))) {
    const status = statusOfBeslut(lastOpen, beslut, lookup);
    const till = receivers(lastOpen).find((t) => t === null || answerTo(lastOpen, t, beslut) === null) ?? null;
    const kort =
      till === null ? 'Förslag till beslut' : `Föreslaget till ${organInSentence(lookup, lastOpen.kommun, till)}`;
    return { kod: 'foreslaget', kort, meningar: status.meningar };
  }
  if (lastDecision !== undefined) {
    const status = statusOfBeslut(lastDecision, beslut, lookup);
    return { kod: 'beslutat', kort: status.kort, meningar: status.meningar };
  }
  const last = beslut.at(-1) as BeslutPost;
  const status = statusOfBeslut(last, beslut, lookup);
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

function missing(opublicerade: readonly Opublicerad[], lookup: Lookup): string[] {
  return opublicerade.map((o) => {
    const days = [o.datum, ...o.andraDatum].sort().map(formatDate);
    const when = days.length === 1 ? `den ${days[0]}` : `den ${days.join(' eller ')}; källorna är oense`;
    return `${capital(paragrafName(lookup, o))} (${when}) är inte publicerad här och känd bara genom de texter som hänvisar till den.`;
  });
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
