import type { Handlingstyp } from '../../../src/domain/handling.ts';
import { type Block, firstLine } from './block.ts';
import type { Dokument, Huvud, Last, TextDel } from './document.ts';
import type { Part } from './parts.ts';

/** A value with the place of the block that it was read from. */
export const last = <T>(varde: T, block: Block): Last<T> => ({
  varde,
  rad: firstLine(block),
  sida: block.rader[0]?.sida ?? null,
});

/** A document of a kind, with what its sections list and nothing else. */
export function emptyDocument(typ: Handlingstyp, part: Part, huvud: Huvud, text: TextDel[]): Dokument {
  return {
    typ,
    typKand: true,
    huvud,
    text,
    block: part.block,
    paragrafer: [],
    tid: null,
    plats: null,
    arendelista: [],
    underlag: listUnder(text, 'underlag'),
    skickasTill: listUnder(text, 'expediering'),
    arende: null,
    listor: [],
    olast: false,
    narvaro: [],
  };
}

/** Statements that stand behind a list and are no item of it. */
const NO_RECEIVER = /^(?:paragrafen|punkten|protokollet|beslutet) .*juster|^(?:omedelbar|_{3,})/i;

/** What is listed under the headings of one kind, one item a line or point. */
export function listUnder(text: readonly TextDel[], typ: 'underlag' | 'expediering'): Last<string>[] {
  return text.flatMap((del) =>
    del.slag === 'avsnitt' && del.typ === typ
      ? del.delar.flatMap((d) =>
          d.slag !== 'block' || d.block.slag === 'rubrik' || d.block.slag === 'tabell'
            ? []
            : d.block.text
                .split('\n')
                .filter((line) => !NO_RECEIVER.test(line))
                .map((line) => last(line.trim(), d.block)),
        )
      : [],
  );
}
