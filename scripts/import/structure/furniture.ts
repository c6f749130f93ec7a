import type { Borttagsskal, Kallpost } from '../../../src/domain/kalla.ts';
import { headLine } from '../fields/huvud-rader.ts';
import type { Rad } from '../sources/kallfil.ts';
import { FIRST_PAGE, flat, repeatedEdges } from './page-edges.ts';

type Removed = Kallpost['borttaget'][number];

/** Lines at the foot of a page for signatures, however they are spaced. */
const FOOT =
  /^(?:protokolls)?(?:signatur(?:er)?\s+)?(?:(?:justerandes sign[.:]{0,2}\s+){1,4})?(?:justera(?:nde|de|re|ren|rna)s?(?:\s+sign(?:atur(?:er)?|\.)?)?|(?:ordföranden?s? )sign(?:atur|\.)?|just\.?\s*sign\.?|utdragsbestyrkande|expedierat\/bestyrkt|utdraget bestyrkes|sign(?:atur)?):?(?:\s+(?:utdragsbestyrkande|expedierat\/bestyrkt|utdraget bestyrkes):?)?$/i;
const DIGITALLY = /^protokollet (?:har justerats digitalt|är digitalt justerat)\.?$/i;
/** `Barn- och utbildningsnämnden   2009-12-09   3`: a column of a head, and the page's number. */
const NUMBERED = /\S\s{2,}\d{1,4}\s*$/;
const BARE_NUMBER = /^\d{1,4}$/;
/** `Sida 15 av 21`, `10 (60)`, `3/12` alone or behind a running head. */
const PAGE =
  /(?:\b(?:sid(?:a|nr)?|s|blad)\.?\s*\d{1,4}(?:\s*(?:av|\/|\()\s*\d{1,4}\)?)?|(?<!\S)\d{1,4}\s?[([]\d{1,4}[)\]]|(?<=^\s*)\d{1,4} \/ \d{1,4})\s*$/i;
/** A line that is a page number and nothing else. */
const ONLY_PAGE = /^(?:(?:sid(?:a|nr)?|blad)\.?\s*\d.*|\d{1,4}\s?[([]\d{1,4}[)\]]|\d{1,4} \/ \d{1,4})$/i;
/** The § that goes on over a page, said again at the top of the next one: `Forts. KS § 162`, `§ 69 forts.   KS 2031/377`. */
const CONTINUED =
  /^(?:\(?forts(?:ättning)?(?:\.|(?= ))\)?\s?(?:av |från |på )?(?:\p{L}{1,6} )?§{1,2} ?\d{1,4}(?:\/\d{2,4})?|(?:\p{L}{1,6} )?§ ?\d{1,4}(?:\/\d{2,4})?,?\s?[-–(]?\s?forts(?:ättning)?\.?\)?)\.?(?: (?:dnr:? ?)?[\p{L}\d][\p{L}\d .:/-]{3,24}\d)?$/iu;
const HEAD_WORDS =
  /^(?:\p{Lu}[\p{Lu}\s-]+ (?:kommun|stad)|.*sammanträdesprotokoll.*|.*\bprotokoll(?:sutdrag)?|sammanträdesdatum|datum|blad|sida?|kommunstyrelsens|\p{L}[\p{L}, -]*nämndens|\p{Ll}*utskott)$/iu;

/**
 * Finds the page furniture that its words tell: signature lines, page numbers, the § that goes on over a page, and running heads
 * from their second occurrence on. (A PDF's reader knows where on the page a line stands and has listed its own before.)
 *
 * @returns what is removed, each line with its reason; nothing where the source has none.
 */
