import { inflateRawSync } from 'node:zlib';
import { SourceError } from '../../errors.ts';

/** One file inside a zip archive, as its directory has it. */
export interface ZipEntry {
  namn: string;
  metod: number;
  krypterad: boolean;
  packad: number;
  /** Where its own header begins. */
  vid: number;
}

/** Archives with more files than this are no document. */
const MAX_ENTRIES = 5000;

const damaged = (fil: string, what: string) =>
  new SourceError(fil, `the document is damaged: ${what}`, 'Open it in a word processor and save it again.');

/**
 * Reads the directory of a zip archive without unpacking anything.
 *
 * @throws SourceError where the archive is damaged, or has parts that no document has
 */
export function readDirectory(bytes: Uint8Array, fil: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw damaged(fil, 'it is no zip archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES || at === 0xffffffff) throw damaged(fil, 'it has more parts than a document has');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged(fil, 'its directory is cut');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      namn: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      krypterad: (view.getUint16(at + 8, true) & 1) === 1,
      metod: view.getUint16(at + 10, true),
      packad: view.getUint32(at + 20, true),
      vid: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The record at the end of the archive; a comment of up to 64 kB may follow it. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/**
 * Unpacks one file of an archive, and never more than `limit` bytes: the sizes that an archive declares may lie.
 *
 * @throws SourceError where it is larger, damaged or encrypted
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number, fil: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.krypterad)
    throw new SourceError(fil, 'the document is encrypted', 'Ask the municipality for a copy without a password.');
  if (entry.vid + 30 > bytes.length || view.getUint32(entry.vid, true) !== 0x04034b50)
    throw damaged(fil, `its part ${entry.namn} is missing`);
  const start = entry.vid + 30 + view.getUint16(entry.vid + 26, true) + view.getUint16(entry.vid + 28, true);
  const packed = bytes.subarray(start, start + entry.packad);
  if (entry.metod === 0 && packed.length <= limit) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' || entry.metod === 0)
      throw new SourceError(
        fil,
        `its part ${entry.namn} unpacks to more than ${Math.round(limit / 1048576)} MB`,
        'No document is that large; do not trust the file. Give it as a PDF if it is genuine.',
      );
    throw damaged(fil, `its part ${entry.namn} cannot be unpacked`);
  }
}
