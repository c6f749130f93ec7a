import type { Jamforelsecell, Jamforelserad } from '../../graph/compare.ts';
import type { Jamforelse } from '../../graph/comparisons.ts';
import { arendeAddress, comparisonAddress, comparisonAliases, comparisonRegisterAddress } from '../addresses.ts';
import { comparisonsOf, rowsOf } from '../comparisons.ts';
import type { SidaOf } from '../pages.ts';
import { comparisonName, missingWords } from '../prose/jamforelse.ts';
import { kommunOf, type Site } from '../site.ts';
import { targetMal } from '../targets.ts';
import { amnenOf } from './arende.ts';
import { type KommunRef, type Kuvert, kommunRef, kuvert } from './envelope.ts';
import { type ArendeRef, arendeRef, type BelaggUt, exportBelagg } from './references.ts';

export interface PartUt {
  kommun: KommunRef;
  arenden: ArendeRef[];
}

export interface CellUt {
  arenden: string[];
  datum: string | null;
  andra_datum: string[];
  text: string;
  citat: string | null;
  framhavt: string | null;
  anmarkning: string | null;
  grund: NonNullable<Jamforelsecell['steg']>['grund'] | null;
  till: string | null;
  belagg: BelaggUt[];
}

export interface RadUt {
  slag: Jamforelserad['slag'];
  rubrik: string;
  /** One list a part; an empty one has its words in `saknas`. */
  celler: CellUt[][];
  saknas: (string | null)[];
}

export interface JamforelseUt extends Kuvert<'jamforelse'> {
  amnen: { adress: string; rubrik: string }[];
  parter: PartUt[];
  rader: RadUt[];
  andra_adresser: string[];
}

const exportParter = (site: Site, { parter }: Jamforelse): PartUt[] =>
  parter.map((arenden) => ({
    kommun: kommunRef(kommunOf(site, arenden[0]?.arende.kommun ?? '')),
    arenden: arenden.flatMap((g) => arendeRef(site, g.arende.id) ?? []),
  }));

function exportCell(site: Site, cell: Jamforelsecell): CellUt {
  return {
    arenden: cell.arenden.flatMap((id) => {
      const post = site.arenden.get(id);
      return post === undefined ? [] : [arendeAddress(post)];
    }),
    datum: cell.datum,
    andra_datum: cell.steg?.andraDatum ?? [],
    text: cell.text,
    citat: cell.citat,
    framhavt: cell.framhavt,
    anmarkning: cell.anmarkning,
    grund: cell.steg?.grund ?? null,
    till: cell.target === null ? null : (targetMal(site, cell.target)?.adress ?? null),
    belagg: exportBelagg(site, cell.belagg),
  };
}

/** Two cases side by side as data. */
export function exportJamforelse(site: Site, { jamforelse }: SidaOf<'jamforelse'>, bas: URL): JamforelseUt {
  return {
    ...kuvert('jamforelse', comparisonAddress(jamforelse), comparisonName(site, jamforelse), bas),
    amnen: amnenOf(site, jamforelse.amnen),
    parter: exportParter(site, jamforelse),
    rader: rowsOf(jamforelse).map(({ slag, rubrik, celler }) => ({
      slag,
      rubrik,
      celler: celler.map((cells) => cells.map((c) => exportCell(site, c))),
      saknas: celler.map((cells) => (cells.length === 0 ? missingWords(slag) : null)),
    })),
    andra_adresser: comparisonAliases(jamforelse),
  };
}

export interface JamforelserUt extends Kuvert<'jamforelser'> {
  jamforelser: { adress: string; rubrik: string; amnen: { adress: string; rubrik: string }[]; parter: PartUt[] }[];
}

/** All comparisons. */
export function exportJamforelser(site: Site, bas: URL): JamforelserUt {
  return {
    ...kuvert('jamforelser', comparisonRegisterAddress, 'Ärenden sida vid sida', bas),
    jamforelser: comparisonsOf(site).map((jamforelse) => ({
      adress: comparisonAddress(jamforelse),
      rubrik: comparisonName(site, jamforelse),
      amnen: amnenOf(site, jamforelse.amnen),
      parter: exportParter(site, jamforelse),
    })),
  };
}
