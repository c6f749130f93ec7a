import { createHash } from 'node:crypto';
import { SourceError } from '../errors.ts';
import type { Kallfil, Rad } from './kallfil.ts';
import { isDivider, readMarks } from './marks.ts';

/** Larger than any text that a municipality has published as one document (a budget of 400 pages is 1 MB of text). */
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Takes a text or Markdown file into lines.
 *
 * @param bytes the file. @param fil its name, for the messages.
 * @returns its lines with what the marks say; page marks and dividers listed in `borttaget`.
 * @throws SourceError where the file is empty, too large, no text, or not in UTF-8.
 */
export function readText(bytes: Uint8Array, fil: string): Kallfil {
  if (bytes.length > MAX_BYTES)
    throw new SourceError(
      fil,
      `the text is ${Math.round(bytes.length / 1048576)} MB; the limit is ${MAX_BYTES / 1048576} MB`,
      'Split it into one file a document, or give the PDF that it was made from.',
    );
  const text = decode(bytes, fil);
  if (text.trim() === '')
    throw new SourceError(fil, 'the file is empty', 'Download it again, or leave it out of the import.');
  const rader: Rad[] = [];
  const borttaget: Kallfil['borttaget'] = [];
  const state = { sida: null as number | null, bold: false };
  text.split(/\r\n|\r|\n/).forEach((raw, i, all) => {
    const nr = i + 1;
    if (raw === '' && i === all.length - 1) return;
    let line = raw;
    if (line.includes('\f')) {
      state.sida = (state.sida ?? 1) + (line.match(/\f/g)?.length ?? 0);
      line = line.replaceAll('\f', '');
    }
    const page = /^\s*<!--\s*(?:sida|page)\s+(\d+)\s*-->\s*$/i.exec(line);
    if (page) {
      state.sida = Number(page[1]);
      borttaget.push({ rad: nr, text: line.trim(), skal: 'sidnummer' });
    }
    if (isDivider(line)) borttaget.push({ rad: nr, text: line.trim(), skal: 'avdelare' });
    const words = page || isDivider(line) ? '' : line;
    const indrag = words.search(/\S/);
    rader.push({
      nr,
      sida: state.sida,
      ...withRunningBold(words, state),
      ...(indrag > 0 ? { indrag } : {}),
      plats: null,
      ocr: null,
    });
  });
  return {
    fil,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    teckenkodning: 'utf-8',
    sidor: state.sida,
    rader,
    borttaget,
    anmarkningar: [],
  };
}

/** `**` may open on one line and close on a later one; every line between is bold. An empty line ends it. */
function withRunningBold(line: string, state: { bold: boolean }): ReturnType<typeof readMarks> {
  const marks = line.match(/\*\*/g)?.length ?? 0;
  const inside = state.bold;
  if (line.trim() === '') state.bold = false;
  else if (marks % 2 === 1) state.bold = !state.bold;
  if (!inside && marks % 2 === 0) return readMarks(line);
  if (marks % 2 === 0 && !inside) return readMarks(line);
  const read = readMarks(line.replace(/\*\*/g, ''));
  return { ...read, mark: { ...read.mark, fet: read.text !== '' } };
}

function decode(bytes: Uint8Array, fil: string): string {
  const control = countControls(bytes);
  if (control > bytes.length / 1000)
    throw new SourceError(
      fil,
      'the file is no text: it holds bytes that no text has',
      'Give the file its right ending (.pdf, .docx, .html), or export it as text in UTF-8.',
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Never guessed: Latin-1, Windows-1252, CP850 and Mac Roman give other letters for the same bytes, and a name is at stake.
    const rad = firstBadLine(bytes);
    throw new SourceError(
      fil,
      'the text is not UTF-8; it looks like Latin-1 (Windows-1252)',
      'Convert it and look at å, ä and ö: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW',
      rad,
    );
  }
}

/** Line of the first byte sequence that is no UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length;
}

/** Bytes below 32 that are no tab, line end or form feed. A text has none; a binary has many. */
function countControls(bytes: Uint8Array): number {
  let n = 0;
  for (const b of bytes) if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13) n++;
  return n;
}
