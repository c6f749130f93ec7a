import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { readRedirects } from '../check/links/redirects.ts';
import { type HeaderRule, parseHeaders } from './headers.ts';

/** What a path of the site answers with. */
export type Answer =
  | { status: 200 | 404; file: string; etag: string }
  | { status: 301 | 302 | 308; to: string }
  | { status: 400 | 404; file: null };

/** A built site as a static host sees it. */
export interface StaticSite {
  headers: HeaderRule[];
  /** @param path as the request has it, without query. */
  answer: (path: string) => Promise<Answer>;
}

/** Files that tell the host how to serve and are no part of the site. */
const CONTROL = new Set(['/_headers', '/_redirects']);

/** Opens a built site. Throws where there is none. */
export function openSite(dir: string): StaticSite {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`${root} holds no built site. Run npm run build first, or set OUT_DIR.`);
  const control = (name: string) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');
  const redirects = new Map(readRedirects(control('_redirects')).map((r) => [r.from, r]));

  const found = async (path: string): Promise<{ file: string; etag: string } | null> => {
    const file = resolve(root, `.${path}`);
    if (file !== root && !file.startsWith(root + sep)) return null;
    const info = await stat(file).catch(() => null);
    return info?.isFile() ? { file, etag: `"${info.size.toString(36)}-${info.mtimeMs.toString(36)}"` } : null;
  };

  return {
    headers: parseHeaders(control('_headers')),
    answer: async (raw) => {
      let path: string;
      try {
        path = decodeURIComponent(raw);
      } catch {
        return { status: 400, file: null };
      }
      if (!path.startsWith('/') || /[\0\\]/.test(path)) return { status: 400, file: null };
      const page = CONTROL.has(path) ? null : await found(path.endsWith('/') ? `${path}index.html` : path);
      if (page !== null) return { status: 200, ...page };
      const redirect = redirects.get(path) ?? redirects.get(`${path}/`);
      if (redirect !== undefined) return { status: redirect.status === 302 ? 302 : 301, to: redirect.to };
      if (!path.endsWith('/') && (await found(`${path}/index.html`)) !== null)
        return { status: 308, to: `${raw.replace(/^\/+/, '/')}/` };
      const missing = await found('/404.html');
      return missing === null ? { status: 404, file: null } : { status: 404, ...missing };
    },
  };
}
