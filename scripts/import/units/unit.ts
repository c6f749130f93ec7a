import type { Kommun } from '../../../src/domain/kommun.ts';
import { presentAt, readNarvaro } from '../fields/narvaro.ts';
import type { Imported } from '../imported.ts';
import type { Dokument } from '../structure/document.ts';
import { readDocuments } from '../structure/read.ts';
import { giveList } from '../structure/votes.ts';
import { isLooseList, isNarvarolista, isPresenceOf, paragrafOf } from './loose.ts';

/** A file of a unit, and where its lines and pages begin in the unit's own count. */
export interface Segment {
  imported: Imported;
  fil: string;
  /** Added to the file's own line numbers and page numbers. */
  rader: number;
  sidor: number;
  /** Last line in the unit's count. */
  slut: number;
}

/**
 * Sources that are read together: one alone, or a protokoll over several files, or a protokoll with a vote list or a list of
 * who was present that is a file of its own. Its documents count lines and pages over all its files; `place.ts` takes them back.
 */
export interface Unit {
  kommun: Kommun;
  segment: Segment[];
  dokument: Dokument[];
}

/** A file alone, as it was read. */
export function single(imported: Imported, kommun: Kommun): Unit {
  const segment = segmentsOf([imported], kommun);
  return { kommun, segment, dokument: imported.dokument };
}

/**
 * Reads files together.
 *
 * @param parts the files of one protokoll in their order, the first with its cover. @param lists files that belong to it.
 */
export function readTogether(parts: readonly Imported[], lists: readonly Imported[], kommun: Kommun): Unit {
  const [first, ...more] = parts;
  const heads = first === undefined ? new Set<string>() : runningHeads(first);
  const rest = more.map((part) => withoutRunningHead(part, heads));
  const segment = segmentsOf([...parts.slice(0, 1), ...rest, ...lists], kommun);
  const dokument = [
    ...readSegments(segment.slice(0, parts.length), kommun),
    ...segment.slice(parts.length).flatMap((s) => readSegments([s], kommun)),
  ];
  for (const doc of dokument) {
    if (isLooseList(doc, dokument)) {
      for (const vote of doc.listor) {
        const target = dokument.map((d) => paragrafOf(doc, vote.paragraf, d, kommun)).find((p) => p !== null);
        if (target) giveList(target.voteringar, vote, doc);
      }
    } else if (isNarvarolista(doc)) {
      const protokoll = dokument.find((d) => isPresenceOf(doc, d, kommun));
      if (protokoll === undefined) continue;
      protokoll.narvaro = readNarvaro(doc.block);
      for (const p of protokoll.paragrafer) p.narvarande = presentAt(protokoll.narvaro, p.nummer.varde);
    }
  }
  return { kommun, segment, dokument };
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const runningHeads = ({ borttaget }: Imported): Set<string> =>
  new Set(borttaget.filter((b) => b.skal === 'sidhuvud').map((b) => plain(b.text)));

/**
 * Of a running head the first page's is kept, for it tells organ and day. In a further file it is one of many: what stands at
 * its very beginning and in the first file's running heads is listed as such.
 */
function withoutRunningHead(imported: Imported, heads: ReadonlySet<string>): Imported {
  const gone = new Set(imported.borttaget.filter((b) => b.skal !== 'personnummer').map((b) => b.rad));
  const found: Imported['borttaget'] = [];
  for (const rad of imported.source.kallfil.rader) {
    if (gone.has(rad.nr) || rad.text.trim() === '') continue;
    if (!heads.has(plain(rad.text))) break;
    const sida = rad.sida === null ? {} : { sida: rad.sida };
    found.push({ rad: rad.nr, ...sida, text: rad.text.trim(), skal: 'sidhuvud' });
  }
  if (found.length === 0) return imported;
  return { ...imported, borttaget: [...imported.borttaget, ...found].sort((a, b) => a.rad - b.rad) };
}

function segmentsOf(files: readonly Imported[], kommun: Kommun): Segment[] {
  let rader = 0;
  let sidor = 0;
  return files.map((imported) => {
    const { kallfil } = imported.source;
    const last = Math.max(kallfil.rader.at(-1)?.nr ?? 0, ...imported.borttaget.map((b) => b.rad));
    const segment = { imported, fil: `${kommun.id}/${kallfil.fil}`, rader, sidor, slut: rader + last };
    rader += last;
    sidor += kallfil.sidor ?? 0;
    return segment;
  });
}

/** The lines of some files one behind the other, read as those of one. */
function readSegments(segments: readonly Segment[], kommun: Kommun): Dokument[] {
  const [first] = segments;
  if (first === undefined) return [];
  const rader = segments.flatMap(({ imported, rader, sidor }) =>
    imported.source.kallfil.rader.map((r) => ({
      ...r,
      nr: r.nr + rader,
      sida: r.sida === null ? null : r.sida + sidor,
    })),
  );
  const removed = segments.flatMap(({ imported, rader }) =>
    imported.borttaget.filter((b) => b.skal !== 'personnummer').map((b) => b.rad + rader),
  );
  return readDocuments({ ...first.imported.source.kallfil, rader }, new Set(removed), kommun);
}
