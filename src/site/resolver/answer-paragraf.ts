import { formatDate, MANADER } from '../../domain/datum.ts';
import { answerNumber } from './answer-number.ts';
import { joinRader } from './lookup.ts';
import type { Fraga } from './question.ts';
import { type Delning, type MoteRad, type OpubliceradRad, type ParagrafRad, type Rad, UTAN_MANAD } from './rows.ts';
import type { Forslag, Omgivning, Svar, Traff, Val } from './svar.ts';
import {
  kommunName,
  kommunShort,
  meetingTraff,
  organName,
  organRegisters,
  paragrafTraff,
  unpublishedKnowledge,
  unpublishedTraff,
} from './traff.ts';
import { dayOf, within } from './when.ts';

/** A § without its day is looked up in so many months at once; more are offered as a choice, to keep the lookup small. */
const MOST_MONTHS = 3;

type Paragraffraga = Extract<Fraga, { typ: 'paragraf' }>;

/**
 * Answers a § with what is said of its meeting. The § numbers start again each year in each organ, so only a day makes one
 * page of it; with less, everything that fits is shown.
 */
export async function answerParagraf(fraga: Paragraffraga, omgivning: Omgivning): Promise<Svar> {
  const { namn, register } = omgivning;
  const { nar, organ, kommuner } = fraga;
  const label = labelOf(fraga, omgivning);
  const months =
    nar !== null && nar.manad !== null
      ? [`${nar.ar}-${String(nar.manad).padStart(2, '0')}`]
      : (await register.list('q', fraga.paragraf)).filter((m) => nar === null || m.startsWith(`${nar.ar}-`));
  if (months.length > MOST_MONTHS) return { typ: 'smalna', fraga: label, val: monthChoices(fraga, months, omgivning) };
  const known = {
    ...(nar === null || nar.dag === null ? {} : { dag: [String(nar.dag).padStart(2, '0')] }),
    ...(kommuner.length > 0 ? { kommun: kommuner } : organ === null ? {} : { kommun: kommunerOf(organ) }),
  };
  const { rader, delning } = joinRader(
    await Promise.all(months.map((month) => register.rows('p', [fraga.paragraf, month], known))),
  );
  if (delning !== null) return narrow(fraga, delning, months[0] ?? '', omgivning);

  const at = (rad: Rad) =>
    (rad[0] === 'p' || rad[0] === 'o') &&
    rad[4].toLowerCase() === fraga.paragraf &&
    (kommuner.length === 0 || kommuner.includes(rad[1])) &&
    (nar === null || datesOf(rad).some((d) => within(d, nar)));
  const ofOrgan = (rad: Rad) => organ === null || organ.includes(`${rad[1]}/${rad[2]}`);
  const there = rader.filter(at);
  const published = there.filter((r): r is ParagrafRad => r[0] === 'p' && ofOrgan(r));
  const unpublished = there.filter((r): r is OpubliceradRad => r[0] === 'o' && (ofOrgan(r) || r[2] === null));
  const perhaps = there.filter(
    (r): r is ParagrafRad => r[0] === 'p' && !ofOrgan(r) && (organ ?? []).some((o) => mayBe(r, o)),
  );
  const kase = fraga.nummer === null ? null : await besideNumber(fraga, omgivning);
  const all: Traff[] = [
    ...published.map((r) => paragrafTraff(r, namn)),
    ...perhaps.map((r) => paragrafTraff(r, namn)),
    ...unpublished.map((r) => unpublishedTraff(r, namn)),
    ...(kase === null ? [] : [kase]),
  ];

  if (published.length + perhaps.length === 0) return missing(fraga, label, unpublished, there, kase, omgivning);
  const [only] = all;
  if (all.length === 1 && only !== undefined) {
    const day = nar !== null && dayOf(nar) !== null;
    return {
      typ: 'en',
      fraga: label,
      traff: only,
      exakt: day && fraga.rest.length === 0 && perhaps.length === 0,
      anmarkning:
        perhaps.length > 0
          ? 'Paragrafen står här under ett annat organ. Sidan berättar varför.'
          : day
            ? null
            : 'Dagen är inte utskriven. Det här är den enda publicerade paragrafen som passar.',
    };
  }
  return {
    typ: 'flera',
    fraga: label,
    traffar: all,
    anmarkning:
      organ === null && kommuner.length === 0
        ? 'Paragrafnumren börjar om varje år i varje organ. Välj vilken du menar.'
        : null,
  };
}

const kommunerOf = (organ: readonly string[]): string[] => [...new Set(organ.map((o) => o.split('/')[0] as string))];

function datesOf(rad: Rad): string[] {
  if (rad[0] === 'p') return rad[3] === null ? [] : [rad[3]];
  return rad[0] === 'o' ? [rad[3], ...rad[5]] : [];
}

const mayBe = (rad: ParagrafRad, organ: string): boolean => {
  const [kommun, kod = ''] = organ.split('/');
  return rad[1] === kommun && rad[6].includes(kod);
};

