import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doTask, TASKS } from '../../scripts/tasks/tasks.ts';
import { openBrowser, openPage, origin } from './browser.ts';

/** What a new user comes for (docs/tasks.md), on a telephone: the answer is on the screen, after no more steps than there. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('five tasks', () => {
  it.each(TASKS)('$wanted', async (task) => {
    const { context, page, faults } = await openPage(browser, {
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    expect(await doTask(page, origin, task)).toMatch(task.answer.text);
    expect(task.steps.length).toBeLessThanOrEqual(4);
    expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
    await context.close();
  });
});
