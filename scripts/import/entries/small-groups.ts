import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import { firstLine } from '../structure/block.ts';
import type { Dokument } from '../structure/document.ts';

/** Areas in which a small number can point out a person (offentlighets- och sekretesslagen 2009:400 ch. 23–26). */
const SENSITIVE =
  /\b(?:SoL|LSS|LVU|LVM|socialtjänstlagen|bistånd|kontaktfamilj|kontaktperson|försörjningsstöd|placering(?:ar)?|orosanmälan)\b/i;
const SMALL = /^[1-4](?:\s?st)?\.?$/i;

/** A remark for every table with counts below five in a document about people in need of support. */
export function smallGroups(doc: Dokument): Anmarkning[] {
  if (!doc.block.some((b) => SENSITIVE.test(b.text) || b.celler.some((r) => r.some((c) => SENSITIVE.test(c)))))
    return [];
  return doc.block.flatMap((b) =>
    b.slag === 'tabell' && b.celler.slice(1).some((row) => row.some((c) => SMALL.test(c)))
      ? [
          {
            kod: 'liten-grupp' as const,
            allvar: 'varning' as const,
            meddelande: 'Tabellen har tal under fem om insatser för enskilda.',
            rad: firstLine(b),
          },
        ]
      : [],
  );
}
