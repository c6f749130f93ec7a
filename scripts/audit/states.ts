import type { Page } from 'playwright-core';

/** A page as a reader has brought it about: with a question asked, a passage pointed at, a text pasted. */
export interface State {
  name: string;
  path: string;
  /** Brings the page there, after it is loaded. */
  act?: (page: Page) => Promise<unknown>;
}

const told = (page: Page) => page.waitForFunction(() => document.getElementById('besked')?.textContent !== '');

/** States of the pages that the first five documents give. */
export const STATES: readonly State[] = [
  { name: 'search with hits', path: '/sok/?q=Insj%C3%B6riket', act: told },
  { name: 'search that answers with one case', path: '/sok/?q=2023.509%20KS', act: told },
  { name: 'search for what is not published', path: '/sok/?q=2024.509%20KS', act: told },
  { name: 'an address that does not exist', path: '/finns-inte/' },
  { name: 'a passage pointed at', path: '/harryda/kf/2020-06-15/128/#beslut-1' },
  {
    name: 'an article with its citations found',
    path: '/lanka/?',
    act: async (page) => {
      await page.fill(
        '#text',
        'Kommunfullmäktige i Härryda beslutade den 15 juni 2020, § 128, och ärendet är 2019KS742.',
      );
      await page.click('#lanka button');
      await page.waitForSelector('#hanvisningar > li');
    },
  },
];
