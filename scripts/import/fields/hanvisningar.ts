import { findHanvisningar } from '../../../src/citations/find.ts';
import type { Hanvisning } from '../../../src/citations/hanvisning.ts';
import { organNameOf } from '../../../src/citations/organ-name.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { type Block, firstLine, textOf } from '../structure/block.ts';
import type { Huvud } from '../structure/document.ts';
import { chainOf } from './beredningskedja.ts';
import {
  type DocumentNames,
  type Found,
  nameReader,
  type UtskottKind,
  utskottKindOf,
  utskottOwnerIn,
} from './citerat-organ.ts';
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

/** `Nämnden beslutade`, `Utskottet fick`, `Bordlagt den`, `Ärendet återremitterades`: words that mean the organ that meets. */
const OWN =
  /(?:(?<![\p{L}-])(?:[Nn]ämnden|[Uu]tskottet) (?:har |gav |fick |\p{L}+(?:de|tt?) )|(?:^|[.\n] ?)(?:Bordlag[td]|Återremittera[td]|Ärendet (?:bordla|återremittera)des(?= (?:senast |den )?$)) (?:senast )?(?:den )?)[^.\n]{0,160}$/u;
const OWN_AHEAD = 200;

/** The organ that meets, where the words before a citation without a name mean it; null where they do not. */
function ownOrgan(h: Hanvisning, text: string, own: string | null): string | null {
  if (h.typ !== 'paragraf' || h.organnamn !== null || own === null) return null;
  const before = OWN.exec(text.slice(Math.max(0, h.start - OWN_AHEAD), h.start))?.[0];
  if (before === undefined) return null;
  if (/^utskottet/i.test(before)) return /utskott$/i.test(own) ? own : null;
  if (/^nämnden/i.test(before)) return /nämnden$/i.test(own) ? own : null;
  // Kommunstyrelsen's and fullmäktige's texts quote those of the nämnder, where "the matter was postponed" is theirs.
  return /Ärendet/.test(before) && /^kommun(?:styrelsen|fullmäktige)$/i.test(own) ? null : own;
}

const names = new WeakMap<readonly Block[], DocumentNames>();

/** What a document says of its utskott, looked for once a document. */
function namesIn(document: readonly Block[]): DocumentNames {
  const known = names.get(document);
  if (known !== undefined) return known;
  const texts = document.map(textOf);
  const owners = new Map<string, string | null>();
  let kind: UtskottKind | null | undefined;
  const made: DocumentNames = {
    kind: () => {
      if (kind === undefined) kind = utskottKindOf(texts);
      return kind;
    },
    owner: (name) => {
      if (!owners.has(name)) owners.set(name, utskottOwnerIn(texts, name));
      return owners.get(name) ?? null;
    },
  };
  names.set(document, made);
  return made;
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
  const nameOf = nameReader(blocks.map(textOf), found, own, huvud.datum?.varde ?? null, namesIn(document));
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
