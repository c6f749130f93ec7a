import { slug } from '../../../src/domain/diarienummer.ts';

const LONGEST = 60;

/** A title as a part of an id: at most 60 signs, cut at a word. */
export function slugTitle(title: string): string {
  const whole = slug(title);
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : whole.slice(0, LONGEST);
}

/** `kf-2020-06-15-128`; the organ reads `okant-organ` and the day `okant-datum` where the source prints none. */
export function beslutId(organ: string | null, datum: string | null, paragraf: string): string {
  return `${organ ?? 'okant-organ'}-${datum ?? 'okant-datum'}-${paragraf.toLowerCase()}`;
}

/** `2023-10-24-tjansteskrivelse-fornyelse-av-medlemskap-i-samordningsforbundet`; without a day where none is printed. */
export function handlingId(datum: string | null, typ: string, rubrik: string): string {
  const title = slugTitle(rubrik);
  return [datum, typ, title === typ ? '' : title.startsWith(`${typ}-`) ? title.slice(typ.length + 1) : title]
    .filter((p) => p !== null && p !== '')
    .join('-');
}

/** The id, or the id with the lowest number behind it that is free. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  for (let n = 2; ; n++) if (!taken(`${id}-${n}`)) return `${id}-${n}`;
}
