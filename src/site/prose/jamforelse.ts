import type { Jamforelseslag } from '../../graph/compare.ts';
import type { Jamforelse } from '../../graph/comparisons.ts';
import type { ArendeGraf } from '../../graph/types.ts';
import { kommunOf, type Site } from '../site.ts';
import { writeCount, writeDiarienummer, writeList } from './write.ts';

const numberOf = (g: ArendeGraf): string => writeDiarienummer(g.arende.diarienummer[0] ?? '');

/** `Härryda 2019KS742 och 2022VFN360`: one side of a comparison by its municipality and its numbers. */
export function partName(site: Pick<Site, 'kommuner'>, arenden: readonly ArendeGraf[]): string {
  const kommun = kommunOf(site, arenden[0]?.arende.kommun ?? '');
  return `${kommun.kortnamn} ${writeList(arenden.map(numberOf))}`;
}

/** True where both sides are of one municipality. */
export const isWithin = ({ parter: [a, b] }: Jamforelse): boolean => a[0]?.arende.kommun === b[0]?.arende.kommun;

/** What stands over a side: its municipality, or its number where both are of one. */
export function partHeading(site: Pick<Site, 'kommuner'>, jamforelse: Jamforelse, side: 0 | 1): string {
  const first = jamforelse.parter[side][0];
  if (first === undefined) return '';
  return isWithin(jamforelse) ? numberOf(first) : kommunOf(site, first.arende.kommun).kortnamn;
}

/** `Alingsås 2023.076 SN och Härryda 2019KS742 sida vid sida`: named by the case that names each side. */
export function comparisonName(site: Pick<Site, 'kommuner'>, { parter }: Jamforelse): string {
  return `${writeList(parter.map((p) => partName(site, p.slice(0, 1))))} sida vid sida`;
}

/** `Samordningsförbundet Insjöriket: Alingsås och Härryda`. */
export function comparisonTitle(site: Pick<Site, 'kommuner' | 'amnen'>, jamforelse: Jamforelse): string {
  const subject = site.amnen.get(jamforelse.amnen[0] ?? '')?.data.rubrik ?? 'Jämförelse';
  const first = jamforelse.parter[0][0]?.arende.kommun ?? '';
  return isWithin(jamforelse)
    ? `${subject}: två ärenden i ${kommunOf(site, first).kortnamn}`
    : `${subject}: ${writeList(([0, 1] as const).map((side) => partHeading(site, jamforelse, side)))}`;
}

/** What is compared, in a sentence: `Två ärenden i Alingsås och två i Härryda …`. */
export function describeComparison(site: Pick<Site, 'kommuner' | 'amnen'>, jamforelse: Jamforelse): string {
  const [a, b] = jamforelse.parter.map((p) => ({
    n: p.length,
    kommun: kommunOf(site, p[0]?.arende.kommun ?? '').kortnamn,
  })) as [{ n: number; kommun: string }, { n: number; kommun: string }];
  const what = isWithin(jamforelse)
    ? `Två ärenden i ${a.kommun}, där det ena följer på det andra`
    : `${capitalizeCount(a.n)} i ${a.kommun} och ${writeCount(b.n, 'ärende', 'ärenden', 'ett')} i ${b.kommun}`;
  return `${what}, sida vid sida: steg och datum, beslut, röster, belopp och skäl, var och en med sin källa.`;
}

const capitalizeCount = (n: number): string => {
  const text = writeCount(n, 'ärende', 'ärenden', 'ett');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What is said of a side that has nothing for a row: never that there is nothing, only that it is not published here. */
export function missingWords(slag: Jamforelseslag): string {
  return MISSING[slag] ?? 'Framgår inte av det som är publicerat här.';
}

const MISSING: Readonly<Partial<Record<Jamforelseslag, string>>> = {
  beslut: 'Inget beslut är publicerat här.',
  forslag: 'Inget förslag från ett organ är publicerat här.',
  voteringar: 'Hur det avgjordes framgår inte av det som är publicerat här; ingen votering är publicerad.',
  yrkanden: 'Inga yrkanden framgår av det som är publicerat här.',
  frister: 'Ingen frist framgår av det som är publicerat här.',
  belopp: 'Inget belopp framgår av det som är publicerat här.',
  saknas: 'Inget mer är omnämnt i det som är publicerat här.',
};

/** What a reader should know of a row before the sides are weighed against each other. */
export function rowNote(slag: Jamforelseslag): string | null {
  return NOTES[slag] ?? null;
}

const NOTES: Readonly<Partial<Record<Jamforelseslag, string>>> = {
  forslag: 'Förslag är inte beslut.',
  saknas: 'Kända bara genom de texter som hänvisar till dem.',
  voteringar: 'En votering kan gälla något annat än själva beslutet. Siffrorna står i ordningen ja–nej–avstår.',
  belopp: 'Beloppen står som handlingarna skriver dem. De kan avse olika år och olika saker och är inte omräknade.',
  skal: 'Handlingarnas egna ord. Meningar som uttryckligen anger ett skäl är utvalda av ett program; mer kan stå i handlingarna.',
};
