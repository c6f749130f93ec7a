/** A § sign with its number, whatever it is a § of. */
export interface Paragraftecken {
  /** Place of sign and number together. */
  start: number;
  end: number;
  /** Number as printed: `94`, `18 e`, `6 f-h`. */
  nummer: string;
  /** Further numbers behind the first (`§§ 84-86`): the last of them, or null. */
  till: string | null;
  /** True where the number stands before the sign (`8 §`), as in statutes. */
  fore: boolean;
  /** Year that is printed behind the number (`KS § 178/19`, `§ 121/2018`): its last two digits, or null. */
  ar: string | null;
  /** Chapter, where one is printed beside it (`3 kap. 8 §`, `4 kap. § 20`, `4.1 §`), or null. */
  kapitel: string | null;
  /** True where nothing but a bullet stands before it on its line. */
  radstart: boolean;
}

/** A number, perhaps with a letter and a range of letters: `8`, `12 a`, `6 f-h`. The letter i is a word: `§ 9 i reglementet`. */
const NUMMER = '\\d{1,4}(?:\\s?[a-hj-z](?:\\s?[-–]\\s?[a-hj-z])?(?![\\p{L}]))?';
const AFTER = new RegExp(
  `^\\s{0,3}(${NUMMER})(?:\\s?(?:[-–]|,|och)\\s?(\\d{1,4}(?:\\s?[a-hj-z](?![\\p{L}]))?)(?![-\\d.:]))?(?:/(?:19|20)?(\\d{2})(?![\\d/]))?`,
  'u',
);
const BEFORE = new RegExp(
  `(?<![\\d.:/–-])(?:(\\d{1,2})(?:\\s?:\\s?|\\s?\\.\\s?|\\s{0,2}kap(?:\\.|itlet)?\\s{0,2}))?(${NUMMER})\\s{0,3}$`,
  'u',
);
const KAPITEL_BEFORE = /(?<!\d)(\d{1,2})\s{0,2}kap(?:\.|itlet)?\s{0,3}$/u;
/** The second number of `3 § 2 st.` counts a stycke, not a paragraf. */
const STYCKE = /^\s{0,3}\d{1,2}\s?(?:st\b|stycket|p\b|punkt|mom)/u;

/** Every § of a text that has a number, in order. */
export function findParagraftecken(text: string): Paragraftecken[] {
  const found: Paragraftecken[] = [];
  for (const m of text.matchAll(/§{1,2}/gu)) {
    const at = m.index;
    const behind = at + m[0].length;
    const right = text.slice(behind, behind + 40);
    const left = text.slice(Math.max(0, at - 40), at);
    const before = BEFORE.exec(left);
    const after = before !== null && STYCKE.test(right) ? null : AFTER.exec(right);
    const chapter = KAPITEL_BEFORE.exec(left)?.[1] ?? null;
    const nextChapter = /^\s{0,3}\d{1,2}\s?kap/u.test(right);
    if (after !== null && !nextChapter && !(before?.[1] !== undefined && chapter === null)) {
      // `4 kap. § 20`: the number before the sign is the chapter's.
      const start = chapter === null ? at : at - (KAPITEL_BEFORE.exec(left)?.[0].length ?? 0);
      const point = nextPoint(text, left, behind, after[0]);
      found.push({
        start,
        end: behind + after[0].length - point,
        nummer: point === 0 ? (after[1] as string) : (after[1] as string).slice(0, -point),
        till: after[2] ?? null,
        ar: after[3] ?? null,
        fore: false,
        kapitel: chapter,
        radstart: startsLine(text, start),
      });
    } else if (before !== null && chapter === null) {
      const start = at - before[0].length;
      found.push({
        start,
        end: behind,
        nummer: before[2] as string,
        till: null,
        ar: null,
        fore: true,
        kapitel: before[1] ?? null,
        radstart: startsLine(text, start),
      });
    }
  }
  return found;
}

/** `… § 201 c) Revisionsrapport`: the letter that begins the next point of a list is no part of the number. Its length. */
function nextPoint(text: string, left: string, behind: number, number: string): number {
  const letter = /\s+[a-z]$/u.exec(number);
  if (letter === null || text[behind + number.length] !== ')') return 0;
  return left.lastIndexOf('(') > left.lastIndexOf(')') ? 0 : letter[0].length;
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[\s•·*–-]*$/u.test(text.slice(Math.max(0, at - 12), at));
}
