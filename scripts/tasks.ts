/**
 * `npm run tasks`: does the five tasks of docs/tasks.md on the site in OUT_DIR (or dist), as a new user with a telephone would, tells
 * the steps of each and takes a picture of where it ends (docs/pictures/task-<id>.png).
 */
import { join, resolve } from 'node:path';
import { openBrowser } from './audit/browser.ts';
import { serve } from './serve.ts';
import { doTask, TASKS } from './tasks/tasks.ts';

const pictures = resolve(import.meta.dirname, '../docs/pictures');
const browser = await openBrowser();
const serving = await serve(process.env.OUT_DIR ?? 'dist', 0);
try {
  for (const task of TASKS) {
    const context = await browser.newContext({
      locale: 'sv-SE',
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const answer = await doTask(page, new URL(serving.url).origin, task);
    await page.screenshot({ path: join(pictures, `task-${task.id}.png`) });
    console.log(`${task.wanted}\n  0. Open ${task.from}`);
    for (const [at, step] of task.steps.entries()) console.log(`  ${at + 1}. ${step.says}`);
    console.log(`  ⇒ ${answer}`);
    await context.close();
  }
} finally {
  await serving.close();
  await browser.close();
}
