import { type Diarienummer, fits, isComplete, parseDiarienummer } from '../../domain/diarienummer.ts';
import { joinRader } from './lookup.ts';
import type { Fraga } from './question.ts';
import type { ArendeRad, CiteradRad, Delning, Rad } from './rows.ts';
import { nearbyNumbers, readRanges } from './suggest.ts';
import type { Forslag, Omgivning, Svar, Val } from './svar.ts';
import { caseRegisters, caseTraff, citedKnowledge, kommunName, kommunShort } from './traff.ts';

type Nummerfraga = Extract<Fraga, { typ: 'nummer' }>;
const MOST_FORSLAG = 5;
/** An incomplete number is looked up in so many years at once; more are offered as a choice, to keep the lookup small. */
const MOST_YEARS = 3;

/** Answers a diarienummer, complete or not. A number that is not published is answered with that, never with a near one. */
export async function answerNumber(fraga: Nummerfraga, omgivning: Omgivning): Promise<Svar> {
  const { namn, register } = omgivning;
  const { nummer, kommuner } = fraga;
  const label = `diarienummer ${fraga.skrivet}`;
  const years = nummer.ar !== null ? [nummer.ar] : await yearsOf(nummer, omgivning);
  if (years.length > MOST_YEARS) return { typ: 'smalna', fraga: label, val: years.map((ar) => yearChoice(nummer, ar)) };
  const known = {
    ...(nummer.serie === null ? {} : { serie: [nummer.serie] }),
    ...(kommuner.length === 0 ? {} : { kommun: kommuner }),
  };
  const { rader, delning } = joinRader(
    await Promise.all(years.map((ar) => register.rows('n', [ar, nummer.lopnummer], known))),
  );
  if (delning !== null) return narrow(fraga, delning, years[0] ?? null, omgivning);

  // A suffix names a document in the case; the register knows cases.
  const wanted: Diarienummer = { ...nummer, suffix: null };
  const matches = (rad: Rad): rad is ArendeRad | CiteradRad => {
    if (rad[0] !== 'a' && rad[0] !== 'c') return false;
    const candidate = parseDiarienummer(rad[2]);
    return candidate !== null && fits(wanted, candidate);
  };
  const inKommun = (rad: Rad) => kommuner.length === 0 || kommuner.includes(rad[1]);
  const fitting = rader.filter(matches);
  const published = fitting.filter((r): r is ArendeRad => r[0] === 'a' && inKommun(r));
  const cited = fitting.filter((r): r is CiteradRad => r[0] === 'c' && inKommun(r));

  const [only] = published;
  if (published.length === 1 && only !== undefined) {
    return {
      typ: 'en',
      fraga: label,
      traff: caseTraff(only, namn),
      exakt: isComplete(nummer) && nummer.suffix === null && fraga.rest.length === 0 && cited.length === 0,
      anmarkning: remark(fraga, cited, omgivning),
    };
  }
  if (published.length > 1) {
    const several = new Set(published.map((r) => r[1])).size > 1;
    return {
      typ: 'flera',
      fraga: label,
      traffar: published.map((r) => caseTraff(r, namn)),
      anmarkning:
        isComplete(nummer) && several
          ? 'Flera kommuner har ärenden med samma nummer. Välj vilket du menar.'
          : 'Numret är ofullständigt och passar på flera ärenden. Välj vilket du menar.',
    };
  }
  const asked = kommuner.length > 0 ? kommuner : nummer.serie === null ? [] : (namn.serier[nummer.serie] ?? []);
  return {
    typ: 'ingen',
    fraga: label,
    kunskap: cited.map(citedKnowledge),
    forslag: await suggest(fraga, rader, omgivning),
    register: caseRegisters(namn, asked),
    kommuner: asked.length > 0 ? asked : namn.kommuner.map((k) => k.id),
  };
}

function remark(fraga: Nummerfraga, cited: readonly CiteradRad[], { namn }: Omgivning): string | null {
  const { nummer } = fraga;
  if (cited.length > 0) {
    const where = [...new Set(cited.map((c) => kommunName(namn, c[1])))].join(', ');
    return `Ett nummer som passar citeras också i handlingar från ${where}; det ärendet är inte publicerat här.`;
  }
  if (!isComplete(nummer)) return 'Numret är ofullständigt. Det här är det enda publicerade ärendet som passar.';
  if (nummer.suffix !== null)
    return `Sidan gäller hela ärendet. Siffran ${nummer.suffix} sist i numret pekar på en handling i det.`;
  return null;
}

/** The years in which a number without its year is published or cited. */
async function yearsOf(nummer: Diarienummer, { register }: Omgivning): Promise<number[]> {
  return (await register.list('s', nummer.serie ?? '', nummer.lopnummer)).map(Number);
}

const yearChoice = ({ serie, lopnummer }: Diarienummer, ar: number): Val => {
  const q = `${serie} ${ar}/${lopnummer}`;
  return { q, text: q, antal: null };
};

function narrow(fraga: Nummerfraga, delning: Delning, ar: number | null, { namn }: Omgivning): Svar {
  const written = (varde: string): { q: string; text: string } => {
    if (delning.del === 'kommun')
      return { q: `${fraga.skrivet} ${kommunShort(namn, varde)}`, text: kommunName(namn, varde) };
    const q = `${varde} ${ar}/${fraga.nummer.lopnummer}`;
    return { q, text: q };
  };
  const val = delning.varden.map(([varde, antal]) => ({ ...written(varde), antal }));
  return { typ: 'smalna', fraga: `diarienummer ${fraga.skrivet}`, val };
}

/** Published numbers that a slip of the finger makes of the one asked for: other municipality, series, figure or year. */
async function suggest(fraga: Nummerfraga, sameNumber: readonly Rad[], omgivning: Omgivning): Promise<Forslag[]> {
  const { namn, register } = omgivning;
  const { nummer } = fraga;
  if (nummer.serie === null || nummer.ar === null) return [];
  const { serie, ar, lopnummer } = nummer;
  const forslag: Forslag[] = [];
  const [everywhere, numbers, years] = await Promise.all([
    fraga.kommuner.length === 0
      ? sameNumber
      : register.rows('n', [ar, lopnummer], { serie: [serie] }).then((r) => r.rader),
    register.list('v', serie, ar),
    fraga.kommuner.length === 0 ? yearsOf(nummer, omgivning) : [],
  ]);
  for (const rad of everywhere) {
    const other = rad[0] === 'a' ? parseDiarienummer(rad[2]) : null;
    if (rad[0] !== 'a' || other === null) continue;
    const skal = other.serie === serie ? 'samma nummer i en annan kommun' : 'samma år och löpnummer i en annan serie';
    forslag.push({ q: `${rad[2]} ${kommunShort(namn, rad[1])}`, skal, traff: caseTraff(rad, namn) });
  }
  for (const near of nearbyNumbers(lopnummer, readRanges(numbers)))
    forslag.push({ q: `${serie} ${ar}/${near}`, skal: 'en siffra skiljer', traff: null });
  for (const other of years) {
    if (other !== ar)
      forslag.push({ q: `${serie} ${other}/${lopnummer}`, skal: 'samma löpnummer ett annat år', traff: null });
  }
  return forslag.slice(0, MOST_FORSLAG);
}
