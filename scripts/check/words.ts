import type { Issue } from '../../src/domain/issue.ts';
import type { Kallpost } from '../../src/domain/kalla.ts';
import { ownersOfLines } from '../../src/domain/owners-of-lines.ts';
import { publishedWords } from '../../src/domain/text/words.ts';
import type { Post } from '../content/entry.ts';
import { findPost, type Innehall, type YamlPost } from '../content/read.ts';
import type { Kallfil } from '../import/sources/kallfil.ts';
import { type Regel, reporter, type Underlag } from './rule.ts';
import { firstDifference } from './words/compare.ts';
import { lineOfWord } from './words/line-of-word.ts';
import { applyDifferences } from './words/renderings.ts';
import { joinWords, type SourceWord, wordsToPublish } from './words/source-words.ts';

const report = reporter('words');
const UNCHANGED =
  'An official text is published as its source has it: put the words back (a fault in the source is a remark beside the text), or import the file again.';

/** Every word of every source is published, in order, or listed as removed with its reason (DESIGN §3, "The text is never changed"). */
export const words: Regel = {
  name: 'words',
  doc: 'Every word of every source is published in order, or listed as removed with the reason; no word is added.',
  run: async ({ innehall, read, tally }) => {
    const issues: Issue[] = [];
    for (const record of innehall.kallposter) {
      if (record.data === null) continue;
      const fil = record.fil.replace(/\.yaml$/, '');
      // A source that is gone, changed or unreadable is reported by the rule `sources`.
      const kallfil = await read(fil).catch(() => null);
      if (kallfil === null || kallfil.sha256 !== record.data.sha256) continue;
      issues.push(...(await checkSource(innehall, { ...record, data: record.data }, fil, kallfil, read, tally)));
    }
    return issues;
  },
};

/** A source's words, parted by the entry of its record that they belong to; null are those that no entry has. */
interface Parted {
  issues: Issue[];
  ofPost: Map<number | null, SourceWord[]>;
  total: number;
}

function partWords(record: YamlPost<Kallpost> & { data: Kallpost }, fil: string, kallfil: Kallfil): Parted {
  const source = wordsToPublish(kallfil, record.data);
  const joined = joinWords(source.words, record.data.sammanfogat);
  const lines = kallfil.rader.at(-1)?.nr ?? 0;
  const owners = ownersOfLines(record.data.poster, lines);
  const ofPost = new Map<number | null, SourceWord[]>();
  for (const word of joined.words) {
    const owner = owners[word.rad - 1] ?? null;
    const own = ofPost.get(owner);
    if (own === undefined) ofPost.set(owner, [word]);
    else own.push(word);
  }
  const issues = [...source.faults, ...joined.faults].map((f) => report(fil, f.rad, f.fel, f.atgard));
  return { issues, ofPost, total: joined.words.length };
}

/** Holds one source against all the entries read from it. */
async function checkSource(
  innehall: Innehall,
  record: YamlPost<Kallpost> & { data: Kallpost },
  fil: string,
  kallfil: Kallfil,
  read: Underlag['read'],
  tally: Map<string, number>,
): Promise<Issue[]> {
  const { issues, ofPost, total } = partWords(record, fil, kallfil);
  tally.set('words', (tally.get('words') ?? 0) + total);
  const [orphan] = ofPost.get(null) ?? [];
  if (orphan !== undefined)
    issues.push(
      report(
        fil,
        orphan.rad,
        `"${orphan.ord}" is in no entry and not listed as removed`,
        'Import the file again; no entry of its record covers this line.',
      ),
    );
  for (const [index, post] of record.data.poster.entries()) {
    if (post.som === 'register') continue;
    const entry =
      post.samling === 'beslut' ? findPost(innehall, 'beslut', post.id) : findPost(innehall, 'handlingar', post.id);
    // An entry that does not exist is reported by `sources`, one that does not parse by `schema`.
    if (entry === undefined || entry.issues.length > 0 || entry.data === null) continue;
    // A withdrawn entry publishes none of its words, whatever an editor left in its body.
    if (entry.data.redaktor.aterkallad !== undefined) continue;
    const kalla = kallaOf(entry);
    // An entry that began in another file is held against all its files there.
    if (kalla?.fortsattning?.some((f) => `kallor/${f.fil}` === fil)) continue;
    const expected = [...(ofPost.get(index) ?? [])];
    for (const more of post.som === 'text' ? (kalla?.fortsattning ?? []) : [])
      expected.push(...(await wordsOfPart(innehall, `kallor/${more.fil}`, post.id, read)));
    issues.push(...checkPost(entry, post, fil, expected));
  }
  return issues;
}

const kallaOf = (entry: Post<'beslut'> | Post<'handlingar'>) =>
  entry.data === null ? null : 'kalla' in entry.data ? entry.data.kalla : (entry.data.renderingar[0]?.kalla ?? null);

/** The words of an entry in a further file; none where that file is not as it was imported, which `sources` tells of. */
async function wordsOfPart(innehall: Innehall, fil: string, id: string, read: Underlag['read']): Promise<SourceWord[]> {
  const record = innehall.kallposter.find((r) => r.fil === `${fil}.yaml`);
  const kallfil = await read(fil).catch(() => null);
  if (record === undefined || record.data === null || kallfil === null || kallfil.sha256 !== record.data.sha256)
    return [];
  const index = record.data.poster.findIndex((p) => p.id === id && p.som !== 'rendering');
  return partWords({ ...record, data: record.data }, fil, kallfil).ofPost.get(index) ?? [];
}

/** Holds one entry's words against the lines of the source that are its own. */
function checkPost(
  entry: Post<'beslut'> | Post<'handlingar'>,
  post: Kallpost['poster'][number],
  fil: string,
  expected: SourceWord[],
): Issue[] {
  let published = publishedWords(entry.root);
  if (post.som === 'rendering' && entry.samling === 'handlingar') {
    const kalla = fil.replace(/^kallor\//, '');
    const rendering = (entry as Post<'handlingar'>).data?.renderingar.find(
      (r) => r.kalla.fil === kalla && (post.rader === undefined || r.kalla.rader[0] === post.rader[0]),
    );
    if (rendering === undefined)
      return [
        report(
          entry.fil,
          entry.lineOf(['renderingar']),
          `${kalla} holds a rendering that is not listed`,
          'Import the file again.',
        ),
      ];
    const applied = applyDifferences(published, rendering.skillnader);
    if (applied.words === null)
      return [report(entry.fil, entry.lineOf(['renderingar']), `${kalla}: ${applied.fault.fel}`, UNCHANGED)];
    published = applied.words;
  }
  const difference = firstDifference(expected, published);
  if (difference === null) return [];
  const { lost, invented, at, rad } = difference;
  const line = entry.bodyLine - 1 + lineOfWord(entry.root, Math.min(at, published.length - 1));
  const quote = (words: string[]) => `"${words.slice(0, 5).join(' ')}${words.length > 5 ? ' …' : ''}"`;
  const gone = lost.length > 0 ? `${quote(lost.map((w) => w.ord))} of the source is not published` : null;
  const added = invented.length > 0 ? `${quote(invented)} is not in the source` : null;
  return [report(entry.fil, line, `${[gone, added].filter((s) => s !== null).join('; ')} (${fil}:${rad})`, UNCHANGED)];
}
