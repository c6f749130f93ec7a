import type { Nodes, Root, Table } from 'mdast';
import { findHanvisningar, type Sammanhang } from '../citations/find.ts';
import type { Amne } from '../domain/amne.ts';
import type { Arende } from '../domain/arende.ts';
import type { Beslut } from '../domain/beslut.ts';
import type { Handling } from '../domain/handling.ts';
import type { Kommun } from '../domain/kommun.ts';
import { effective } from '../domain/redaktor.ts';
import { beslutsmeningar, beslutstypOf } from '../domain/text/beslutsmening.ts';
import { textBlocks, textRuns } from '../domain/text/blocks.ts';
import type { AmnePost, ArendePost, BeslutPost, HandlingPost, TextBlock } from './types.ts';

/**
 * A beslut as the graph takes it: the editor's judgements applied, the text cut into blocks with their citations.
 *
 * @param id `<kommun>/<entry>`. @param root the parsed body. @param kommuner the registry.
 */
export function toBeslutPost(id: string, data: Beslut, root: Root, kommuner: readonly Kommun[]): BeslutPost {
  const { redaktor } = data;
  const organ = effective(data.organ, redaktor.organ);
  const datum = effective(data.datum, redaktor.datum);
  const meningar = beslutsmeningar(root);
  return {
    samling: 'beslut',
    id,
    data,
    kommun: data.kommun,
    organ,
    datum,
    rubrik: effective(data.rubrik, redaktor.rubrik),
    diarienummer: effective(data.diarienummer, redaktor.diarienummer),
    typ: beslutstypOf(meningar),
    meningar,
    block: toBlocks(root, { kommun: kommuner.find((k) => k.id === data.kommun) ?? null, organ, datum, kommuner }),
  };
}

/** A handling as the graph takes it. Same parameters as `toBeslutPost`. */
export function toHandlingPost(id: string, data: Handling, root: Root, kommuner: readonly Kommun[]): HandlingPost {
  const { redaktor } = data;
  const organ = effective(data.organ, redaktor.organ);
  const egetDatum = effective(data.handlingsdatum, redaktor.handlingsdatum);
  const datum = egetDatum ?? effective(data.sammantradesdatum, redaktor.sammantradesdatum);
  const printed = effective(data.diarienummer, redaktor.diarienummer);
  return {
    samling: 'handlingar',
    id,
    data,
    kommun: data.kommun,
    organ,
    handlingstyp: effective(data.handlingstyp, redaktor.handlingstyp),
    datum,
    rubrik: effective(data.rubrik, redaktor.rubrik),
    diarienummer: [...new Set([...printed, ...data.hor_till.map((h) => h.diarienummer)])],
    meningar: beslutsmeningar(root),
    block: toBlocks(root, { kommun: kommuner.find((k) => k.id === data.kommun) ?? null, organ, datum, kommuner }),
  };
}

/** A case as the graph takes it. */
export function toArendePost(id: string, data: Arende): ArendePost {
  return {
    samling: 'arenden',
    id,
    data,
    kommun: data.kommun,
    rubrik: effective(data.rubrik, data.redaktor.rubrik),
    diarienummer: data.diarienummer,
  };
}

/** A subject as the graph takes it. */
export function toAmnePost(id: string, data: Amne): AmnePost {
  return { samling: 'amnen', id, data };
}

function toBlocks(root: Root, context: Sammanhang): TextBlock[] {
  return textBlocks(root).map((block) => {
    const found = findHanvisningar(block.text, context);
    return {
      ankare: block.id,
      text: block.text,
      avsnitt: block.avsnitt,
      rubrik: block.rubrik,
      beslutsmening: block.beslutsmening,
      // A § in a heading is the heading's own, or a list's of another meeting; a number in it is a number.
      hanvisningar: block.rubrik ? found.filter((h) => h.typ === 'diarienummer') : found,
      ...(block.node.type === 'table' ? { tabell: cells(block.node) } : {}),
    };
  });
}

function cells(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => textRuns(cell as Nodes).text.trim()));
}
