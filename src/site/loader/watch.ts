import type { LoaderContext } from 'astro/loaders';

/** In `npm run dev`, loads a collection anew when a file of it is changed, added or removed; a fault is logged, not thrown. */
export function reloadOnChange(context: LoaderContext, base: string, ending: string, load: () => Promise<void>): void {
  const watcher = context.watcher;
  if (watcher === undefined) return;
  watcher.add(base);
  const react = (path: string) => {
    if (!path.startsWith(base) || !path.endsWith(ending)) return;
    load().catch((error: unknown) => context.logger.error(error instanceof Error ? error.message : String(error)));
  };
  for (const event of ['change', 'add', 'unlink'] as const) watcher.on(event, react);
}
