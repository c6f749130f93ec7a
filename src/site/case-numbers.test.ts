import { expect, it } from 'vitest';
import { caseByNumber } from './case-numbers.ts';
import { sampleCase, sampleSite } from './sample.ts';

const first = sampleCase('2024.7 KS', []);
const second = sampleCase('2024.8 KS', []);
second.arende.diarienummer.push('2024.9 KS');
const third = sampleCase('2024.9 KS', []);
const { corpus } = sampleSite({ arenden: [first, second, third] });

it.each([
  ['KS 2024/7', 'exempelby', first.arende.id],
  ['2024.70 KS', 'exempelby', null],
  ['2024.7', 'exempelby', null],
  ['2024.7 KS', 'grannby', null],
  ['2024.9 KS', 'exempelby', null],
])('%s in %s is %s', (nummer, kommun, id) => {
  expect(caseByNumber(corpus, kommun, nummer)?.id ?? null).toBe(id);
});
