/** A way to look at a page. */
export interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** Phone, tablet, desktop; light and dark. */
export const VIEWS: readonly View[] = [320, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, height: 900, colorScheme })),
);

/** A screen of 1280 × 1024 at 400 %: what is left of it in CSS pixels (WCAG 2.2, 1.4.10). */
export const ZOOMED = { width: 320, height: 256 } as const;

export const nameOf = ({ width, colorScheme }: View): string => `${width} px, ${colorScheme}`;
