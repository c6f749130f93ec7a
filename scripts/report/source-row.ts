import type { AnmarkningKod } from '../../src/domain/anmarkning.ts';
import type { Borttagsskal, Kallpost } from '../../src/domain/kalla.ts';
import type { Kommun } from '../../src/domain/kommun.ts';
import { splitWords } from '../../src/domain/text/words.ts';
import { remarksOf } from '../import/exchange.ts';
import { fullName } from '../import/fields/organ.ts';
import type { Imported } from '../import/imported.ts';
import type { Kallfil } from '../import/sources/kallfil.ts';

/** What was read from one source, in figures: none of its words. */
export interface SourceRow {
  /** `<kommun>/<file>`. */
  fil: string;
  sidor: number | null;
  ord: {
    /** Everything that the reader found on the pages. */
    kalla: number;
    publicerade: number;
    borttagna: Map<Borttagsskal, number>;
    /** Words that a line end divides: each pair is published as one. */
    sammanfogade: number;
  };
  /** Kind of document → how many of it. */
  handlingar: Map<string, number>;
  paragrafer: number;
  organ: string[];
  datum: string[];
  bilder: PicturePages;
  anmarkningar: Map<AnmarkningKod, number>;
}

/** The pages of a source without a text layer. */
export interface PicturePages {
  /** Read by OCR, with the mean confidence of their lines in per cent. */
  lasta: { sida: number; sakerhet: number }[];
  /** Not read: their words are missing. */
  saknas: number[];
}

/** Words of the source that are neither published, listed as removed nor joined; 0 where nothing is lost or invented. */
export function unaccounted({ ord }: Pick<SourceRow, 'ord'>): number {
  return ord.kalla - ord.publicerade - ord.sammanfogade - sum(ord.borttagna);
}

export const sum = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/**
 * The row of one source.
 *
 * @param record its record as imported. @param publicerade words of it that entries publish.
 */
export function sourceRow(
  imported: Imported & { kommun: Kommun },
  record: Pick<Kallpost, 'borttaget' | 'sammanfogat'>,
  publicerade: number,
): SourceRow {
  const { kallfil } = imported.source;
  const { kommun, dokument } = imported;
  const heads = dokument.flatMap((d) => [d.huvud, ...d.paragrafer.map((p) => p.huvud)]);
  return {
    fil: `${kommun.id}/${kallfil.fil}`,
    sidor: kallfil.sidor,
    ord: {
      kalla: [...kallfil.rader, ...kallfil.borttaget].reduce((n, r) => n + splitWords(r.text).length, 0),
      publicerade,
      borttagna: count(record.borttaget.flatMap((b) => splitWords(b.text).map(() => b.skal))),
      sammanfogade: record.sammanfogat.length,
    },
    handlingar: count(dokument.map((d) => d.typ)),
    paragrafer: dokument.reduce((n, d) => n + d.paragrafer.length, 0),
    organ: unique(heads.flatMap((h) => (h.organ === null ? [] : [fullName(h.organ.varde, kommun)]))),
    datum: unique(heads.flatMap((h) => (h.datum === null ? [] : [h.datum.varde]))).sort(),
    bilder: picturePages(kallfil),
    anmarkningar: count(remarksOf(imported).map((a) => a.kod)),
  };
}

/** The pages that are pictures, from the remarks that the reader made on each. */
export function picturePages(kallfil: Pick<Kallfil, 'rader' | 'anmarkningar'>): PicturePages {
  const pages = (kod: AnmarkningKod) =>
    kallfil.anmarkningar.flatMap((a) => (a.kod === kod && a.sida !== undefined ? [a.sida] : []));
  return {
    lasta: pages('ocr-last').map((sida) => {
      const lines = kallfil.rader.filter((r) => r.sida === sida && r.ocr !== null);
      const total = lines.reduce((n, r) => n + (r.ocr ?? 0), 0);
      return { sida, sakerhet: lines.length === 0 ? 0 : Math.round(total / lines.length) };
    }),
    saknas: pages('textlager-saknas'),
  };
}

function count<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
