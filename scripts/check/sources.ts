import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';
import type { Kalla } from '../../src/domain/kalla.ts';
import { findPost, type Innehall, officialPosts } from '../content/read.ts';
import { isHeldBack } from '../import/entries/held-back.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('sources');

/** Sources, their records and the entries read from them belong together. */
export const sources: Regel = {
  name: 'sources',
  doc: 'Every source is the file that was imported, every record’s entries exist, and every entry stands in the record of its source.',
  run: async (underlag) => {
    const { innehall } = underlag;
    const issues: Issue[] = [];
    const recorded = new Set(innehall.kallposter.map((r) => r.fil.replace(/\.yaml$/, '')));
    for (const fil of innehall.kallfiler)
      if (!recorded.has(fil))
        issues.push(
          report(
            fil,
            null,
            'the source is not imported',
            `Run npm run import -- ${fil}, or take the file out.`,
            'varning',
          ),
        );
    const present = new Set(innehall.kallfiler);
    for (const record of innehall.kallposter) {
      const fil = record.fil.replace(/\.yaml$/, '');
      if (!present.has(fil)) {
        // A source with a personnummer is never committed: elsewhere than where it was imported it is not there.
        if (record.data !== null && isHeldBack(record.data)) continue;
        issues.push(
          report(
            record.fil,
            null,
            `the record tells of ${fil}, which is not there`,
            'Put the source back, or withdraw its entries and remove the record.',
          ),
        );
        continue;
      }
      if (record.data === null) continue;
      const kalla = fil.replace(/^kallor\//, '');
      const name = kalla.replace(/^.*\//, '');
      if (record.data.fil !== name)
        issues.push(report(record.fil, record.lineOf(['fil']), `fil is ${record.data.fil}`, `Write ${name}.`));
      const sha256 = createHash('sha256')
        .update(await readFile(join(innehall.mapp, fil)))
        .digest('hex');
      if (sha256 !== record.data.sha256)
        issues.push(
          report(
            record.fil,
            record.lineOf(['sha256']),
            `${fil} is not the file that was imported (its sha256 is ${sha256.slice(0, 12)}…)`,
            `Put the original back, or run npm run import -- ${fil}.`,
          ),
        );
      else {
        const problem = await underlag.read(fil).then(
          () => null,
          (error: Error) => error,
        );
        if (problem !== null)
          issues.push(
            report(
              fil,
              null,
              `the source cannot be read: ${problem.message.split('\n')[0]}`,
              'Put a readable copy in its place and import it.',
            ),
          );
      }
      for (const [i, post] of record.data.poster.entries()) {
        if (findPost(innehall, post.samling, post.id) !== undefined) continue;
        issues.push(
          report(
            record.fil,
            record.lineOf(['poster', i]),
            `${post.samling}/${post.id} was read from this source and does not exist`,
            'Restore the entry; to withdraw one, set redaktor.aterkallad in it.',
          ),
        );
      }
    }
    return [...issues, ...entriesWithoutSource(innehall)];
  },
};

/** An entry that no record of its source names: its words are held against nothing. */
function entriesWithoutSource(innehall: Innehall): Issue[] {
  const records = new Map(innehall.kallposter.map((r) => [r.fil.replace(/^kallor\/|\.yaml$/g, ''), r.data]));
  return officialPosts(innehall).flatMap((post) => {
    if (post.data === null) return [];
    const places: [readonly PropertyKey[], string, readonly [number, number]][] =
      'renderingar' in post.data
        ? post.data.renderingar.flatMap((r, i) => stretches(['renderingar', i, 'kalla'], r.kalla))
        : stretches(['kalla'], post.data.kalla);
    return places.flatMap(([path, fil, rader]) => {
      const record = records.get(fil);
      const line = post.lineOf([...path, 'fil']);
      if (record === undefined)
        return [report(post.fil, line, `kallor/${fil} has no record`, `Run npm run import -- kallor/${fil}.`)];
      if (record === null) return [];
      if (!record.poster.some((p) => p.samling === post.samling && p.id === post.id))
        return [
          report(
            post.fil,
            line,
            `the record of kallor/${fil} does not name this entry`,
            'An entry is read from a source and never written by hand: import the source again.',
          ),
        ];
      if (rader[0] > rader[1] || rader[1] > record.rader)
        return [
          report(
            post.fil,
            post.lineOf([...path, 'rader']),
            `lines ${rader.join('–')} of a source with ${record.rader} lines`,
            'Import the source again.',
          ),
        ];
      return [];
    });
  });
}

/** The stretches of files in which an entry stands: its own, and those in which it goes on. */
function stretches(
  path: readonly PropertyKey[],
  kalla: Kalla,
): [readonly PropertyKey[], string, readonly [number, number]][] {
  const more = (kalla.fortsattning ?? []).map((f, i): [readonly PropertyKey[], string, readonly [number, number]] => [
    [...path, 'fortsattning', i],
    f.fil,
    f.rader,
  ]);
  return [[path, kalla.fil, kalla.rader], ...more];
}
