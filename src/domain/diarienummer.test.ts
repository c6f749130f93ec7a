import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseKey,
  caseKeyOf,
  type Diarienummer,
  documentKey,
  fits,
  isComplete,
  parseDiarienummer,
  slug,
  slugDiarienummer,
} from './diarienummer.ts';

const parsed = (text: string): Diarienummer => {
  const nummer = parseDiarienummer(text);
  if (nummer === null) throw new Error(`${text} is read as no diarienummer`);
  return nummer;
};

describe('parseDiarienummer', () => {
  it('keeps the classification code apart from the identity', () => {
    expect(parsed('2022VFN360 709')).toEqual({
      ar: 2022,
      lopnummer: 360,
      serie: 'VFN',
      suffix: null,
      klassificering: '709',
    });
  });

  it('keeps the suffix of a document in the case', () => {
    expect(parsed('2023.509 KS-3')).toMatchObject({ lopnummer: 509, suffix: '3', klassificering: null });
    expect(documentKey(parsed('2023.509 KS-3'))).toBe('ks-2023-509-3');
    expect(caseKey(parsed('2023.509 KS-3'))).toBe('ks-2023-509');
  });

  it('reads what is given of an incomplete number and nothing more', () => {
    expect(parsed('2023.509')).toMatchObject({ ar: 2023, lopnummer: 509, serie: null });
    expect(parsed('KS742')).toMatchObject({ ar: null, lopnummer: 742, serie: 'KS' });
    expect(caseKeyOf('2023.509')).toBeNull();
    expect(isComplete(parsed('KS742'))).toBe(false);
  });

  it('reads back every number that is written in one of the ways of DESIGN §6', () => {
    const sign = fc.constantFrom('', ' ', '.', '/', '-', ':', '_', '–', ' / ', ' - ');
    const gap = fc.constantFrom(' ', '.', '/', '-', ':', '_', '–', ' / ');
    const serie = fc.constantFrom('KS', 'SN', 'VFN', 'KSAU', 'Ö');
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2040 }),
        fc.integer({ min: 1, max: 999_999 }),
        serie,
        gap,
        sign,
        fc.boolean(),
        fc.integer({ min: 0, max: 5 }),
        (ar, nr, letters, between, sep, lower, order) => {
          const s = lower ? letters.toLowerCase() : letters;
          const n = String(nr);
          const text = [
            `${ar}${between}${n}${sep}${s}`,
            `${s}${sep}${ar}${between}${n}`,
            `${ar}${sep}${s}${sep}${n}`,
            `dnr ${ar}${between}${n}${sep}${s}`,
            `  ${s}${sep}${ar}${between}${n}  `,
            `Diarienummer: ${ar}${sep}${s}${sep}${n}`,
          ][order] as string;
          expect(caseKeyOf(text)).toBe(`${letters.toLowerCase()}-${ar}-${nr}`);
        },
      ),
    );
  });

  it('throws on no text at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (text) => {
        const nummer = parseDiarienummer(text);
        if (nummer !== null) expect(Number.isSafeInteger(nummer.lopnummer)).toBe(true);
      }),
    );
  });
});

describe('fits', () => {
  const rows: [string, string, boolean][] = [
    ['2023.509', '2023.509 KS', true],
    ['KS509', '2023.509 KS', true],
    ['ks 0509', '2023.509 KS', true],
    ['2023.509 KS', '2023.509 KS', true],
    ['2023.50', '2023.509 KS', false],
    ['SN509', '2023.509 KS', false],
    ['2022.509', '2023.509 KS', false],
    ['2022VFN360 709', '2022VFN360', true],
  ];
  it.each(rows)('%s for %s: %s', (given, candidate, expected) => {
    expect(fits(parsed(given), parsed(candidate))).toBe(expected);
  });
});

describe('slugDiarienummer', () => {
  it.each([
    ['2023.509 KS', '2023-509-ks'],
    ['2022VFN360', '2022vfn360'],
    ['2022VFN360 709', '2022vfn360'],
    ['2022 VFN 360 709', '2022-vfn-360'],
    ['Dnr 2019KS742', '2019ks742'],
    ['Diariernr: 2023.076 SN', '2023-076-sn'],
    ['KS/2023:509', 'ks-2023-509'],
  ])('%s → %s', (printed, expected) => {
    expect(slugDiarienummer(printed)).toBe(expected);
  });
});

describe('slug', () => {
  it('is lower-case ASCII whatever goes in, and nothing changes when it is done twice', () => {
    expect(slug('Förnyelse av medlemskap – Ärende nr 3')).toBe('fornyelse-av-medlemskap-arende-nr-3');
    expect(slug('Å-rör  (é)')).toBe('a-ror-e');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(slug(text))).toBe(slug(text));
      }),
    );
  });
});
