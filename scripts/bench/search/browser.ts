import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/** The Chromium of the tests: the one of @sparticuz/chromium, or CHROME_PATH. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  return driver.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A connection as Chromium's developer tools emulate it. */
export interface Connection {
  name: string;
  /** Milliseconds from a request to the head of its answer. */
  latency: number;
  /** Bytes a second. */
  download: number;
  upload: number;
}

/** "Fast 3G" of the developer tools (since 2024 called "Slow 4G"): 1.6 Mbit/s and 150 ms, times their own 0.9 and 3.75. */
export const FAST_3G: Connection = {
  name: 'Fast 3G of the devtools',
  latency: 562.5,
  download: 180_000,
  upload: 84_375,
};
/** The same without the factors, as WebPageTest has it on the level of packets. */
export const FAST_3G_BARE: Connection = { name: '1.6 Mbit/s, 150 ms', latency: 150, download: 200_000, upload: 93_750 };

/** A page with nothing in its cache, and the bytes that come over the network, heads included. */
export async function openCounted(
  browser: Browser,
  connection: Connection | null = null,
): Promise<{ page: Page; bytes: Map<string, number>; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytes = new Map<string, number>();
  const paths = new Map<string, string>();
  devtools.on('Network.responseReceived', ({ requestId, response }) =>
    paths.set(requestId, new URL(response.url).pathname),
  );
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId) ?? '?';
    bytes.set(path, (bytes.get(path) ?? 0) + encodedDataLength);
  });
  await devtools.send('Network.enable');
  if (connection !== null)
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: connection.latency,
      downloadThroughput: connection.download,
      uploadThroughput: connection.upload,
    });
  return { page, bytes, close: () => context.close() };
}

/** Bytes of the requests to addresses of a form. */
export const sum = (bytes: ReadonlyMap<string, number>, pattern = /^/): number =>
  [...bytes].reduce((total, [path, size]) => total + (pattern.test(path) ? size : 0), 0);
