/** Headers for the paths of a pattern, as Netlify and Cloudflare Pages read them from `_headers`. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [string, string][];
}

/**
 * Reads a `_headers` file: a path, in which `*` stands for anything and `:name` for one segment, and below it, indented, `Name: value` lines.
 *
 * @returns the rules in order; where several fit a path, a later one wins.
 */
export function parseHeaders(source: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      const escaped = line
        .trim()
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replace(/:\w+/g, '[^/]+');
      rules.push({ pattern: new RegExp(`^${escaped}$`), headers: [] });
      continue;
    }
    const at = line.indexOf(':');
    if (at > 0) rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
  }
  return rules;
}

/** What is sent where the site has no `_headers` of its own: nothing from elsewhere, no inline code; Pagefind's WebAssembly may run. */
const FALLBACK: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The headers of a path. Files whose names hold their digest may be kept for ever; all else is asked for anew each time. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const hashed = path.startsWith('/_s/') || /^\/pagefind\/(?:fragment\/|index\/|.*\.(?:pf_meta|sidor)$)/.test(path);
  const headers: Record<string, string> = {
    ...(rules.length === 0 ? FALLBACK : {}),
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  for (const rule of rules)
    if (rule.pattern.test(path)) for (const [name, value] of rule.headers) headers[name] = value;
  return headers;
}
