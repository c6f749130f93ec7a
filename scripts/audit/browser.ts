import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/**
 * A real Chromium: the one of @sparticuz/chromium, or CHROME_PATH. Not with that package's own arguments, which switch web
 * security off.
 */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  return driver.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', ...args] });
}