/** The case whose number stands beside the § in a full citation. */
async function besideNumber(fraga: Paragraffraga, omgivning: Omgivning): Promise<Traff | null> {
  if (fraga.nummer === null) return null;
  const { nummer, kommuner } = fraga;
  const skrivet = `${nummer.ar}.${nummer.lopnummer} ${nummer.serie}`;
  const svar = await answerNumber({ typ: 'nummer', nummer, skrivet, kommuner, rest: [] }, omgivning);
  return svar.typ === 'en' ? svar.traff : null;
}

async function missing(
  fraga: Paragraffraga,
  label: string,
  unpublished: readonly OpubliceradRad[],
  there: readonly Rad[],
  kase: Traff | null,
  { namn, register }: Omgivning,
): Promise<Svar> {
  const day = fraga.nar === null ? null : dayOf(fraga.nar);
  const meetings =
    day === null ? [] : (await register.rows('d', [day], { kommun: namn.kommuner.map((k) => k.id) })).rader;
  const nearMeetings = meetings
    .filter((r): r is MoteRad => r[0] === 'm')
    .filter((r) => fraga.organ === null || fraga.organ.includes(`${r[1]}/${r[2]}`))
    .filter((r) => fraga.kommuner.length === 0 || fraga.kommuner.includes(r[1]))
    .map((r) => meetingTraff(r, namn));
  const otherOrgans = there
    .filter((r): r is ParagrafRad => r[0] === 'p')
    .map((r): Forslag => {
      const traff = paragrafTraff(r, namn);
      return {
        q: `${organName(namn, r[1], r[2])} § ${r[4]} ${r[3] ?? ''} ${kommunShort(namn, r[1])}`,
        skal: 'samma § och tid i ett annat organ',
        traff,
      };
    });
  const asked = fraga.kommuner.length > 0 ? fraga.kommuner : fraga.organ === null ? [] : kommunerOf(fraga.organ);
  return {
    typ: 'ingen',
    fraga: label,
    kunskap: unpublished.map((r) => unpublishedKnowledge(r, namn)),
    forslag: [
      ...(kase === null
        ? []
        : [{ q: kase.beteckning ?? '', skal: 'ärendet med det diarienummer du skrev', traff: kase }]),
      ...otherOrgans,
    ],
    register: [
      ...nearMeetings.map((t) => ({ rubrik: `${t.organ}, ${formatDate(t.datum ?? '')}`, adress: t.adress })),
      ...organRegisters(namn, fraga.organ, fraga.kommuner),
    ],
    kommuner: unpublished.length > 0 ? [...new Set(unpublished.map((r) => r[1]))] : asked,
  };
}

/** The years in which such a § is published or cited; the months where the year is said. */
function monthChoices(fraga: Paragraffraga, months: readonly string[], omgivning: Omgivning): Val[] {
  const { nar } = fraga;
  const parts = new Set(months.map((m) => (nar === null ? m.slice(0, 4) : m)));
  return [...parts].map((part) => {
    const [ar = '', manad] = part.split('-');
    const text = ar === UTAN_MANAD ? 'utan datum' : manad === undefined ? ar : `${MANADER[Number(manad) - 1]} ${ar}`;
    return { q: askedAgain({ ...fraga, nar: null }, text, omgivning), text, antal: null };
  });
}

function narrow(fraga: Paragraffraga, delning: Delning, month: string, omgivning: Omgivning): Svar {
  const { namn } = omgivning;
  const written = (varde: string): { q: string; text: string } => {
    if (delning.del === 'dag') {
      const day = `${month}-${varde}`;
      return { q: askedAgain({ ...fraga, nar: null }, day, omgivning), text: formatDate(day) };
    }
    const text = delning.del === 'kommun' ? kommunName(namn, varde) : varde;
    return { q: askedAgain(fraga, delning.del === 'kommun' ? kommunShort(namn, varde) : varde, omgivning), text };
  };
  const val = delning.varden.map(([varde, antal]) => ({ ...written(varde), antal }));
  return { typ: 'smalna', fraga: labelOf(fraga, omgivning), val };
}

/** The question with a further part, in words that are read as the same question. */
const askedAgain = (fraga: Paragraffraga, part: string, omgivning: Omgivning): string =>
  `${labelOf(fraga, omgivning, false)} ${part}`;

function labelOf(fraga: Paragraffraga, { namn }: Pick<Omgivning, 'namn'>, inWords = true): string {
  const { nar } = fraga;
  const day = nar === null ? null : dayOf(nar);
  const when =
    nar === null
      ? ''
      : day !== null
        ? inWords
          ? formatDate(day)
          : day
        : nar.manad !== null
          ? `${MANADER[nar.manad - 1]} ${nar.ar}`
          : String(nar.ar);
  const organ = [...new Set((fraga.organ ?? []).map((o) => namn.organnamn[o] ?? o))];
  const where = fraga.kommuner.map((k) => kommunShort(namn, k));
  return [`§ ${fraga.paragraf}`, organ.length === 1 ? organ[0] : '', when, ...where].filter(Boolean).join(' ');
}
