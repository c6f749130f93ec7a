import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findHanvisningar } from '../../src/citations/find.ts';
import type { Hanvisning } from '../../src/citations/hanvisning.ts';
import { kommunById, kommuner } from './registry.ts';

const file = readFileSync(new URL('fixtures/sentence-forms.txt', import.meta.url), 'utf8');
const rows = file
  .split(/\n{2,}/)
  .filter((row) => row.trim() !== '' && !row.startsWith('#'))
  .map((row) => {
    const [head = '', sentence = ''] = row.trim().split('\n');
    const [context = '', wanted = ''] = head.split(' | ');
    const [organ = '', datum = ''] = context.split(' ');
    return { organ, datum, wanted, sentence };
  });

function line(h: Hanvisning): string {
  const place = h.lag ? [h.lag.sfs, h.lag.kapitel, h.lag.paragraf] : [h.organ, h.datum, h.paragraf];
  return [h.typ, ...place.map((part) => part ?? '–')].join(' ');
}

describe('sentences in the forms of real documents', () => {
  it('are ninety at the least', () => {
    expect(rows.length).toBeGreaterThanOrEqual(90);
  });
  it.each(rows)('$sentence', ({ organ, datum, wanted, sentence }) => {
    const found = findHanvisningar(sentence, { kommun: kommunById('alingsas'), organ, datum, kommuner });
    expect(
      found
        .filter((h) => h.typ !== 'diarienummer')
        .map(line)
        .join(' · '),
    ).toBe(wanted);
  });
});
