import { formatDate } from '../../domain/datum.ts';
import { capital } from '../lookup.ts';
import type { BeslutPost } from '../types.ts';

/** The paragrafer that may answer a paragraf's proposal. */
export type KinOf = (b: BeslutPost) => readonly BeslutPost[];

/** Decisions about how a matter is handled; they leave the matter itself open. */
const PROCEDURE =
  /(?<!\p{L})(?:återremitter|bordlägg|hänskjut|remitter|skickas på remiss|lämnas? (?:\p{L}+ ){0,3}till (?:\p{L}+ ){1,3}för (?:beredning|yttrande))/iu;

/** True where what a paragraf decides is how the matter is handled. */
export const isProcedural = (b: BeslutPost): boolean => PROCEDURE.test(decidedWords(b));

const day = (datum: string | null): string => (datum === null ? 'en dag som inte är känd' : `den ${formatDate(datum)}`);
/** `den 15 juni 2020, § 128` */
export const at = (b: BeslutPost): string => `${day(b.datum)}, § ${b.data.paragraf}`;

/**
 * What the organ that a proposal goes to has done with it, on the day of the proposal or later: its first decision, else its
 * first own proposal to the next organ.
 *
 * @param kin paragrafer of the same case, and of other cases that cite the proposal: nämnd and styrelse keep diaries of their
 *   own, so that one matter often has two numbers.
 */
export function answerTo(proposal: BeslutPost, till: string, kin: readonly BeslutPost[]): BeslutPost | null {
  const later = kin
    .filter((b) => b.id !== proposal.id && b.organ === till && b.typ !== null)
    .filter((b) => b.datum !== null && proposal.datum !== null && b.datum >= proposal.datum)
    .sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''));
  return later.find((b) => b.typ !== 'forslag') ?? later[0] ?? null;
}

/** What an answer was, in a sentence. */
export function answered(answer: BeslutPost, to: string): string {
  if (answer.typ === 'forslag')
    return `${capital(to)} tog upp ärendet ${at(answer)}, och lämnade i sin tur ett förslag.`;
  return isProcedural(answer)
    ? `${capital(to)} beslutade ${at(answer)}, om hur ärendet ska handläggas, inte om saken.`
    : `${capital(to)} beslutade i ärendet ${at(answer)}.`;
}

const decidedWords = (b: BeslutPost): string =>
  b.meningar
    .filter((m) => m.typ === 'beslut')
    .map((m) => m.text)
    .join(' ');

/** Organs that a paragraf proposes to; null in it where a proposal names none. */
export const receivers = (b: BeslutPost): (string | null)[] => [
  ...new Set(b.meningar.filter((m) => m.typ === 'forslag').map((m) => m.till)),
];
