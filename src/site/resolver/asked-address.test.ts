import { expect, it } from 'vitest';
import { readAddress } from './asked-address.ts';

it.each([
  ['/Harryda/KF/2020-06-15/128', '/harryda/kf/2020-06-15/128/', '128'],
  ['/h%C3%A4rryda/kf/2020-06-15/128/).', '/harryda/kf/2020-06-15/128/', '128'],
  ['//alingsas//arende/2023.509%20KS/', '/alingsas/arende/2023-509-ks/', '2023.509 KS'],
  ['/alingsas/arende/2023_509_ks/index.html', '/alingsas/arende/2023-509-ks/', '2023 509 ks'],
  ['/kallor/Harryda/Fil.PDF', '/kallor/harryda/Fil.PDF', 'Fil.PDF'],
  ['/%E0%A4%A', '/e0-a4-a/', '%E0%A4%A'],
  ['/', '/', ''],
])('%s', (asked, path, words) => {
  expect(readAddress(asked)).toEqual({ path, words });
});
