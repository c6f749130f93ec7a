import { findHanvisningar } from '../../../src/citations/find.ts';
import type { Hanvisning } from '../../../src/citations/hanvisning.ts';
import { organNameOf } from '../../../src/citations/organ-name.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Huvud } from '../structure/document.ts';
import { chainOf } from './beredningskedja.ts';
import { type Found, nameReader, type UtskottKind, utskottKindOf } from './citerat-organ.ts';
import { codeOf, fullName } from './organ.ts';

/** A citation in the exchange shape: the organ by its full name, and the line on which its block begins. */
export interface ExchangeHanvisning {
  typ: string;
  organ: string | null;
  datum: string | null;
  paragraf: string | null;
  diarienummer: string | null;
  text: string;
  rad: number;
}

/** `Nämnden beslutade`, `Bordlagt den`: words that mean the organ that meets. */
const OWN =
  /(?:(?<![\p{L}-])[Nn]ämnden (?:har |gav |\p{L}+(?:de|tt?) )|(?:^|[.\n] ?)(?:Bordlag[td]|Återremittera[td]) (?:den )?)[^.\n]{0,160}$/u;
const OWN_AHEAD = 200;

/** The organ that meets, where the words before a citation without a name mean it; null where they do not. */
function ownOrgan(h: Hanvisning, text: string, own: string | null): string | null {
  if (h.typ !== 'paragraf' || h.organnamn !== null || own === null) return null;
  const before = OWN.exec(text.slice(Math.max(0, h.start - OWN_AHEAD), h.start))?.[0];
  if (before === undefined) return null;
  return /ämnden/.test(before) && !/nämnden$/i.test(own) ? null : own;
}

const textOf = (block: Block): string =>
  block.slag === 'tabell' ? block.celler.map((r) => r.join('\n')).join('\n') : block.text;

const kinds = new WeakMap<readonly Block[], UtskottKind | null>();

/** What a document calls its utskott, looked for once a document. */
function kindIn(document: readonly Block[]): UtskottKind | null {
  const known = kinds.get(document);
  if (known !== undefined) return known;
  const kind = utskottKindOf(document.map(textOf));
  kinds.set(document, kind);
  return kind;
}

/**
 * Every citation in the blocks of a text, in order. Headings and the head cite nothing but the chain under the own §.
 *
 * @param document all blocks of the document that the text is a part of.
 */
export function citations(
  blocks: readonly Block[],
  huvud: Huvud,
  kommun: Kommun | null,
  document: readonly Block[] = blocks,
): ExchangeHanvisning[] {
  const own = huvud.organ === null ? null : fullName(huvud.organ.varde, kommun);
  const context = {
    kommun,
    organ: codeOf(huvud.organ?.varde ?? null, kommun),
    organnamn: own,
    datum: huvud.datum?.varde ?? null,
  };
  const chain = chainOf(blocks);
  const found = blocks.flatMap((block) => {
    const text = textOf(block);
    const list: Omit<Found, 'organ'>[] =
      block.slag === 'rubrik' ? (chain.get(block) ?? []) : findHanvisningar(text, context).map((h) => ({ h }));
    return list.map((f) => ({ ...f, block, text, organ: organNameOf(f.h, kommun) }));
  });
  const nameOf = nameReader(blocks.map(textOf), found, own, () => kindIn(document));
  return found.map((f) => ({
    typ: f.h.typ,
    organ: nameOf(f) ?? ownOrgan(f.h, f.text, own),
    datum: f.h.datum,
    paragraf: f.h.paragraf,
    diarienummer: f.h.diarienummer,
    text: f.h.text,
    rad: firstLine(f.block),
  }));
}
