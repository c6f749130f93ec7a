import { expect, it } from 'vitest';
import { formatAddressList, LIST_HEAD, parseAddressList } from './adresslista.ts';

const TEXT = `${LIST_HEAD}/
/alingsas/
/alingsas/ks/2020-01-01/ (cited)
/alingsas/sn/2023-11-14/56/ -> /alingsas/sn/2023-11-14/
`;

it('reads addresses, and where those lead whose page is gone', () => {
  const { adresser, fel } = parseAddressList(TEXT);
  expect(fel).toEqual([]);
  expect(adresser).toEqual([
    { adress: '/', till: null, citerad: false, rad: 3 },
    { adress: '/alingsas/', till: null, citerad: false, rad: 4 },
    { adress: '/alingsas/ks/2020-01-01/', till: null, citerad: true, rad: 5 },
    { adress: '/alingsas/sn/2023-11-14/56/', till: '/alingsas/sn/2023-11-14/', citerad: false, rad: 6 },
  ]);
});

it('adds what is new in its place and keeps all that stood there', () => {
  const { adresser } = parseAddressList(TEXT);
  const built = new Map([
    ['/harryda/', false],
    ['/alingsas/kf/', true],
    ['/', true],
    ['/alingsas/ks/2020-01-01/', false],
  ]);
  expect(formatAddressList(adresser, built)).toBe(`${LIST_HEAD}/
/alingsas/
/alingsas/kf/ (cited)
/alingsas/ks/2020-01-01/
/alingsas/sn/2023-11-14/56/ -> /alingsas/sn/2023-11-14/
/harryda/
`);
  expect(formatAddressList(adresser, new Map())).toBe(TEXT);
});

it.each([
  ['https://x.example/a/', '"https://x.example/a/" is no address of this site'],
  ['/utan-slut', '"/utan-slut" is no address of this site'],
  ['/Å/', '"/Å/" is no address of this site'],
  ['/b/ -> ', '"/b/ ->" is no address of this site'],
  ['/b/ -> /c/ -> /d/', '"/b/ -> /c/ -> /d/" is no address of this site'],
  ['/b/\n/a/', '/a/ is out of order'],
  ['/a/\n/a/', '/a/ stands twice'],
])('names the line of %j', (text, fel) => {
  expect(parseAddressList(`${text}\n`).fel).toEqual([{ rad: text.split('\n').length, fel }]);
});
