import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

let browser: Promise<Browser> | null = null;

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  return driver.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
}

/**
 * Prints an HTML file to a PDF, as a word processor does: true columns, type sizes, page breaks. What stands in
 * `<template id="sidhuvud">` and `<template id="sidfot">` is printed at the head and foot of every page, with `.pageNumber` and
 * `.totalPages` filled in.
 */
export async function printPdf(file: string): Promise<Uint8Array> {
  browser ??= launch();
  const page = await (await browser).newPage({ javaScriptEnabled: true });
  try {
    await page.goto(pathToFileURL(file).href);
    const part = (id: string) =>
      page.evaluate((name) => document.getElementById(name)?.innerHTML ?? '<span></span>', id);
    const [head, foot] = [await part('sidhuvud'), await part('sidfot')];
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: head,
      footerTemplate: foot,
      margin: { top: '35mm', bottom: '22mm', left: '22mm', right: '22mm' },
    });
  } finally {
    await page.close();
  }
}

/** Ends the Chromium that printed. */
export async function closePrinter(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}
