import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Beslut } from '../../../src/domain/beslut.ts';
import type { Handling } from '../../../src/domain/handling.ts';
import type { PlacedWord } from '../structure/block.ts';
import { type Stored, storedWords } from './collection.ts';
import type { Draft, SourceDrafts } from './draft.ts';

/**
 * Paragrafer whose address is taken already, by another source or an earlier place of this one: one meeting has each number once
 * (DESIGN §2), so its page stays as it is, and the document that the other stands in carries its words. Where no organ is
 * printed the two may be different meetings: then too one address has one page, and the remark asks for an eye.
 */
export class Carried {
  readonly #drafts: SourceDrafts;
  /** Drafts by id, with the entry that publishes the paragraf; null where it is an earlier place of this source. */
  readonly #found = new Map<string, Stored<Beslut> | null>();
  readonly #seen = new Set<string>();

  constructor(drafts: SourceDrafts) {
    this.#drafts = drafts;
  }

  /** True where an earlier paragraf of this source has the same organ (or none either), day and number. To be asked once a draft, in order. */
  isRepeated({ data }: Draft<Beslut>): boolean {
    const key = `${data.organ} ${data.datum} ${data.paragraf.toLowerCase()}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  /** True where a paragraf stands in an extract of a protokoll. */
  isExtract(draft: Draft<Beslut>): boolean {
    return this.#drafts.handlingar.find((h) => h.id === draft.data.handling)?.data.handlingstyp === 'protokollsutdrag';
  }

  add(draft: Draft<Beslut>, publishedAs: Stored<Beslut> | null): void {
    this.#found.set(draft.id, publishedAs);
  }

  has(draft: { id: string }): boolean {
    return this.#found.has(draft.id);
  }

  /** A document's own text with that of the paragrafer that it carries, in the order of the source. */
  textOf(handling: Draft<Handling>): Pick<Draft<Handling>, 'body' | 'words' | 'rader'> {
    const parts = [handling, ...this.#of(handling)];
    return {
      body: parts
        .map((p) => p.body.trim())
        .filter((body) => body !== '')
        .join('\n\n'),
      words: parts.flatMap((p): PlacedWord[] => p.words),
      rader: handling.rader,
    };
  }

  /** What is to be said where paragrafer are shown from elsewhere. Of an extract that is the rule, and nothing is said. */
  remarks(handling: Draft<Handling>): Anmarkning[] {
    const extract = handling.data.handlingstyp === 'protokollsutdrag';
    return this.#of(handling).flatMap((draft) => {
      const known = draft.data.organ !== null && draft.data.datum !== null;
      if (extract && known) return [];
      const other = this.#found.get(draft.id) ?? null;
      const where = other === null ? 'tidigare i samma källa' : `i ${other.data.kalla.fil}`;
      const same = other === null ? this.#likeEarlier(draft) : hasWords(draft, storedWords(other));
      const unsure = known ? '' : ' Organ eller datum är inte känt, så det kan vara två olika sammanträden.';
      return {
        kod: 'paragraf-dubbel' as const,
        allvar: same ? ('upplysning' as const) : ('varning' as const),
        meddelande: `§ ${draft.data.paragraf} finns också ${where}, som paragrafens sida visar. ${same ? 'Orden är desamma.' : 'Orden skiljer sig åt.'}${unsure}`,
        rad: draft.rader[0],
      };
    });
  }

  #of(handling: Draft<Handling>): Draft<Beslut>[] {
    return this.#drafts.beslut.filter((b) => b.data.handling === handling.id && this.has(b));
  }

  #likeEarlier(draft: Draft<Beslut>): boolean {
    const first = this.#drafts.beslut.find(
      ({ data }) =>
        data.organ === draft.data.organ && data.datum === draft.data.datum && data.paragraf === draft.data.paragraf,
    );
    return (
      first !== undefined &&
      hasWords(
        draft,
        first.words.map((w) => w.ord),
      )
    );
  }
}

const hasWords = ({ words }: Draft<Beslut>, others: readonly string[]): boolean =>
  words.length === others.length && words.every((w, i) => w.ord === others[i]);
