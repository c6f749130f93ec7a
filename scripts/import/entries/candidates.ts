import { weekday } from '../../../src/domain/datum.ts';
import { parseDiarienummer } from '../../../src/domain/diarienummer.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { findOrgan } from '../../../src/domain/organ.ts';
import type { Paragraf } from '../structure/document.ts';

/**
 * The organs that a paragraf without a printed organ may come from: those in whose diary the case stands, and their utskott,
 * but not an organ to which it only proposes. Those that usually meet on that weekday stand first. They are shown to an editor
 * and never chosen from (DESIGN §7).
 */
export function candidates(paragraf: Paragraf, kommun: Kommun): string[] {
  const series = new Set(paragraf.huvud.diarienummer.map((d) => parseDiarienummer(d.varde)?.serie));
  const diaries = kommun.organ.filter((o) => o.serier.some((s) => series.has(s)));
  const fit = kommun.organ.filter((o) => diaries.includes(o) || diaries.some((d) => o.under === d.kod));
  const proposed = new Set(
    paragraf.text
      .flatMap((d) =>
        d.slag === 'avsnitt'
          ? d.delar.flatMap((p) => (p.slag === 'mening' && p.typ === 'forslag' && p.till !== null ? [p.till] : []))
          : [],
      )
      .map((name) => findOrgan(kommun, name)?.organ.kod),
  );
  const day = paragraf.huvud.datum === null ? null : weekday(paragraf.huvud.datum.varde);
  const meets = (kod: string) => {
    const days = kommun.organ.find((o) => o.kod === kod)?.sammantradesdagar ?? [];
    return day !== null && days.includes(day) ? 0 : 1;
  };
  return fit
    .map((o) => o.kod)
    .filter((kod) => !proposed.has(kod))
    .sort((a, b) => meets(a) - meets(b));
}
