import type { Page } from 'playwright-core';

/**
 * Text of drawings under 4.5:1, which axe does not look at: the text's fill against the topmost filled shape drawn before it that
 * lies under its middle, or against the ground of the page where there is none.
 */
export const paleDrawnText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Colour = [r: number, g: number, b: number, a: number];
    const colour = (css: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const luminance = ([r, g, b]: Colour) => {
      const part = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    /** Opacity of an element and all that it stands in, up to the drawing. */
    const opacity = (from: Element): number => {
      let all = 1;
      for (let node: Element | null = from; node !== null; node = node.parentElement)
        all *= Number.parseFloat(getComputedStyle(node).opacity);
      return all;
    };
    const filled = (node: Element): Colour | null => {
      const { fill, fillOpacity } = getComputedStyle(node);
      if (fill === 'none') return null;
      const [r, g, b, a] = colour(fill);
      return [r, g, b, a * Number.parseFloat(fillOpacity) * opacity(node)];
    };
    const ground = (from: Element): Colour => {
      const layers: Colour[] = [];
      for (let node: Element | null = from; node !== null; node = node.parentElement) {
        const layer = colour(getComputedStyle(node).backgroundColor);
        layers.push(layer);
        if (layer[3] === 1) break;
      }
      return layers.reduceRight<Colour>((under, layer) => over(layer, under), [255, 255, 255, 1]);
    };
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('svg')) {
      if (!svg.checkVisibility({ visibilityProperty: true })) continue;
      const drawn: SVGGeometryElement[] = [];
      for (const node of svg.querySelectorAll<SVGElement>('*')) {
        if (node instanceof SVGGeometryElement) drawn.push(node);
        if (!(node instanceof SVGTextElement) || (node.textContent ?? '').trim() === '') continue;
        const box = node.getBoundingClientRect();
        const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
        let under = ground(svg);
        for (const shape of drawn) {
          const to = shape.getScreenCTM();
          const paint = filled(shape);
          if (to !== null && paint !== null && shape.isPointInFill(middle.matrixTransform(to.inverse())))
            under = over(paint, under);
        }
        const ink = filled(node);
        const [a, b] = [luminance(under), luminance(ink === null ? under : over(ink, under))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) faults.push(`${ratio.toFixed(1)}:1 "${(node.textContent ?? '').trim().slice(0, 40)}"`);
      }
    }
    return [...new Set(faults)];
  });
