import { expect, it } from 'vitest';
import { kallpostSchema } from '../domain/kalla.ts';
import { sourceLines } from './source-lines.ts';

const post = (borttaget: object[], more: object = {}) =>
  kallpostSchema.parse({
    fil: 'exempelby/a.txt',
    sha256: 'a'.repeat(64),
    teckenkodning: 'utf-8',
    rader: 3,
    lasregler: 1,
    poster: [],
    borttaget,
    ...more,
  });

it('marks a line that is left out whole, and says what is left out of one that is not', () => {
  const lines = sourceLines(
    '§ 9\r\nSignatur   justerande\nOrden 12\n',
    post([
      { rad: 2, text: 'Signatur justerande', skal: 'sidfot' },
      { rad: 3, text: '12', skal: 'sidnummer' },
    ]),
  );
  expect(lines).toEqual([
    { nr: 1, text: '§ 9', utelamnad: false, skal: null },
    {
      nr: 2,
      text: 'Signatur   justerande',
      utelamnad: true,
      skal: 'sidfot eller signaturrad som upprepas på varje sida',
    },
    { nr: 3, text: 'Orden 12', utelamnad: false, skal: '”12”: sidnummer' },
  ]);
});

it('shows no line of a file that is held back, is no text, or holds a personnummer', () => {
  expect(sourceLines('a', post([], { publiceras: false }))).toBeNull();
  expect(sourceLines('a', post([], { teckenkodning: 'binar' }))).toBeNull();
  expect(sourceLines('a', post([{ rad: 1, text: 'a', skal: 'personnummer' }]))).toBeNull();
});
