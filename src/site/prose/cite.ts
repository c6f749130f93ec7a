import type { Kommun } from '../../domain/kommun.ts';
import type { ArendePost, BeslutPost, HandlingPost } from '../../graph/types.ts';
import { handlingLabel } from './handling.ts';
import { organInText } from './organ.ts';
import { writeDiarienummer, writeParagraf } from './write.ts';

/**
 * Citations as a Swedish article or report prints them. Day in ISO, as the municipalities' own protocols cite each other.
 * What is not known is left out; nothing is filled in.
 */
export function citeBeslut(post: BeslutPost, kommun: Kommun): string {
  const organ = post.organ === null ? null : organInText(kommun, post.organ);
  const place = [organ, post.datum].filter((part) => part !== null).join(' ');
  const number = post.diarienummer[0];
  return [
    kommun.namn,
    [place, writeParagraf(post.data.paragraf)].filter(Boolean).join(' '),
    ...(number === undefined ? [] : [`dnr ${writeDiarienummer(number)}`]),
  ].join(', ');
}

/** `Alingsås kommun, tjänsteskrivelse 2023-10-24, Förnyelse av medlemskap …, dnr 2023.076 SN`. */
export function citeHandling(post: HandlingPost, kommun: Kommun): string {
  const number = post.diarienummer[0];
  return [
    kommun.namn,
    [handlingLabel(post.handlingstyp).toLowerCase(), post.datum].filter((part) => part !== null).join(' '),
    post.rubrik,
    ...(number === undefined ? [] : [`dnr ${writeDiarienummer(number)}`]),
  ].join(', ');
}

/** `Alingsås kommun, ärende 2023.509 KS, Upphävande av beslut …`. */
export function citeArende(post: ArendePost, kommun: Kommun): string {
  return `${kommun.namn}, ärende ${writeDiarienummer(post.diarienummer[0] ?? '')}, ${post.rubrik}`;
}
