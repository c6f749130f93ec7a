import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import type { Borttagsskal } from '../../../src/domain/kalla.ts';
import { SourceError } from '../errors.ts';
import { writeNumbers } from './docx/numbering.ts';
import { readDirectory, unpack, type ZipEntry } from './docx/zip.ts';
import { readMarkup } from './html.ts';
import type { Kallfil, Rad } from './kallfil.ts';

/** A budget of 400 pages unpacks to some 8 MB of XML. The tree that is built from it takes thirty times as much memory. */
const MAX_PART = 16 * 1024 * 1024;
const MAX_TOTAL = 32 * 1024 * 1024;

const DOCUMENT = 'word/document.xml';

/** First bytes of Microsoft's older container: a .doc, or a .docx with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PAGE_NUMBER = /^(?:sid(?:a|nr)?\.?\s*)?\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|av\s+\d{1,4})?$/i;

/**
 * Reads a Word document into lines: headings by their styles, lists with the numbers that Word prints (`§ 31`, `b)`), tables,
 * bold and italic, text boxes, notes. Its running head stands first,
 * once, because it carries facts; its feet and page numbers are listed in `borttaget`.
 *
 * @throws SourceError where the file is encrypted, damaged, no Word document, or unpacks to more than a document can be
 */
export async function readDocx(bytes: Uint8Array, fil: string): Promise<Kallfil> {
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new SourceError(
      fil,
      'the document is encrypted, or a .doc of before 2007',
      'Open it in a word processor and save it as .docx without a password.',
    );
  const parts = unpackText(bytes, fil);
  const { heads, feet } = readMargins(parts);
  const html = await toHtml(parts, fil);
  const body = html.trim() === '' && heads.length > 0 ? null : readMarkup(html, fil, true);
  const start = heads.length + (heads.length > 0 ? 1 : 0);
  const rader: Rad[] = [];
  const borttaget: Kallfil['borttaget'] = [];
  for (const [i, { text, skal }] of heads.entries())
    if (skal) borttaget.push({ rad: i + 1, text, skal });
    else rader.push(line(i + 1, text));
  if (rader.length > 0) rader.push(line(start, ''));
  rader.push(...(body?.rader ?? []).map((rad) => ({ ...rad, nr: rad.nr + start })));
  const last = Math.max(start, rader.at(-1)?.nr ?? 0);
  borttaget.push(...feet.map(({ text, skal }, i) => ({ rad: last + 1 + i, text, skal: skal ?? ('sidfot' as const) })));
  return {
    fil,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    teckenkodning: 'binar',
    sidor: null,
    rader,
    borttaget,
    anmarkningar: [],
  };
}

const line = (nr: number, text: string): Rad => ({
  nr,
  sida: null,
  text,
  celler: null,
  mark: { rubrik: null, fet: false, kursiv: false, punkt: false, radbrott: false },
  plats: null,
  ocr: null,
});

/** Unpacks every part that holds words, so that no part is larger than a document can be; pictures stay packed. */
function unpackText(bytes: Uint8Array, fil: string): Map<string, string> {
  const entries = readDirectory(bytes, fil);
  if (!entries.some((entry) => entry.namn === DOCUMENT))
    throw new SourceError(fil, 'the file is no Word document', 'Give it its right ending, or save it as .docx.');
  const parts = new Map<string, string>();
  let left = MAX_TOTAL;
  for (const entry of entries.filter((e: ZipEntry) => /\.(?:xml|rels)$/i.test(e.namn))) {
    const data = unpack(bytes, entry, Math.min(MAX_PART, left), fil);
    left -= data.length;
    const text = new TextDecoder().decode(data);
    // A document type may define entities that unfold without end; no word processor writes one.
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      throw new SourceError(
        fil,
        `its part ${entry.namn} defines entities`,
        'Do not trust the file; ask for a new copy.',
      );
    parts.set(entry.namn, text);
  }
  return parts;
}

async function toHtml(parts: ReadonlyMap<string, string>, fil: string): Promise<string> {
  const document = parts.get(DOCUMENT) ?? '';
  const numbered = writeNumbers(document, parts.get('word/numbering.xml'), parts.get('word/styles.xml'));
  try {
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(asFile(new Map(parts).set(DOCUMENT, numbered)), {
      convertImage: noPictures,
    });
    return asPrinted(value);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SourceError(fil, `the document is damaged: ${message}`, 'Open it in a word processor and save it again.');
  }
}

/**
 * The parts as the library reads those of an archive: it takes an archive that is open already, which its types do not say. So
 * it unpacks nothing itself, and what was unpacked within the limits is all that it sees.
 */
function asFile(parts: ReadonlyMap<string, string>): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const text = parts.get(name);
      if (text === undefined) throw new Error(`the part ${name} is missing`);
      return encoding === undefined ? Buffer.from(text) : text;
    },
  };
  return { file } as unknown as { buffer: Buffer };
}

/** Notes as a word processor prints them: the library puts their numbers in brackets and an arrow behind each note. */
function asPrinted(html: string): string {
  return html
    .replace(/(<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>)\[(\d+)\](<\/a><\/sup>)/g, ' $1$2$3')
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');
}

interface Margin {
  text: string;
  skal: Borttagsskal | null;
}

/** The lines of the running heads and feet, each once, in the order of their parts. */
function readMargins(parts: Map<string, string>): { heads: Margin[]; feet: Margin[] } {
  const seen = new Set<string>();
  const read = (kind: RegExp, repeated: Borttagsskal): Margin[] =>
    [...parts]
      .filter(([name]) => kind.test(name))
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .flatMap(([, xml]) => paragraphs(xml))
      .map((text) => {
        const skal = PAGE_NUMBER.test(text) ? 'sidnummer' : seen.has(text) ? repeated : null;
        seen.add(text);
        return { text, skal };
      });
  return { heads: read(/^word\/header\d*\.xml$/, 'sidhuvud'), feet: read(/^word\/footer\d*\.xml$/, 'sidfot') };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of each paragraph of a part of a Word document; table cells and tabs become tabs. */
function paragraphs(xml: string): string[] {
  const lines = [''];
  const tokens = xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\s*\/>|<w:br\b[^>]*\/>|<\/w:p>/g);
  for (const [token, words] of tokens) {
    const last = lines.length - 1;
    if (token === '</w:p>' || token.startsWith('<w:br')) lines.push('');
    else
      lines[last] +=
        words === undefined
          ? '\t'
          : words.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, dec, hex, name) =>
              name ? (ENTITIES[name] ?? all) : String.fromCodePoint(dec ? Number(dec) : Number.parseInt(hex, 16)),
            );
  }
  return lines.map((text) => text.replace(/[ \n]+/g, ' ').trim()).filter(Boolean);
}
