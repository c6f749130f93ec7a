import { answerWords, type Rostsiffror, type Votering } from '../../domain/votering.ts';
import { capitalize } from './write.ts';

/** `35–12–3`, or `35–12` where abstentions are not known. */
export function writeResult(counts: Rostsiffror): string {
  return [counts.ja, counts.nej, ...(counts.avstar === null ? [] : [counts.avstar])].join('–');
}

/** The order in which counts are written: `Ja–Nej–Avstår`, or what each side voted for where the source has no Ja and Nej. */
export function writeOrder(votering: Pick<Votering, 'svarsord'>): string {
  const { ja, nej } = answerWords(votering);
  return `${capitalize(ja)}–${capitalize(nej)}–Avstår`;
}

/** What Ja and Nej meant, for labels under the figure; the document's own words where it has them. */
export function voteMeanings(votering: Votering): { ja: string | null; nej: string | null } {
  return { ja: votering.ja_betyder, nej: votering.nej_betyder };
}

/** What was voted on, as a heading: `Avgöra idag eller återremittera?`. */
export function votedOn(votering: Votering): string {
  switch (votering.galler) {
    case 'aterremiss':
      return 'Avgöra ärendet då, eller återremittera det?';
    case 'bordlaggning':
      return 'Avgöra ärendet då, eller bordlägga det?';
    case 'huvudforslag':
      return 'Röstning om själva beslutet';
    case 'motforslag':
      return 'Vilket förslag skulle ställas mot huvudförslaget?';
    default:
      return 'Röstning';
  }
}

export const rostord = {
  ja: 'Ja',
  nej: 'Nej',
  avstar: 'Avstår',
  'deltar-inte': 'Deltar inte',
  franvarande: 'Frånvarande',
} as const;
