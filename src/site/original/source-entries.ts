import type { Root } from 'mdast';
import type { Kalla, Kallpost } from '../../domain/kalla.ts';
import type { BeslutPost, HandlingPost } from '../../graph/types.ts';
import { beslutAddress, handlingAddress } from '../addresses.ts';
import { fullId } from '../parts.ts';
import { writeParagraf } from '../prose/write.ts';
import type { Site } from '../site.ts';

/** An entry that was read from a source, as the source's own page speaks of it. */
export interface Kallinslag {
  adress: string;
  namn: string;
  som: Kallpost['poster'][number]['som'];
  root: Root;
  /** Where in this source it stands. */
  kalla: Pick<Kalla, 'fil' | 'rader' | 'sidor'>;
  /** Which of the text's files this source is; 1 is the first, and the only one where it was not cut into several. */
  del: number;
  /** True where the text stands in more files than this. */
  flera: boolean;
}

/**
 * The published beslut and handlingar of a source, in the order of its record's `poster`; null where one is a mere register
 * entry, is not in the corpus, or has moved to another source.
 */
export function sourceEntries(site: Site, kommun: string, fil: string, post: Kallpost): (Kallinslag | null)[] {
  return post.poster.map((p) => {
    if (p.som === 'register' || p.samling === 'arenden') return null;
    const id = fullId(kommun, p.id);
    const entry = p.samling === 'beslut' ? site.beslut.get(id) : site.handlingar.get(id);
    if (entry === undefined) return null;
    for (const kalla of sourcesOfEntry(entry)) {
      const files = [kalla, ...(kalla.fortsattning ?? [])];
      const at = files.findIndex((k) => k.fil === fil && inside(p.rader, k));
      const file = files[at];
      if (file === undefined) continue;
      const place = { kalla: file, del: at + 1, flera: files.length > 1 };
      return { ...nameOf(entry), som: p.som, root: site.treeOf(entry), ...place };
    }
    return null;
  });
}

const sourcesOfEntry = (entry: BeslutPost | HandlingPost): Kalla[] =>
  entry.samling === 'beslut' ? [entry.data.kalla] : entry.data.renderingar.map((r) => r.kalla);

/** A file may hold one document twice: then the lines tell which of the two is meant. */
const inside = (rader: [number, number] | undefined, kalla: Pick<Kalla, 'rader'>): boolean =>
  rader === undefined || rader[0] === kalla.rader[0];

const nameOf = (entry: BeslutPost | HandlingPost): { adress: string; namn: string } =>
  entry.samling === 'beslut'
    ? { adress: beslutAddress(entry), namn: `${writeParagraf(entry.data.paragraf)} ${entry.rubrik}` }
    : { adress: handlingAddress(entry), namn: entry.rubrik };
