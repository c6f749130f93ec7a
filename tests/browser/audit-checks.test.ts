import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAxe } from '../../scripts/audit/checks/axe.ts';
import { paleDrawnText } from '../../scripts/audit/checks/drawn-text.ts';
import { focusEach, tabThrough } from '../../scripts/audit/checks/focus.ts';
import { cutOrCovered, missingWords, staysInTheWay, tooWide, visibleWords } from '../../scripts/audit/checks/layout.ts';
import { openBrowser } from './browser.ts';

/** The audit's checks against pages made to fail them: a check that finds nothing on these would find nothing anywhere. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function on<T>(body: string, check: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
  try {
    await page.setContent(
      `<!doctype html><html lang="sv"><head><title>Prov</title><style>* { margin: 0 } body { background: #fff; color: #000 }</style></head><body><main><h1>Prov</h1>${body}</main></body></html>`,
    );
    return await check(page);
  } finally {
    await page.close();
  }
}
const rules = async (body: string) => (await on(body, askAxe)).map((f) => f.rule);

describe('axe', () => {
  it('finds nothing on a plain page', async () => {
    expect(await rules('<p>Ett stycke. <a href="#a">En länk</a></p>')).toEqual([]);
  });
  it.each([
    ['a picture without words', '<img src="data:," />', 'axe image-alt'],
    ['small text of 4.4:1', '<p style="color: #797979">Grå text</p>', 'axe color-contrast'],
    ['large text of 4.4:1', '<h2 style="color: #797979; font-size: 40px">Grå text</h2>', 'axe color-contrast'],
    ['one sign of 4.4:1', '<p style="color: #797979">0</p>', 'axe color-contrast'],
    [
      'a button of 20 px beside another',
      '<button style="width:20px;height:20px;padding:0">a</button><button style="width:20px;height:20px;padding:0">b</button>',
      'axe target-size',
    ],
  ])('%s', async (_what, body, rule) => {
    expect(await rules(body)).toContain(rule);
  });
});

describe('text of drawings, which axe does not look at', () => {
  const drawing = (parts: string) =>
    on(`<svg role="img" aria-label="Prov" width="200" height="60">${parts}</svg>`, paleDrawnText);
  it('tells of pale text on the page, on a shape, and of a pale group', async () => {
    expect(await drawing('<text y="20" fill="#999">Grå</text>')).toEqual(['2.8:1 "Grå"']);
    expect(await drawing('<rect width="90" height="40" fill="#234"/><text y="20">Svart</text>')).toEqual([
      expect.stringMatching(/^1\.\d:1 "Svart"$/),
    ]);
    expect(await drawing('<g opacity="0.4"><text y="20">Svag</text></g>')).toEqual([expect.stringMatching(/"Svag"$/)]);
  });
  it('lets dark text on the page, light text on a dark shape, and text beside a shape be', async () => {
    expect(await drawing('<text y="20">Svart</text>')).toEqual([]);
    expect(await drawing('<rect width="90" height="40" fill="#234"/><text y="20" fill="#fff">Vit</text>')).toEqual([]);
    expect(await drawing('<rect x="120" width="50" height="40" fill="#234"/><text y="20">Bredvid</text>')).toEqual([]);
  });
});

describe('layout', () => {
  it.each([
    ['a box wider than the screen', '<div style="width: 400px">Bred</div>', tooWide, /400 px of 320/],
    [
      'text cut by its box',
      '<div style="height: 12px; overflow: hidden"><p>En rad</p><p>En rad till</p></div>',
      cutOrCovered,
      /cut by div/,
    ],
    [
      'text cut at the side',
      '<p style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis">En mening som är mycket längre än skärmen är bred</p>',
      cutOrCovered,
      /cut by p/,
    ],
    [
      'text outside the screen',
      '<p style="position: absolute; left: -30px">Borta</p>',
      cutOrCovered,
      /outside the screen/,
    ],
    [
      'text over text',
      '<p>Den ena texten</p><p style="margin-top: -1em">Den andra texten</p>',
      cutOrCovered,
      /one over the other/,
    ],
    [
      'a mark over text',
      '<style>.m { position: relative } .m::before { content: ""; position: absolute; left: 0; width: 9px; height: 9px; background: red }</style><p class="m">Text</p>',
      cutOrCovered,
      /over ::before of m/,
    ],
    [
      'a head that fills a low screen',
      '<div style="position: sticky; top: 0; height: 120px">Rubrik</div>',
      staysInTheWay,
      /stays in the way/,
    ],
  ])('%s', async (_what, body, check, told) => {
    expect((await on(body, check)).join('\n')).toMatch(told);
  });

  it('leaves what may be scrolled to, and words for screen readers', async () => {
    const body =
      '<div style="overflow-x: auto"><p style="width: 800px">En bred tabell</p></div><span class="visually-hidden" style="position: absolute; width: 1px; height: 1px; overflow: hidden">Dolt</span>';
    expect(await on(body, cutOrCovered)).toEqual([]);
    expect(await on(body, tooWide)).toEqual([]);
  });

  it('tells which words are gone', async () => {
    const words = await on('<p>Syns</p><p style="display: none">Borta</p>', visibleWords);
    expect(words).toEqual(['Prov', 'Syns']);
    expect(missingWords(['a', 'b', 'a'], ['a', 'b'])).toEqual(['a']);
  });
});

describe('keyboard', () => {
  const link = '<a href="#a">En länk</a>';
  it('finds nothing where the browser shows the focus and Tab goes through', async () => {
    const body = `<style>:focus-visible { outline: 3px solid #00f }</style>${link}<button>Knapp</button>`;
    expect(await on(body, tabThrough)).toEqual([]);
    expect(await on(body, focusEach)).toEqual([]);
  });
  it.each([
    ['no outline', `<style>:focus { outline: none }</style>${link}`, /shows no focus/],
    ['a pale outline', `<style>:focus { outline: 3px solid #ccc }</style>${link}`, /shows its focus at 1\.\d:1/],
    [
      'a cover over the focus',
      `<style>:focus { outline: 3px solid #00f }</style>${link}<div style="position: fixed; inset: 0; background: #fff"></div>`,
      /cannot be seen/,
    ],
  ])('%s', async (_what, body, told) => {
    expect((await on(body, tabThrough)).join('\n')).toMatch(told);
    expect((await on(body, focusEach)).join('\n')).toMatch(told);
  });
  it('a place that Tab passes over, and a trap', async () => {
    const style = '<style>:focus-visible { outline: 3px solid #00f }</style>';
    const passed = `${style}${link}<button id="b">Knapp</button><script>document.getElementById('b').addEventListener('focus', (e) => e.target.blur())</script>`;
    expect((await on(passed, tabThrough)).join('\n')).toMatch(/never reaches button|Tab never reaches/);
    const trap = `${style}<button id="b">Knapp</button><script>document.getElementById('b').addEventListener('keydown', (e) => e.preventDefault())</script>`;
    expect((await on(trap, (page) => tabThrough(page, 50))).join('\n')).toMatch(/does not leave the page/);
  });
});
