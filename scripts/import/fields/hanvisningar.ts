import { findHanvisningar } from '../../../src/citations/find.ts';
import type { Hanvisning } from '../../../src/citations/hanvisning.ts';
import { organNameOf } from '../../../src/citations/organ-name.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Huvud } from '../structure/document.ts';
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
  /(?:(?<![\p{L}-])[Nn]ämnden (?:har |gav |\p{L}+(?:de|tt?) )|(?:^|[.\n] ?)(?:Bordlagt|Återremitterat) (?:den )?)[^.\n]{0,160}$/u;

/** The organ that meets, where the words before a citation without a name mean it; null where they do not. */
function ownOrgan(h: Hanvisning, text: string, huvud: Huvud, kommun: Kommun | null): string | null {
  if (h.typ !== 'paragraf' || h.organnamn !== null || huvud.organ === null) return null;
  const before = OWN.exec(text.slice(Math.max(0, h.start - 200), h.start))?.[0];
  if (before === undefined) return null;
  const name = fullName(huvud.organ.varde, kommun);
  return /ämnden/.test(before) && !/nämnden$/i.test(name) ? null : name;
}

/** Every citation in the blocks of a text, in order. Headings and the head cite nothing. */
export function citations(blocks: readonly Block[], huvud: Huvud, kommun: Kommun | null): ExchangeHanvisning[] {
  const context = {
    kommun,
    organ: codeOf(huvud.organ?.varde ?? null, kommun),
    datum: huvud.datum?.varde ?? null,
  };
  return blocks.flatMap((block) => {
    if (block.slag === 'rubrik') return [];
    const text = block.slag === 'tabell' ? block.celler.map((r) => r.join('\n')).join('\n') : block.text;
    return findHanvisningar(text, context).map((h) => ({
      typ: h.typ,
      organ: organNameOf(h, kommun) ?? ownOrgan(h, text, huvud, kommun),
      datum: h.datum,
      paragraf: h.paragraf,
      diarienummer: h.diarienummer,
      text: h.text,
      rad: firstLine(block),
    }));
  });
}
