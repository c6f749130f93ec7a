import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Beslut } from '../../../src/domain/beslut.ts';
import type { Handling } from '../../../src/domain/handling.ts';
import type { Kalla, Lasning } from '../../../src/domain/kalla.ts';
import type { Draft, SourceDrafts } from '../entries/draft.ts';
import type { Segment, Unit } from './unit.ts';

/**
 * Takes the places in drafts from a unit's own count back to its files: each entry names its file, where it goes on in further
 * ones, and for each field the file that it was read in where that is not its first.
 */
export function placeInFiles(drafts: SourceDrafts, { segment }: Unit): SourceDrafts {
  if (segment.length < 2) return drafts;
  const places = new Places(segment);
  return {
    ...drafts,
    handlingar: drafts.handlingar.map((draft) => {
      const [rendering, ...rest] = draft.data.renderingar;
      if (rendering === undefined) return draft;
      const kalla = places.kalla(rendering.kalla);
      const data: Handling = {
        ...draft.data,
        renderingar: [{ ...rendering, kalla }, ...rest],
        lasning: places.lasning(draft.data.lasning, kalla.fil),
        anmarkningar: places.remarks(draft.data.anmarkningar, kalla.fil),
        arendelista: draft.data.arendelista.map((a) => ({ ...a, rad: places.rad(a.rad) })),
      };
      return places.draft(draft, data, kalla);
    }),
    beslut: drafts.beslut.map((draft) => {
      const kalla = places.kalla(draft.data.kalla);
      const data: Beslut = {
        ...draft.data,
        kalla,
        lasning: places.lasning(draft.data.lasning, kalla.fil),
        anmarkningar: places.remarks(draft.data.anmarkningar, kalla.fil),
      };
      return places.draft(draft, data, kalla);
    }),
    sammanfogat: drafts.sammanfogat.map((s) => ({ ...s, ...places.of(s.rad) })),
  };
}

class Places {
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  #at(rad: number): Segment {
    return this.#segments.find((s) => rad <= s.slut) ?? (this.#segments.at(-1) as Segment);
  }

  of(rad: number): { fil: string; rad: number } {
    const segment = this.#at(rad);
    return { fil: segment.fil, rad: rad - segment.rader };
  }

  rad(rad: number): number {
    return this.of(rad).rad;
  }

  /** A stretch of the unit as a stretch of its first file, with those of the files in which it goes on. */
  kalla({ rader: [from, to], sidor }: Kalla): Kalla {
    const inside = this.#segments.filter((s) => s.slut >= from && s.rader < to);
    const [first, ...more] = inside.map((s) => {
      const { kallfil } = s.imported.source;
      const last = kallfil.sidor ?? 0;
      // Furniture may stand behind the last line that is kept.
      const end = kallfil.rader.at(-1)?.nr ?? 1;
      const pages: [number, number] | null =
        sidor === undefined || last === 0
          ? null
          : [Math.max(1, sidor[0] - s.sidor), Math.max(1, Math.min(last, sidor[1] - s.sidor))];
      return {
        fil: s.fil,
        rader: [Math.max(1, from - s.rader), Math.min(to - s.rader, end)] as [number, number],
        ...(pages === null ? {} : { sidor: pages }),
      };
    });
    return more.length === 0 ? (first as Kalla) : { ...(first as Kalla), fortsattning: more };
  }

  lasning(lasning: Lasning, own: string): Lasning {
    return Object.fromEntries(
      Object.entries(lasning).map(([field, place]) => {
        if (place.rad === undefined) return [field, place];
        const segment = this.#at(place.rad);
        return [
          field,
          {
            rad: place.rad - segment.rader,
            ...(place.sida === undefined ? {} : { sida: place.sida - segment.sidor }),
            ...(segment.fil === own ? {} : { kalla: segment.fil }),
          },
        ];
      }),
    );
  }

  remarks(list: readonly Anmarkning[], own: string): Anmarkning[] {
    return list.map((a) => {
      if (a.rad === undefined) return a;
      const segment = this.#at(a.rad);
      return {
        ...a,
        rad: a.rad - segment.rader,
        ...(a.sida === undefined ? {} : { sida: a.sida - segment.sidor }),
        ...(segment.fil === own ? {} : { kalla: segment.fil }),
      };
    });
  }

  draft<D>(draft: Draft<D>, data: D, kalla: Kalla): Draft<D> {
    return {
      ...draft,
      data,
      body: this.#pages(draft.body, kalla),
      rader: kalla.rader,
      words: draft.words.map((w) => ({ ...w, rad: this.rad(w.rad) })),
    };
  }

  /** Page marks in a body count as their file does; a page of a further file says which of the entry's files it is of. */
  #pages(body: string, kalla: Kalla): string {
    const files = [kalla.fil, ...(kalla.fortsattning ?? []).map((f) => f.fil)];
    return body.replace(/(?<!\\)<Sida nr="(\d+)"/g, (_, page: string) => {
      const segment = this.#segments.findLast((s) => s.sidor < Number(page)) as Segment;
      const del = files.indexOf(segment.fil) + 1;
      return `<Sida nr="${Number(page) - segment.sidor}"${del > 1 ? ` del="${del}"` : ''}`;
    });
  }
}
