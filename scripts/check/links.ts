import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';
import { readRedirects } from './links/redirects.ts';
import { scanJson, scanMarkdown, scanXml } from './links/scan-data.ts';
import { type Link, scanHtml } from './links/scan-html.ts';
import { resolveLink } from './links/targets.ts';
import { reporter } from './rule.ts';

const report = reporter('links');

/** How a content policy names a script that stands in a page. */
const digestOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** What the gate saw. */
export interface LinkOutcome {
  issues: Issue[];
  pages: number;
  links: number;
}

/**
 * Holds every internal link of a built site against the files that are there: links and anchors of HTML pages, addresses in
 * index.json, index.md, feeds and site maps, redirects; ids that stand twice; code that the site's policy would stop.
 *
 * @param dist folder of the built site. @param origin of the site (`https://kommunbeslut.example`), whose absolute addresses
 *   are internal too. @param required addresses that must have a page, such as every entry's.
 */
export async function checkLinks(dist: string, origin: string, required: readonly string[] = []): Promise<LinkOutcome> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(dist.length).replaceAll('\\', '/'))
    .sort();
  const exists = new Set(files);
  const redirects = exists.has('/_redirects') ? readRedirects(await readFile(join(dist, '_redirects'), 'utf8')) : [];
  const policy = exists.has('/_headers') ? await readFile(join(dist, '_headers'), 'utf8') : '';
  const from = new Set(redirects.map((r) => r.from));
  const issues: Issue[] = [];
  const ids = new Map<string, Set<string>>();
  /** Unique targets with the first place that names each; strings are copied so that no page is kept in memory for one. */
  const named = new Map<string, { path: string; anchor: string; fil: string; rad: number }>();
  let links = 0;

  for (const fil of files) {
    const kind = extname(fil);
    if (!['.html', '.json', '.md', '.xml'].includes(kind) || fil.startsWith('/pagefind/')) continue;
    const source = await readFile(join(dist, fil), 'utf8');
    const lineOf = (at: number) => source.slice(0, at).split('\n').length;
    let found: Link[];
    if (kind === '.html') {
      const page = scanHtml(source);
      ids.set(fil, new Set([...page.ids].map(copy)));
      found = page.links;
      for (const id of page.twice)
        issues.push(
          report(
            fil,
            lineOf(id.at),
            `the id ${id.mal} stands twice`,
            'An anchor must lead to one place: mend the component that writes it.',
          ),
        );
      for (const ref of page.idrefs)
        if (!page.ids.has(ref.mal))
          issues.push(
            report(
              fil,
              lineOf(ref.at),
              `names the id ${ref.mal}, which the page does not have`,
              'Mend the component: a label or description would be lost to a screen reader.',
            ),
          );
      for (const { vad, at, code } of page.inline)
        if (code === undefined || !policy.includes(digestOf(code)))
          issues.push(
            report(
              fil,
              lineOf(at),
              `${vad}, which the Content-Security-Policy stops`,
              'Use a class or a file of its own.',
            ),
          );
    } else if (kind === '.json') found = scanJson(source, origin);
    else found = kind === '.md' ? scanMarkdown(source, origin) : scanXml(source, origin);
    links += found.length;
    const page = fil.replace(/index\.(?:html|json|md)$/, '');
    for (const link of found) {
      const target = resolveLink(link.mal, page, origin);
      if (target === null) continue;
      if (target === 'wrong') {
        issues.push(report(fil, lineOf(link.at), `"${link.mal}" is no address`, 'Correct the link.'));
        continue;
      }
      const key = `${target.path}#${target.anchor}`;
      if (!named.has(key))
        named.set(copy(key), { path: copy(target.path), anchor: copy(target.anchor), fil, rad: lineOf(link.at) });
    }
  }

  for (const { to, rad } of redirects) {
    const target = resolveLink(to, '/', origin);
    if (target !== null && target !== 'wrong') named.set(`${to}#redirect`, { ...target, fil: '/_redirects', rad });
  }
  for (const adress of required)
    if (fileOf(adress) === null)
      issues.push(
        report(
          adress,
          null,
          'an entry has this address and no page stands there',
          'A fault of the site: see src/site/pages.ts.',
        ),
      );
  const missing = new Set<string>();
  for (const { path, anchor, fil, rad } of named.values()) {
    const file = fileOf(path);
    if (file === null) {
      // One path may be linked with many anchors; it is missing once.
      if (missing.has(path)) continue;
      missing.add(path);
      const slash = !path.endsWith('/') && fileOf(`${path}/`) !== null;
      issues.push(
        report(
          fil,
          rad,
          `the link ${path} leads nowhere`,
          slash ? `Write ${path}/: every address ends in a slash.` : 'Correct the link, or add the page.',
        ),
      );
    } else if (anchor !== '' && ids.has(file) && !ids.get(file)?.has(anchor))
      issues.push(
        report(
          fil,
          rad,
          `${path}#${anchor}: the page has no such anchor`,
          'Correct the anchor; those of an official text follow its order (#p12, #beslut-1).',
        ),
      );
  }
  issues.sort((a, b) => a.fil.localeCompare(b.fil) || (a.rad ?? 0) - (b.rad ?? 0));
  return { issues, pages: ids.size, links };

  /** The file that answers at a path, 'redirect' where a redirect does, or null. */
  function fileOf(path: string): string | null {
    if (path.endsWith('/')) {
      if (exists.has(`${path}index.html`)) return `${path}index.html`;
    } else if (exists.has(path)) return path;
    return from.has(path) ? 'redirect' : null;
  }
}

/** A string with letters of its own: one cut from a page keeps the whole page in memory. */
const copy = (text: string): string => Buffer.from(text).toString();
