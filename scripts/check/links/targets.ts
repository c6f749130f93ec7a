/** An address of the site taken apart; null where the link leads elsewhere (another site, mail, a telephone). */
export interface Target {
  /** Path from the root, decoded, without query. */
  path: string;
  /** Anchor without its sign, decoded; '' where none. */
  anchor: string;
}

/**
 * Where a link leads.
 *
 * @param mal the address as written. @param page address of the page that it stands on. @param origin of the site, without `/` at its end.
 * @returns null for what is not of this site, and 'wrong' for what is no address at all.
 */
export function resolveLink(mal: string, page: string, origin: string): Target | null | 'wrong' {
  if (mal === '') return { path: page, anchor: '' };
  if (mal.startsWith('/') && !mal.startsWith('//') && !/[?%\\]|\/\.\.?\//.test(mal)) {
    // The usual case, without the cost of URL: a million links in a large site.
    const hash = mal.indexOf('#');
    return hash < 0 ? { path: mal, anchor: '' } : { path: mal.slice(0, hash), anchor: anchorOf(mal.slice(hash + 1)) };
  }
  if (/^(?:mailto|tel|data|blob|sms):/i.test(mal)) return null;
  try {
    const url = new URL(mal, `${origin}${page}`);
    if (url.origin !== origin) return null;
    return { path: decodeURIComponent(url.pathname), anchor: anchorOf(decodeURIComponent(url.hash.slice(1))) };
  } catch {
    return 'wrong';
  }
}

/** `#:~:text=…` points at words, not at an id. */
const anchorOf = (hash: string): string => hash.replace(/:~:.*$/, '');
