import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { build } from 'vite';

const EARLY = join(import.meta.dirname, '../../src/scripts/sok/early.ts');
/** Where the page leaves room for the script. */
const ROOM = /(<script id="tidig"[^>]*>)\s*(<\/script>)/;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
const STATIC_IMPORT = /(?:^|[;}\n])import\s*(?:[^"'()]*?from\s*)?["'](\.\/[^"']+)["']/g;

/**
 * Shortens the way to an answer of the search page: the scripts that its script imports are asked for with it, not one after the
 * other, and the script that asks for a number's shard stands in the page, named by its digest in the content policy.
 *
 * @throws where the page has no room for it, or `_headers` no policy that could name it.
 */
export async function hastenSearch(dist: string): Promise<void> {
  const file = join(dist, 'sok/index.html');
  const html = await readFile(file, 'utf8');
  const code = await earlyScript();
  if (!ROOM.test(html)) throw new Error('the search page has no <script id="tidig"> to put the early script into');
  const imported = new Set<string>();
  for (const [, src = ''] of html.matchAll(MODULE)) await importsOf(dist, src, imported);
  const links = [...imported].map((href) => `<link rel="modulepreload" href="${href}">`).join('');
  await writeFile(
    file,
    html.replace(ROOM, (_, open: string, close: string) => open + code + close).replace('</head>', `${links}</head>`),
  );
  const headers = join(dist, '_headers');
  const digest = createHash('sha256').update(code).digest('base64');
  const policy = await readFile(headers, 'utf8');
  const named = policy.replaceAll("script-src 'self' ", `script-src 'self' 'sha256-${digest}' `);
  if (named === policy)
    throw new Error("_headers has no policy with script-src 'self' that could name the early script");
  await writeFile(headers, named);
}

/** The script and all that it needs, in one piece. */
async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: EARLY, formats: ['iife'], name: 'tidig' }, minify: true, target: 'es2022' },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output.find((o) => o.type === 'chunk') : undefined;
  if (chunk === undefined || chunk.type !== 'chunk')
    throw new Error('the early script of the search page cannot be made');
  return chunk.code.trim();
}

/** Addresses of what a built script imports, and what that imports. What is imported only on demand is left alone. */
async function importsOf(dist: string, src: string, found: Set<string>): Promise<void> {
  const code = await readFile(join(dist, src), 'utf8');
  for (const [, path = ''] of code.matchAll(STATIC_IMPORT)) {
    const address = posix.join(posix.dirname(src), path);
    if (found.has(address)) continue;
    found.add(address);
    await importsOf(dist, address, found);
  }
}
