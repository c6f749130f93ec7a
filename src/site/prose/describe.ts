import type { Kommun } from '../../domain/kommun.ts';
import type { BeslutPost } from '../../graph/types.ts';
import { organInText, organName } from './organ.ts';
import { writeParagraf, writeTheDate } from './write.ts';

const LONGEST = 300;

/** One sentence about a paragraf for search engines and previews: who, when, decided or proposed, and the words. */
export function describeBeslut(post: BeslutPost, kommun: Kommun): string {
  const first = post.meningar.find((m) => m.typ === 'beslut') ?? post.meningar[0];
  const who = `${post.organ === null ? 'Okänt organ' : organName(kommun, post.organ)} i ${kommun.kortnamn}`;
  const where = `${who} ${writeTheDate(post.datum)}, ${writeParagraf(post.data.paragraf)}`;
  if (first === undefined) return `${where}: ${post.rubrik}.`;
  const verb =
    first.typ === 'beslut'
      ? 'Beslut'
      : `Förslag${first.till === null ? '' : ` till ${organInText(kommun, first.till)}`}, inte beslut`;
  return shorten(`${where}. ${verb}: ${first.text.replaceAll('\n', ' ')}`);
}

/** The text cut at a word, with an ellipsis, where it is too long. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest - 1))} …`;
}

/** The first sentence of a text that the site made. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}
