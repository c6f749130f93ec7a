import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { findPdfs, NO_DOCUMENTS } from './folder.ts';
import { measureScript, timeProgram } from './measure.ts';

/** At most this many times the time of pdftotext, and this much memory. */
const TIMES = 5;
const MEGABYTES = 700;

export const bench: Bench = {
  name: 'pdf',
  about: 'Reading PDFs into lines, OCR apart, beside pdftotext on the same files in the same run',
  async run(folder) {
    const files = findPdfs(folder);
    if (files.length === 0) return NO_DOCUMENTS;
    const ours = await measureScript(join(import.meta.dirname, 'read-folder.ts'), files);
    if (ours.code !== 0) return 'reading failed; import the folder to see which file';
    const { pages } = JSON.parse(ours.stdout) as { pages: number };
    let theirs: number | null = 0;
    for (const file of files) {
      const seconds: number | null = await timeProgram('pdftotext', ['-layout', file, '-']);
      theirs = seconds === null || theirs === null ? null : theirs + seconds;
    }
    return [
      { what: 'files', value: files.length, unit: '' },
      { what: 'pages', value: pages, unit: '' },
      { what: 'time', value: ours.seconds, unit: 's', ...(theirs === null ? {} : { limit: TIMES * theirs }) },
      { what: 'time on a processor', value: ours.cpuSeconds, unit: 's' },
      { what: 'pages per second', value: pages / ours.seconds, unit: '/s' },
      { what: 'peak memory', value: ours.peakMb, unit: 'MB', limit: MEGABYTES },
      theirs === null
        ? { what: 'pdftotext', value: Number.NaN, unit: 's', note: 'not on this machine (Debian: poppler-utils)' }
        : { what: 'pdftotext', value: theirs, unit: 's', note: `${(ours.seconds / theirs).toFixed(1)} times as long` },
    ];
  },
};
