import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { countsAgree, type Rostsiffror } from '../../../src/domain/votering.ts';
import { codeOf } from '../fields/organ.ts';
import { isUnclear } from '../fields/underskrift.ts';
import { firstLine } from '../structure/block.ts';
import type { Dokument, Last, Paragraf } from '../structure/document.ts';
import { findSic, sicRemarks } from '../text/sic.ts';
import { smallGroups } from './small-groups.ts';

const at = (l: Last<unknown>): { rad: number; sida?: number } =>
  l.sida === null ? { rad: l.rad } : { rad: l.rad, sida: l.sida };

/** What is to be said about a document beside its text; remarks on its paragrafer are theirs. */
export function documentRemarks(doc: Dokument, kommun: Kommun | null): Anmarkning[] {
  const remarks: Anmarkning[] = [];
  const line = { rad: firstLine(doc.block[0] as Dokument['block'][number]) };
  if (!doc.typKand)
    remarks.push({
      kod: 'struktur-okand',
      allvar: 'upplysning',
      meddelande: 'Handlingens slag framgår inte av källan; texten publiceras som den är.',
      ...line,
    });
  if (doc.olast)
    remarks.push({
      kod: 'votering-olast',
      allvar: 'varning',
      meddelande:
        'Kryssen i voteringslistan går inte säkert att föra till namnen; listan publiceras som text, och rösterna räknas inte.',
      ...line,
    });
  if (doc.paragrafer.length > 0) return remarks;
  if (doc.huvud.organ !== null && kommun !== null && codeOf(doc.huvud.organ.varde, kommun) === null)
    remarks.push(unknownOrgan(doc.huvud.organ));
  for (const block of doc.text.flatMap((d) => (d.slag === 'underskrift' ? d.block : [])))
    if (isUnclear(block))
      remarks.push({
        kod: 'underskrift-oklar',
        allvar: 'upplysning',
        meddelande: `Underskriften ”${block.text.replace(/\n/g, ' / ')}” blandar namn och titlar; källan visar inte säkert vad som hör ihop.`,
        rad: firstLine(block),
      });
  return [...remarks, ...smallGroups(doc), ...sicRemarks(findSic(doc.block, kommun))];
}

function unknownOrgan(organ: Last<string>): Anmarkning {
  return {
    kod: 'organ-okant',
    allvar: 'varning',
    meddelande: `Källan skriver ”${organ.varde}”, som inte finns i registret över kommunens organ.`,
    ...at(organ),
  };
}

/** What is to be said about a paragraf beside its text. */
export function paragrafRemarks(paragraf: Paragraf, kommun: Kommun | null): Anmarkning[] {
  const { huvud } = paragraf;
  const line = at(paragraf.nummer);
  const remarks: Anmarkning[] = [];
  if (huvud.organ === null)
    remarks.push({
      kod: 'organ-okant',
      allvar: 'varning',
      meddelande:
        'Källan skriver inte ut vilket organ som behandlade ärendet. Bokstäverna i diarienumret visar diariet, inte vem som beslutade.',
      ...line,
    });
  else if (kommun !== null && codeOf(huvud.organ.varde, kommun) === null) remarks.push(unknownOrgan(huvud.organ));
  if (huvud.datum === null)
    remarks.push({
      kod: 'datum-saknas',
      allvar: 'varning',
      meddelande: 'Källan skriver inte ut sammanträdets datum.',
      ...line,
    });
  if (huvud.diarienummer.length === 0)
    remarks.push({
      kod: 'diarienummer-saknas',
      allvar: 'upplysning',
      meddelande: 'Paragrafen har inget diarienummer i källan.',
      ...line,
    });
  return [...remarks, ...voteRemarks(paragraf), ...sicRemarks(findSic(paragraf.block, kommun))];
}

const show = (c: Rostsiffror | null): string => (c === null ? 'anger inga tal' : `${c.ja} ja och ${c.nej} nej`);

function voteRemarks(paragraf: Paragraf): Anmarkning[] {
  const unread: Anmarkning[] =
    paragraf.olastVotering === null
      ? []
      : [
          {
            kod: 'votering-olast',
            allvar: 'varning',
            meddelande: `Texten berättar om en omröstning (”${paragraf.olastVotering.varde}”), men inga röstsiffror har kunnat läsas.`,
            ...at(paragraf.olastVotering),
          },
        ];
  const contradicted = paragraf.voteringar
    .filter((v) => !countsAgree(v))
    .map((v) => {
      const of = (rost: 'ja' | 'nej') => v.roster.filter((r) => r.rost === rost).length;
      return {
        kod: 'votering-motsagd' as const,
        allvar: 'varning' as const,
        meddelande: `Röstsiffrorna stämmer inte överens: texten ${show(v.text)}, listan ${show(v.lista)}, namnen ${of('ja')} ja och ${of('nej')} nej. Ingen av dem väljs.`,
        rad: v.rad,
      };
    });
  return [...unread, ...contradicted];
}
