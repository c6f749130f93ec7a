import type { Page } from 'playwright-core';

/** Steps of Tab after which a page counts as a trap. The longest register of a municipality has some hundreds. */
const MOST_STEPS = 3000;

/**
 * Puts into the page what tells of the focus: `__focus()` says what is wrong with how the focused element shows it, `''` where
 * nothing is, `null` where nothing has the focus.
 */
const prepare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const luminance = (rgb: number[]) => {
      const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
    };
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const ground = (from: Element | null): number[] => {
      for (let node = from; node !== null; node = node.parentElement) {
        const [r, g, b, a = 1] = numbers(getComputedStyle(node).backgroundColor);
        if (r !== undefined && a > 0.5) return [r, g as number, b as number];
      }
      return [255, 255, 255];
    };
    const name = (node: Element) =>
      `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} "${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 40)}"`;
    /** In a group of radio buttons Tab stops at the chosen one; the arrows lead to the others. */
    const inGroup = (node: Element) =>
      node instanceof HTMLInputElement && node.type === 'radio' && !node.checked && node.name !== '';
    /** Every place that Tab should reach, in the order of the page. */
    const places = () =>
      [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
      ].filter(
        (node) =>
          node.tabIndex >= 0 &&
          !inGroup(node) &&
          !node.matches(':disabled, [type=hidden]') &&
          node.checkVisibility({ visibilityProperty: true }),
      );
    const told = (node: Element): string => {
      const style = getComputedStyle(node);
      if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
        return `${name(node)} shows no focus`;
      const [r, g, b, a = 1] = numbers(style.outlineColor);
      const around = luminance(ground(node.parentElement));
      const line = luminance([r, g, b] as number[]);
      const ratio = (Math.max(around, line) + 0.05) / (Math.min(around, line) + 0.05);
      if (a < 0.9 || ratio < 3) return `${name(node)} shows its focus at ${ratio.toFixed(1)}:1`;
      const seen = [...node.getClientRects()].some((box) => {
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        if (right <= left || bottom <= top) return false;
        return [0.5, 0.15, 0.85].some((at) => {
          const hit = document.elementFromPoint(left + (right - left) * at, (top + bottom) / 2);
          return hit !== null && (node.contains(hit) || hit.contains(node));
        });
      });
      return seen ? '' : `${name(node)} has the focus where it cannot be seen`;
    };
    const all = places();
    const left = new Set<Element>(all);
    Object.assign(window, {
      __focus: () => {
        const node = document.activeElement;
        if (node === null || node === document.body) return null;
        left.delete(node);
        return told(node);
      },
      __left: () => [...left].map((node) => `Tab never reaches ${name(node)}`),
      __all: () => {
        const faults = all.map((node) => {
          node.focus();
          return document.activeElement === node ? told(node) : `${name(node)} does not take the focus`;
        });
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
        return faults.filter((fault) => fault !== '');
      },
    });
  });

type Told = { __focus: () => string | null; __left: () => string[]; __all: () => string[] };

/**
 * Goes through a page with Tab, as a reader without a mouse does. Each place that takes the focus must show it (an outline of
 * two pixels or more, 3:1 against what is around it: WCAG 2.4.7, 1.4.11) and lie where it can be seen (2.4.11); every place must
 * be reached, and the way must end (2.1.1, 2.1.2).
 */
export async function tabThrough(page: Page, most = MOST_STEPS): Promise<string[]> {
  await page.evaluate(() => {
    // Tab goes on from where the focus was last; so it is given to the top of the page, and taken away again.
    const top = document.createElement('div');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
  await prepare(page);
  const faults: string[] = [];
  for (let step = 0; ; step++) {
    if (step > most) return [...faults, `Tab does not leave the page after ${most} steps`];
    await page.keyboard.press('Tab');
    const told = await page.evaluate(() => (window as unknown as Told).__focus());
    if (told === null) break;
    if (told !== '') faults.push(told);
  }
  return [...faults, ...(await page.evaluate(() => (window as unknown as Told).__left()))];
}

/** The same for every place at once, without the way there: for the other theme and the other widths. */
export async function focusEach(page: Page): Promise<string[]> {
  await prepare(page);
  // After a key, a focus given by a script is shown as one that the keyboard gave.
  await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as Told).__all());
}