export function findFurniture(rader: readonly Rad[]): Removed[] {
  const removed: Removed[] = [];
  const remove = (rad: Rad, skal: Borttagsskal) =>
    removed.push({ rad: rad.nr, ...(rad.sida === null ? {} : { sida: rad.sida }), text: rad.text, skal });
  const seen = new Set<string>();
  const lines = rader.filter((r) => r.text.trim() !== '');
  const edges = repeatedEdges(lines);
  for (let i = 0; i < lines.length; i++) {
    const rad = lines[i] as Rad;
    if (FOOT.test(unlined(rad)) || DIGITALLY.test(flat(rad))) {
      remove(rad, 'sidfot');
      // Between two pages, where the source does not mark them: the number of the next one.
      const next = lines[i + 1];
      if (next !== undefined && BARE_NUMBER.test(flat(next)) && runningHead(lines, i + 2) > 0) {
        remove(next, 'sidnummer');
        i++;
      }
      continue;
    }
    if (CONTINUED.test(flat(rad))) {
      remove(rad, 'sidhuvud');
      continue;
    }
    const edge = edges.get(rad);
    if (edge !== undefined) {
      remove(rad, edge);
      seen.add(masked(rad));
      continue;
    }
    const head = runningHead(lines, i);
    if (head === 0) continue;
    const whole = lines.slice(i, i + head);
    // A last line of the text (a receiver that is an organ) may look like the head's first: what was seen before is the head.
    const own = whole.findIndex(
      (_, at) => whole.slice(at).every((r) => seen.has(masked(r))) && isTelling(whole.slice(at)),
    );
    const group = own > 0 ? whole.slice(own) : whole;
    // A head with page number 1 begins a document: its organ, kind and number are that document's.
    const known = own >= 0 && !whole.some((r) => FIRST_PAGE.test(flat(r)));
    const startsVoteList = /^(?:voterings|omröstnings)(?:lista|protokoll)/i.test(lines[i + head]?.text ?? '');
    for (const r of own > 0 ? whole : group) {
      if (!group.includes(r) && !ONLY_PAGE.test(flat(r))) continue;
      if (ONLY_PAGE.test(flat(r))) remove(r, 'sidnummer');
      else if (known && !startsVoteList) remove(r, 'sidhuvud');
      seen.add(masked(r));
    }
    i += head - 1;
  }
  return removed;
}

/** Without the dots or lines that are signed on. */
const unlined = (rad: Rad): string =>
  flat(rad)
    .replace(/\s*[._…]{3,}\s*/g, ' ')
    .trim();
const masked = (rad: Rad): string =>
  flat(rad)
    .replace(PAGE, '')
    .replace(/\s\d{1,4}$/, '')
    .trim()
    .toLowerCase();

/** The columns of a line of a running head; a bare number beside them is the page's. */
function isHeadPieces(pieces: readonly string[]): boolean {
  const words = pieces.filter((piece) => !BARE_NUMBER.test(piece));
  return words.length > 0 && words.every(isHeadPiece);
}

/** One column of a line of a running head: an organ, a day, a word that only a head has. */
function isHeadPiece(piece: string): boolean {
  return HEAD_WORDS.test(piece.replace(PAGE, '').trim()) || ['datum', 'organ'].includes(headLine(piece, null));
}

/**
 * The number of lines of a running head that begins here: lines that only a head has, one of which says that it is one
 * (a page number, `Sammanträdesdatum`, `Sammanträdesprotokoll`). 0 where none begins.
 */
function runningHead(lines: readonly Rad[], at: number): number {
  let n = 0;
  while (n < 8) {
    const rad = lines[at + n];
    if (rad === undefined || rad.mark.rubrik !== null) break;
    const text = flat(rad);
    const kind = headLine(text, null);
    if (kind === 'paragraf' || kind === 'diarienummer') break;
    if (!PAGE.test(text) && !isHeadPieces(rad.text.split(/\s{3,}|\t/).map((piece) => piece.trim()))) break;
    n++;
  }
  return isTelling(lines.slice(at, at + n)) ? n : 0;
}

/** Lines of which one says that they are a head: a page number, `Sammanträdesdatum`, `Sammanträdesprotokoll`, `Protokoll` by an organ. */
const isTelling = (lines: readonly Rad[]): boolean =>
  lines.some(
    (r) =>
      PAGE.test(flat(r)) || NUMBERED.test(r.text) || /(?:^|\s)sammanträdesdatum|sammanträdesprotokoll/i.test(flat(r)),
  ) ||
  (lines.length > 1 && lines.some((r) => /^protokoll(?:sutdrag)?$/i.test(flat(r))));
