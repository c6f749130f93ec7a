import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Last, TextDel } from '../structure/document.ts';
import { leadIn } from '../structure/preamble.ts';
import { isOrganLine } from './organ.ts';

/** `Kommunfullmäktiges behandling`, `Kommunstyrelsens beslut i enlighet med …`: a heading that names whose meeting it is. */
const HEADING = /^(?<namn>\p{Lu}[\p{L}\- ]{2,80}?)s (?:behandling|beslut)(?: i enlighet .+)?$/u;
/** `Kommunfullmäktige beslutar:` under the heading Beslut. */
const DECIDES = /^(?<namn>\p{Lu}[\p{L}\- ]{2,80}?) beslut(?:ar|ade)\b/u;

/** `I stadsmiljönämnden:` over what it decides; what is addressed to kommunfullmäktige is a proposal. */
const ADDRESSED = /^I (?<namn>\p{Ll}[\p{L}\- ]{3,60}?(?:styrelsen|nämnden|utskottet))\s*(?::|$)/u;

function nameIn(block: Block, decided: boolean): string | undefined {
  const named = (block.slag === 'rubrik' ? HEADING : DECIDES).exec(block.text)?.groups?.namn;
  if (named !== undefined || !decided) return named;
  const addressed = ADDRESSED.exec(block.text)?.groups?.namn;
  if (addressed !== undefined) return addressed.charAt(0).toUpperCase() + addressed.slice(1);
  // `Kommunstyrelsen föreslår kommunfullmäktige:` under Beslut: whoever proposes there is the one that meets.
  return leadIn(block.text)?.av;
}

/**
 * The organ that a paragraf's own text names as the one that treats or decides it, where its head prints none: in the heading
 * over the treatment or the decision, or as the subject of the decision itself. A proposal names another organ and counts not.
 */
export function organInText(text: readonly TextDel[], kommun: Kommun | null): Last<string> | null {
  for (const del of text) {
    if (del.slag !== 'avsnitt' || !['behandling', 'beslut'].includes(del.typ)) continue;
    for (const part of del.delar) {
      const blocks: Block[] =
        part.slag === 'block' ? [part.block] : part.slag === 'mening' && part.typ === 'beslut' ? part.block : [];
      for (const block of blocks) {
        const namn = nameIn(block, del.typ === 'beslut');
        if (namn !== undefined && isOrganLine(namn, kommun))
          return { varde: namn, rad: firstLine(block), sida: block.rader[0]?.sida ?? null };
      }
    }
  }
  return null;
}
