import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('reader');

/**
 * The importer's reader itself loses nothing: held against the bytes of the file, without the reader. Only letters and digits
 * count, since mark-up of a Markdown source is made of signs. Binary sources have no such witness here; their readers are held
 * against other programs in the tests.
 */
export const reader: Regel = {
  name: 'reader',
  doc: 'Every letter and digit of a text source reaches the importer: what its reader gives is held against the file’s own bytes.',
  run: async ({ innehall, read }) => {
    const issues: Issue[] = [];
    for (const fil of innehall.kallfiler.filter((f) => ['.txt', '.md'].includes(extname(f).toLowerCase()))) {
      const kallfil = await read(fil).catch(() => null);
      if (kallfil === null) continue;
      const given = new Map<number, string>();
      const add = (rad: number, text: string) => given.set(rad, (given.get(rad) ?? '') + signs(text));
      for (const line of kallfil.rader) add(line.nr, line.text);
      for (const gone of kallfil.borttaget) add(gone.rad, gone.text);
      const lines = (await readFile(join(innehall.mapp, fil), 'utf8')).split(/\r\n|\r|\n/);
      for (const [i, line] of lines.entries()) {
        const raw = signs(line.replace(TAG, '').replace(ADDRESS, '](').replace(LETTER_BULLET, ''));
        if (raw === (given.get(i + 1) ?? '')) continue;
        issues.push(
          report(
            fil,
            i + 1,
            'the importer reads other words here than the file holds',
            'A fault of the importer: report it with the file.',
          ),
        );
        break;
      }
    }
    return issues;
  },
};

/** Mark-up made of letters: a tag that the reader takes for mark-up (any other is text), the address of a Markdown link, an `o` that a word processor set as a bullet. */
const TAG = /<\/?(?:i|b|em|strong|u|sup|sub|br)\s*\/?>/gi;
const ADDRESS = /\]\([^)\s]*(?=\))/g;
const LETTER_BULLET = /^\s*o(?=\s{2,}\S|\t)/;

const signs = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []).join('');
