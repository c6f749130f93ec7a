import { caseKeyOf } from '../../domain/diarienummer.ts';
import { caseKeys, genitive, organInSentence } from '../lookup.ts';
import { belaggAt } from '../sentence.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'nummer-och-paragraf', rubrik: 'Diarienummer och paragraf hör till olika ärenden' };
/** A number this close to a § is printed as its number: `§ 110 KS 2026.288 KS`, `2021.527 SBN § 174`. */
const BESIDE = 12;

/** A citation that gives a § and, beside it, a number that the published paragraf does not have. */
export const caseMismatch: Rule = {
  ...head,
  forklaring:
    'En hänvisning anger både en paragraf och ett diarienummer, men den publicerade paragrafen har ett annat nummer. En av uppgifterna kan vara fel.',
  find: ({ resolved, lookup }) => {
    const found = [];
    for (const { cited, id, result } of resolved) {
      const { post, block, h } = cited;
      const [target] = result.targets;
      if (id === null || result.state !== 'resolved' || target?.typ !== 'beslut') continue;
      const beslut = lookup.beslutById.get(target.id);
      const keys = beslut === undefined ? [] : caseKeys(beslut);
      if (beslut === undefined || keys.length === 0) continue;
      for (const other of block.hanvisningar) {
        if (other.typ !== 'diarienummer' || other.kommun !== h.kommun) continue;
        const gap = other.start >= h.end ? block.text.slice(h.end, other.start) : block.text.slice(other.end, h.start);
        if (gap.length > BESIDE || !/^[\s,()–-]*$/u.test(gap)) continue;
        const key = caseKeyOf((other.diarienummer ?? '').replace(/\s+/g, ' '));
        if (key === null || keys.includes(key)) continue;
        found.push(
          finding(head, `${post.id}-${block.ankare}-${h.paragraf}`, {
            meddelande: `Hänvisningen skriver ${other.diarienummer} vid ${genitive(organInSentence(lookup, id.kommun, id.organ))} § ${id.paragraf}, som har nummer ${beslut.diarienummer[0]}.`,
            sakerhet: 'trolig',
            belagg: [belaggAt(post, block, Math.min(h.start, other.start), Math.max(h.end, other.end))],
            kod: 'hanvisning-motsagd',
            ord: h.text,
          }),
        );
      }
    }
    return found;
  },
};
