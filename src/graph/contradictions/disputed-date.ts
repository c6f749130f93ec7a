import { formatDate, weekday } from '../../domain/datum.ts';
import { type Disputed, meetingDays } from '../disputed.ts';
import { genitive, organInSentence, organName } from '../lookup.ts';
import { belaggAt, sentencesOf } from '../sentence.ts';
import { termsOf } from '../terms.ts';
import type { Belagg, Motsagelse } from '../types.ts';
import { type Evidence, finding, type Rule } from './rule.ts';

const head = { id: 'omstridd-dag', rubrik: 'Olika dagar för samma paragraf' };

/** A paragraf that documents cite with different days: both are shown, with what speaks for each. */
export const disputedDate: Rule = {
  ...head,
  forklaring:
    'Flera handlingar hänvisar till samma paragraf men anger olika dagar. Numren börjar om varje år, så dagen avgör vilken paragraf som menas. Vi väljer inte: båda dagarna visas, med det som talar för var och en.',
  find: (evidence) => [...new Set(evidence.disputed.values())].map((d) => describe(d, evidence)),
};

function describe(d: Disputed, { lookup }: Evidence): Motsagelse {
  const days = [d.datum, ...d.andraDatum].sort();
  const usual = meetingDays(lookup, d.kommun, d.organ);
  const lines: string[] = [`${genitive(organName(lookup, d.kommun, d.organ))} § ${d.paragraf} dateras olika.`];
  const extra: Belagg[] = [];
  for (const day of days) {
    const here = d.cited.filter((c) => c.datum === day);
    const documents = new Set(here.map((c) => c.cited.post.id)).size;
    const where =
      here.length === 0
        ? 'är den publicerade paragrafens dag'
        : `står på ${count(here.length, 'ställe', 'ställen')} i ${count(documents, 'handling', 'handlingar')}`;
    lines.push(
      `Den ${formatDate(day)} ${where}; det är en ${weekday(day)}${usual.size > 0 ? (usual.has(weekday(day)) ? ', som organets andra kända sammanträdesdagar' : ', då organet inte brukar sammanträda') : ''}.`,
    );
  }
  const context = yearEvidence(d, days);
  lines.push(...context.lines);
  extra.push(...context.belagg);
  if (d.publicerad !== null) lines.push(`Paragrafen är publicerad här med dagen ${formatDate(d.datum)}.`);
  const belagg = d.cited.map(({ cited }) => belaggAt(cited.post, cited.block, cited.h.start, cited.h.end));
  return finding(head, `${d.kommun}-${d.organ}-${d.paragraf}-${days.join('-')}`, {
    meddelande: lines.join(' '),
    sakerhet: 'säker',
    belagg: [...belagg, ...extra],
    kod: 'hanvisning-motsagd',
  });

  /** Sentences of the citing documents that say in which year it was, or that tell of what came after it in a year between the days. */
  function yearEvidence(dispute: Disputed, between: readonly string[]): { lines: string[]; belagg: Belagg[] } {
    const years = between.map((x) => x.slice(0, 4));
    const [first = '', last = ''] = [years[0], years.at(-1)];
    if (first === last) return { lines: [], belagg: [] };
    const told: string[] = [];
    const found: Belagg[] = [];
    const about = new Set(dispute.cited.flatMap(({ cited }) => [...termsOf(cited.block.text).keys()]));
    const organ = organInSentence(lookup, dispute.kommun, dispute.organ).split(' ')[0] ?? '';
    for (const post of new Set(dispute.cited.map((c) => c.cited.post))) {
      const citedBlocks = new Set(dispute.cited.filter((c) => c.cited.post === post).map((c) => c.cited.block));
      for (const block of post.block) {
        for (const s of sentencesOf(block.text)) {
          const kin = [...termsOf(s.text).keys()].filter((t) => about.has(t)).length >= 2;
          const opening = /^(\d{4})\s/.exec(s.text)?.[1];
          if (kin && opening !== undefined && years.includes(opening) && s.text.toLowerCase().includes('beslut')) {
            const line = `En text skriver att det var ${opening}.`;
            if (!told.includes(line)) told.push(line);
            found.push({ samling: post.samling, id: post.id, ankare: block.ankare, mening: s.text });
          }
          const year = /\b(?:Under|under)\s+(\d{4})\b/.exec(s.text)?.[1];
          const after =
            citedBlocks.has(block) &&
            new RegExp(`Sedan\\s(?:${organ}|\\p{L}+)\\s\\p{L}+\\s(?:beslut|beslutet)`, 'iu').test(block.text);
          if (after && year !== undefined && year > first && year < last) {
            const line = `En text lägger det som hände efter beslutet under ${year}, alltså före den senare dagen.`;
            if (!told.includes(line)) told.push(line);
            found.push({ samling: post.samling, id: post.id, ankare: block.ankare, mening: s.text });
          }
        }
      }
    }
    return { lines: told, belagg: found };
  }
}

const ORD = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
function count(n: number, one: string, many: string): string {
  const number = n === 1 ? (one === 'handling' ? 'en' : 'ett') : (ORD[n] ?? String(n));
  return `${number} ${n === 1 ? one : many}`;
}
