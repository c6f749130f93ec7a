import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';
import { findPersonnummer } from '../../src/domain/personnummer.ts';
import { samlingar } from '../content/entry.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('personnummer');

/** No personnummer goes out: neither in an entry or a page nor in a source that is put online (DESIGN §8). */
export const personnummer: Regel = {
  name: 'personnummer',
  doc: 'No text that is published, and no source that is put online, holds a personnummer.',
  run: async ({ innehall, read }) => {
    const issues: Issue[] = [];
    const look = (
      fil: string,
      text: string,
      atgard: string,
      lineOf = (at: number) => text.slice(0, at).split('\n').length,
    ) => {
      // The number itself is not printed again: reports end up in logs that others read.
      for (const found of findPersonnummer(text))
        issues.push(report(fil, lineOf(found.start), 'a personnummer', atgard));
    };
    for (const samling of samlingar)
      for (const post of innehall[samling])
        look(post.fil, post.text, 'Have the source masked and import it again; until then take the entry out.');
    for (const fil of innehall.sidor) look(fil, await readFile(join(innehall.mapp, fil), 'utf8'), 'Remove it.');
    for (const { fil, data } of innehall.kallposter) {
      look(
        fil,
        await readFile(join(innehall.mapp, fil), 'utf8'),
        'List what is taken out with X for every figure (XXXXXX-XXXX), as the importer does.',
      );
      if (data === null || !data.publiceras) continue;
      const source = fil.replace(/\.yaml$/, '');
      const kallfil = await read(source).catch(() => null);
      if (kallfil === null) continue;
      const text = kallfil.rader.map((r) => r.text).join('\n');
      const lineOf = (at: number) => kallfil.rader[text.slice(0, at).split('\n').length - 1]?.nr ?? 1;
      look(
        source,
        text,
        `Set publiceras: false in ${fil}, and ask the municipality for a masked copy${extname(source) === '.txt' ? '' : ' of the file'}.`,
        lineOf,
      );
    }
    return issues;
  },
};
