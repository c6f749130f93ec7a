import type { Sida } from '../pages.ts';
import type { Site } from '../site.ts';
import { type AmnesregisterUt, type AmneUt, exportAmne, exportAmnesregister } from './amne.ts';
import { type ArendeUt, exportArende, exportOpublicerad, type OpubliceradUt } from './arende.ts';
import { type BeslutUt, exportBeslut } from './beslut.ts';
import { type Kuvert, kuvert } from './envelope.ts';
import { exportHandling, type HandlingUt } from './handling.ts';
import { exportJamforelse, exportJamforelser, type JamforelserUt, type JamforelseUt } from './jamforelse.ts';
import {
  type ArenderegisterUt,
  exportArenderegister,
  exportHandlingsregister,
  exportKommun,
  exportOrgan,
  exportSammantrade,
  exportStart,
  type HandlingsregisterUt,
  type KommunUt,
  type OrganUt,
  type SammantradeUt,
  type StartUt,
} from './places.ts';
import {
  exportGranskning,
  exportKalla,
  exportKallregister,
  exportKommunkallor,
  type GranskningUt,
  type KallaSidaUt,
  type KallregisterUt,
  type KommunkallorUt,
} from './review.ts';

export interface EgenSidaUt extends Kuvert<'sida'> {
  beskrivning: string;
  /** The page's words as Markdown. */
  text: string;
}

/** What `index.json` of a page holds, by its `typ`. */
export type Utdata =
  | StartUt
  | KommunUt
  | OrganUt
  | SammantradeUt
  | BeslutUt
  | OpubliceradUt
  | ArenderegisterUt
  | ArendeUt
  | HandlingsregisterUt
  | HandlingUt
  | AmnesregisterUt
  | AmneUt
  | JamforelserUt
  | JamforelseUt
  | GranskningUt
  | KallregisterUt
  | KommunkallorUt
  | KallaSidaUt
  | EgenSidaUt;

/**
 * The facts of a page for programs: the one shape of its kind, described in docs/data.md.
 *
 * @param bas the site's own address, from which the full web address is made.
 */
export function exportPage(site: Site, sida: Sida, bas: URL): Utdata {
  switch (sida.typ) {
    case 'start':
      return exportStart(site, bas);
    case 'kommun':
      return exportKommun(site, sida, bas);
    case 'organ':
      return exportOrgan(site, sida, bas);
    case 'sammantrade':
      return exportSammantrade(site, sida, bas);
    case 'beslut':
      return exportBeslut(site, sida, bas);
    case 'opublicerad':
      return exportOpublicerad(site, sida, bas);
    case 'arenderegister':
      return exportArenderegister(site, sida, bas);
    case 'arende':
      return exportArende(site, sida, bas);
    case 'handlingsregister':
      return exportHandlingsregister(site, sida, bas);
    case 'handling':
      return exportHandling(site, sida, bas);
    case 'amnesregister':
      return exportAmnesregister(site, bas);
    case 'amne':
      return exportAmne(site, sida, bas);
    case 'jamforelser':
      return exportJamforelser(site, bas);
    case 'jamforelse':
      return exportJamforelse(site, sida, bas);
    case 'granskning':
      return exportGranskning(site, bas);
    case 'kallregister':
      return exportKallregister(site, bas);
    case 'kommunkallor':
      return exportKommunkallor(site, sida, bas);
    case 'kalla':
      return exportKalla(site, sida, bas);
    case 'sida': {
      const { rubrik, beskrivning, text } = sida.sida;
      return { ...kuvert('sida', sida.adress, rubrik, bas), beskrivning, text };
    }
  }
}
