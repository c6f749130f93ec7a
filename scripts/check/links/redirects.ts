/** One line of a `_redirects` file. */
export interface Redirect {
  from: string;
  to: string;
  status: number;
  rad: number;
}

/** Reads a `_redirects` file as Netlify and Cloudflare Pages do: `from to status` a line. */
export function readRedirects(source: string): Redirect[] {
  return source.split('\n').flatMap((line, i) => {
    const [from, to, status] = line.trim().split(/\s+/);
    if (from === undefined || to === undefined || from.startsWith('#')) return [];
    return [{ from, to, status: Number(status ?? 301), rad: i + 1 }];
  });
}
