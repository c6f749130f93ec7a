import type { Page } from 'playwright-core';

/** Something that a new user wants to know, tried on a telephone from a browser that has never been here. */
export interface Task {
  id: string;
  /** What is wanted, in the user's words. */
  wanted: string;
  /** Where the user is when it begins: an address that is followed, or the start page. */
  from: string;
  /** What the user does, in order. */
  steps: readonly Step[];
  /** What tells the answer, and must then be on the screen. */
  answer: { selector: string; text: RegExp };
}

/** One act of the user: a click, a line typed, a key. Reading and scrolling down within the screen in view are none. */
export interface Step {
  says: string;
  act: (page: Page) => Promise<unknown>;
}

const KF128 = '/harryda/kf/2020-06-15/128/';
const click = (says: string, selector: string): Step => ({ says, act: (page) => page.click(selector) });
const parts = click('Unfold “På sidan”', '.contents-folded summary');

/** The five tasks of issue 6. */
export const TASKS: readonly Task[] = [
  {
    id: 'final',
    wanted: 'A news link says that the decision to leave the association was repealed. Is it final?',
    from: '/alingsas/ksau/2024-01-24/9/',
    steps: [],
    answer: { selector: '.verdict-warn', text: /^Inte ett beslut$/ },
  },
  {
    id: 'letter',
    wanted: 'A letter on paper says “Dnr 2019KS742”. What became of the case?',
    from: '/',
    steps: [
      {
        says: 'Write “2019KS742” in the search box, which names the case below itself',
        act: async (page) => {
          await page.fill('input[name="q"]', '2019KS742');
          await page.getByText('Enter går dit').waitFor();
        },
      },
      { says: 'Press Enter', act: (page) => page.press('input[name="q"]', 'Enter') },
    ],
    answer: { selector: '.hero-status .badge', text: /Beslutat av kommunfullmäktige/ },
  },
  {
    id: 'against',
    wanted: 'Who voted against?',
    from: KF128,
    steps: [
      parts,
      click('Choose “Röstningen”', '.contents-folded a[href="#rostning"]'),
      click('Unfold “Alla 50 namn: vem röstade hur”', '.vote-names summary'),
      {
        says: 'Scroll to the names under “Nej”',
        act: (page) => page.locator('.vote-names section', { hasText: 'Nej' }).scrollIntoViewIfNeeded(),
      },
    ],
    answer: { selector: '.vote-names section:has(h4:text("Nej"))', text: /Patrik Linde.*Rolf Vestman/s },
  },
  {
    id: 'other',
    wanted: 'What did the other municipality do?',
    from: '/alingsas/arende/2023-509-ks/',
    steps: [
      parts,
      click('Choose “Ärenden som hör ihop”', '.contents-folded a[href="#liknande"]'),
      click('Choose “Se dem sida vid sida”', '.relation-compare a'),
      click('Choose “Beslutat”', 'main a[href="#beslut"]'),
    ],
    answer: { selector: '.compare-cell.signal--beslut', text: /uppdrar åt firmatecknare att avsluta avtalet/ },
  },
  {
    id: 'cite',
    wanted: 'A citation for my article, please.',
    from: KF128,
    steps: [
      parts,
      click('Choose “Hänvisa hit”', '.contents-folded a[href="#hanvisa"]'),
      click('Click the citation, which marks it whole', '.cite .copy'),
      { says: 'Copy', act: (page) => page.keyboard.press('Control+C') },
    ],
    answer: { selector: '.cite .copy', text: /^Härryda kommun, kommunfullmäktige 2020-06-15 §\s128, dnr 2019KS742$/ },
  },
];

/** Does a task. @returns what its answer says; throws where a step cannot be taken or the answer is not on the screen then. */
export async function doTask(page: Page, origin: string, task: Task): Promise<string> {
  await page.goto(origin + task.from);
  for (const { act } of task.steps) await act(page);
  const answer = page.locator(task.answer.selector).filter({ hasText: task.answer.text }).first();
  await answer.waitFor();
  // A jump to a part of the page may still be on its way.
  await page.waitForFunction(
    ({ top, bottom }) => top >= 0 && bottom <= innerHeight,
    await answer.evaluate(async (node) => {
      await new Promise((done) => setTimeout(done, 300));
      const { top, bottom } = node.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  return ((await answer.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}
