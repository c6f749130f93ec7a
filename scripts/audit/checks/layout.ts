import type { Page } from 'playwright-core';

/** What reaches past the right edge, as far as it can be told; empty where the page does not scroll sideways. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scrolls = (node: Element | null): boolean =>
      node !== null && (getComputedStyle(node).overflowX !== 'visible' || scrolls(node.parentElement));
    const wide = [...document.body.querySelectorAll('*')]
      .filter((node) => node.getBoundingClientRect().right > innerWidth && !scrolls(node.parentElement))
      .map(
        (node) =>
          `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}: ${node.textContent?.slice(0, 40)}`,
      );
    return [`${document.documentElement.scrollWidth} px of ${innerWidth}: ${wide.slice(-3).join(' | ')}`];
  });

/**
 * Text that is cut by the box it stands in, that stands outside the screen, that lies over other text, or over what ::before
 * and ::after paint. What may be scrolled to, and what is there for screen readers alone (a box of one pixel), is none of it.
 */
export const cutOrCovered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Piece {
      box: DOMRect;
      text: string;
      of: Element;
    }
    const faults: string[] = [];
    const pieces: Piece[] = [];
    const forScreenReaders = (node: Element | null): boolean => node?.closest('.visually-hidden, .skip') != null;
    /** The box that cuts what is in it, seen from an element; null where the text may be scrolled to or nothing cuts. */
    const cutter = (from: Element): Element | null => {
      for (let node: Element | null = from; node !== null && node !== document.body; node = node.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(node);
        if (/auto|scroll/.test(overflowX + overflowY)) return null;
        if (/hidden|clip/.test(overflowX + overflowY)) return node;
      }
      return null;
    };
    const scrollable = (from: Element): boolean => {
      for (let node: Element | null = from; node !== null && node !== document.body; node = node.parentElement)
        if (/auto|scroll/.test(getComputedStyle(node).overflowX)) return true;
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (of === null || text === '' || forScreenReaders(of) || !of.checkVisibility({ visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
      const cut = cutter(of);
      const frame = cut?.getBoundingClientRect();
      for (const box of boxes) {
        const outside = box.left < -1 || box.right > innerWidth + 1;
        if (outside && !scrollable(of)) faults.push(`outside the screen: ${text.slice(0, 60)}`);
        if (
          frame !== undefined &&
          (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + box.height / 3)
        )
          faults.push(`cut by ${cut?.tagName.toLowerCase()}.${cut?.getAttribute('class') ?? ''}: ${text.slice(0, 60)}`);
        pieces.push({ box, text, of });
      }
    }
    // A line's box is higher than its letters, and lines may be set close: only what covers half of another's letters counts.
    pieces.sort((a, b) => a.box.top - b.box.top);
    for (let i = 0; i < pieces.length; i++) {
      const a = pieces[i] as Piece;
      for (let j = i + 1; j < pieces.length; j++) {
        const b = pieces[j] as Piece;
        if (b.box.top > a.box.bottom) break;
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        if (wide > 2 && high > Math.min(a.box.height, b.box.height) / 2 && !scrollable(a.of) && !scrollable(b.of))
          faults.push(`one over the other: ${a.text.slice(0, 40)} / ${b.text.slice(0, 40)}`);
      }
    }
    // Painted boxes of ::before and ::after that are laid over their element, from the used values of their sides.
    for (const host of document.body.querySelectorAll('*'))
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(host, pseudo);
        if (!/^"/.test(style.content) || style.position !== 'absolute' || getComputedStyle(host).position === 'static')
          continue;
        const from = host.getBoundingClientRect();
        const px = (value: string) => Number.parseFloat(value) || 0;
        const left = from.left + host.clientLeft + px(style.left);
        const top = from.top + host.clientTop + px(style.top);
        const right = left + px(style.width) + px(style.borderLeftWidth) + px(style.borderRightWidth);
        const bottom = top + px(style.height) + px(style.borderTopWidth) + px(style.borderBottomWidth);
        const under = pieces.find(
          ({ box, of }) =>
            host.contains(of) && box.left < right - 1 && box.right > left + 1 && box.top < bottom && box.bottom > top,
        );
        if (under !== undefined)
          faults.push(`over ${pseudo} of ${host.getAttribute('class') ?? ''}: ${under.text.slice(0, 40)}`);
      }
    return [...new Set(faults)];
  });

/** What stays in place while the page scrolls and takes more than a third of a low screen from the text. */
export const staysInTheWay = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((node) => /fixed|sticky/.test(getComputedStyle(node).position) && node.checkVisibility())
      .filter((node) => node.getBoundingClientRect().height > innerHeight / 3)
      .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} stays in the way`),
  );

/**
 * What a page may leave out at one width, since the same stands elsewhere on it at every width: the contents beside a long text
 * (its headings), courses drawn over time (the list of steps that follows each), the heads of a course in two columns (each
 * step names its municipality), the copy buttons (the words to copy).
 */
const ELSEWHERE = '.contents, .lanes, .twin-head, button';

/** The words that a reader sees, in order, but for those that stand elsewhere on the page too. */
export const visibleWords = (page: Page): Promise<string[]> =>
  page.evaluate((elsewhere) => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement;
      if (of === null || of.closest(elsewhere) !== null || !of.checkVisibility({ visibilityProperty: true })) continue;
      words.push(...(node.nodeValue ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
    }
    return words;
  }, ELSEWHERE);

/** Words of one reading that another lacks, as often as it lacks them. */
export function missingWords(whole: readonly string[], part: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of part) left.set(word, (left.get(word) ?? 0) + 1);
  return whole.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
}
