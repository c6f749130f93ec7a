/**
 * The way back from a hit: the place in the list and the link that was followed are kept in the history entry, and taken up again
 * once the hits of the same address stand there (a browser that kept the whole page has nothing to take up).
 */
interface Plats {
  y: number;
  href: string;
}

/** Keeps the place when a link of these parts is followed. */
export function keepPlace(...parts: readonly HTMLElement[]): void {
  history.scrollRestoration = 'manual';
  for (const part of parts)
    part.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href');
      if (href != null) history.replaceState({ y: scrollY, href } satisfies Plats, '');
    });
}

/** Goes to the place that this history entry was left at, once; where it was not left by a hit, stays. */
export function takePlace(): void {
  const plats = history.state as Plats | null;
  if (plats === null || typeof plats.y !== 'number') return;
  history.replaceState(null, '');
  [...document.querySelectorAll<HTMLElement>('#innehall a')]
    .find((a) => a.getAttribute('href') === plats.href)
    ?.focus({ preventScroll: true });
  scrollTo(0, plats.y);
}
