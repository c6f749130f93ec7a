import { readFileSync } from 'node:fs';

/** A made-up news text of 2,000 words that cites the first five documents, twenty times, among figures that cite nothing. */
export const article = readFileSync(new URL('./artikel.txt', import.meta.url), 'utf8');

const KF128 = '/harryda/kf/2020-06-15/128/';
const KSAU9 = '/alingsas/ksau/2024-01-24/9/';
const CASE742 = '/harryda/arende/2019ks742/';
const CASE360 = '/harryda/arende/2022vfn360/';

/** The citations in the article's order: their words, what becomes of them, and the pages that they may be. */
export const expected: readonly (readonly [text: string, utfall: 'lank' | 'val' | 'okand', ...adresser: string[]])[] = [
  ['kommunfullmäktige 2020-06-15 § 128', 'lank', KF128],
  ['2019KS742', 'lank', CASE742],
  ['den 15 juni 2020, § 128', 'lank', KF128],
  ['2022VFN360', 'lank', CASE360],
  ['2023.509 KS', 'lank', '/alingsas/arende/2023-509-ks/'],
  ['kommunstyrelsens arbetsutskott 2024-01-24 § 9', 'lank', KSAU9],
  ['den 14 november 2023, § 56', 'val', '/alingsas/sn/2023-11-14/56/'],
  ['2023.076 SN', 'lank', '/alingsas/arende/2023-076-sn/'],
  ['2023.039 SN', 'lank', '/alingsas/arende/2023-039-sn/'],
  // Lerum is no municipality of the registry.
  ['den 15 juni 2020, § 128', 'okand'],
  ['2024.509 KS', 'okand'],
  ['den 6 november 2019, § 256', 'val', '/harryda/vfn/2019-11-06/256/'],
  ['den 29 maj 2020, § 242', 'val', '/harryda/ks/2020-05-29/242/'],
  ['den 26 maj 2021, § 94', 'val', '/alingsas/kf/2021-05-26/94/'],
  // The words name neither municipality nor organ.
  ['§ 128 den 15 juni 2020', 'val', KF128],
  ['2019KS742', 'lank', CASE742],
  ['2022VFN360 709', 'lank', CASE360],
  ['den 24 januari 2024, § 9', 'lank', KSAU9],
  ['kommunfullmäktige 2020-06-16 § 999', 'okand'],
  ['2019 KS 742', 'lank', CASE742],
];
