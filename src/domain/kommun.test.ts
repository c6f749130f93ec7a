import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDiarienummer } from './diarienummer.ts';
import { parseYaml, validate } from './entry.ts';
import { type Kommun, kommunSchema } from './kommun.ts';
import { compileMonster } from './monster.ts';
import { findOrgan, organByCode, seriesOf } from './organ.ts';

const folder = new URL('../../content/kommuner/', import.meta.url);
const registry = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): Kommun => {
    const read = validate(kommunSchema, parseYaml(readFileSync(new URL(name, folder), 'utf8'), name), name);
    if (read.data === null) throw new Error(JSON.stringify(read.issues, null, 2));
    return read.data;
  });
const kommun = (id: string): Kommun => registry.find((k) => k.id === id) as Kommun;

const examples = registry.flatMap((k) =>
  k.diarienummer.flatMap(({ mall, exempel }) => exempel.map((e) => ({ kommun: k.id, mall, ...e }))),
);

describe('the registry', () => {
  it.each(examples)('$kommun reads $text by its template and by the normaliser', (e) => {
    const found = [...`Enligt ${e.text}, beslut`.matchAll(compileMonster(e.mall, kommun(e.kommun)))];
    expect(found.map((m) => m[0])).toEqual([e.text]);
    expect(Number(found[0]?.groups?.ar)).toBe(e.ar);
    expect(Number(found[0]?.groups?.nr)).toBe(e.nr);
    expect(parseDiarienummer(e.text)).toMatchObject({
      ar: e.ar,
      lopnummer: e.nr,
      serie: e.serie,
      klassificering: e.klassificering ?? null,
      suffix: e.suffix ?? null,
    });
  });
});

describe('compileMonster', () => {
  const find = (mall: string, text: string) =>
    [...text.matchAll(compileMonster(mall, kommun('alingsas')))].map((m) => m[0]);

  it('takes the signs between the parts as optional and interchangeable', () => {
    for (const text of ['2023.509 KS', '2023-509 KS', '2023:509/KS', '2023 509 ks', '2023/509KS', '2023–509_KS'])
      expect(find('{ar}.{nr} {serie}', `se ${text}.`)).toEqual([text]);
  });

  it('takes only series of the municipality', () => {
    expect(find('{ar}.{nr} {serie}', '2023.509 XYZ')).toEqual([]);
    expect(find('{ar}.{nr} {serie}', '2023.509 KSX')).toEqual([]);
  });

  it('takes a label that is printed close, and a number that a line breaks', () => {
    expect(find('{ar}.{nr} {serie}', 'Diarienr:2023.509 KS')).toEqual(['2023.509 KS']);
    expect(find('{ar}.{nr} {serie}', 'Insjöriket, 2023.076\nSN')).toEqual(['2023.076\nSN']);
    expect(find('Dnr {ar}.{nr} {serie}', '2023.509 KS, dnr 2023.510 KS')).toEqual(['dnr 2023.510 KS']);
  });

  it('takes no day for a number', () => {
    expect(find('{ar}.{nr} {serie}', 'den 20230509 KS')).toEqual([]);
    expect(find('{ar}.{nr} {serie}', '2023-05-09 SN')).toEqual([]);
  });

  it('never begins inside another number', () => {
    expect(find('{ar}.{nr} {serie}', '12023.509 KS')).toEqual([]);
    expect(find('{ar}.{nr} {serie}', 'A-2023.509 KS')).toEqual([]);
  });

  it('names an unknown part', () => {
    expect(() => compileMonster('{år}.{nr}', kommun('alingsas'))).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unknown part {år} in the diarienummer template "{år}.{nr}"; use ar, nr, serie, klass or suffix.]`,
    );
  });
});

describe('findOrgan', () => {
  it('finds a body by name, code, alias and genitive', () => {
    for (const name of ['Kommunfullmäktige', 'kommunfullmäktiges', 'KF', ' kommunfullmäktige '])
      expect(findOrgan(kommun('alingsas'), name)?.organ.kod).toBe('kf');
    expect(findOrgan(kommun('alingsas'), 'Kommunstyrelsens  arbetsutskott')?.organ.kod).toBe('ksau');
  });

  it('understands a known misspelling and says that it is one', () => {
    expect(findOrgan(kommun('harryda'), 'Välståndsnämnden')).toMatchObject({ felskrivet: true, organ: { kod: 'vfn' } });
    expect(findOrgan(kommun('harryda'), 'Välfärdsnämndens')).toMatchObject({ felskrivet: false });
  });

  it('never takes the nearest', () => {
    expect(findOrgan(kommun('harryda'), 'Välfärdsnämnd')).toBeNull();
    expect(findOrgan(kommun('alingsas'), 'Välfärdsnämnden')).toBeNull();
  });
});

it('lists series with the longest first and organs by code', () => {
  expect(seriesOf(kommun('harryda'))[0]).toBe('VFN');
  expect(organByCode(kommun('harryda'), 'vfn')?.namn).toBe('Välfärdsnämnden');
  expect(organByCode(kommun('harryda'), 'snau')).toBeNull();
});
