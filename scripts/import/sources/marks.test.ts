import { expect, test } from 'vitest';
import { readMarks } from './marks.ts';

test('a break at the end of a line is kept, one within it parts words', () => {
  expect(readMarks('Anna Al (S)<br>')).toMatchObject({ text: 'Anna Al (S)', mark: { radbrott: true } });
  expect(readMarks('| **Beslutande** | Anna Al (S)<br>Bo Ek (M) §§ 1-2<br/>Cia Ce (V) |').celler).toEqual([
    'Beslutande',
    'Anna Al (S) Bo Ek (M) §§ 1-2 Cia Ce (V)',
  ]);
});
