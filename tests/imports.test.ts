import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Imports go one way (DESIGN §3): domain ← citations ← graph ← site ← components, layouts ← pages. The first three are pure
 * TypeScript; scripts stand beside the site and share only those; importer and site meet in content/ alone.
 */
const root = resolve(import.meta.dirname, '..');

const UNDER_A_PAGE = ['src/domain', 'src/citations', 'src/graph', 'src/site', 'src/scripts', 'src/styles'];

/** What each part may import of the project. A part may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/citations': ['src/domain'],
  'src/graph': ['src/domain', 'src/citations'],
  'src/site': ['src/domain', 'src/citations', 'src/graph'],
  // Scripts that run in the reader's browser.
  'src/scripts': ['src/domain', 'src/citations', 'src/graph', 'src/site'],
  'src/components': [...UNDER_A_PAGE],
  'src/layouts': [...UNDER_A_PAGE, 'src/components'],
  'src/pages': [...UNDER_A_PAGE, 'src/components', 'src/layouts'],
  'src/content.config.ts': ['src/domain', 'src/site'],
  'src/styles': [],
  scripts: ['src/domain', 'src/citations', 'src/graph'],
};

/**
 * Files that may be imported from further away than their folder, each because it is pure and must stand in one place only.
 * Key: the file; value: who else may import it.
 */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // `check` finds two entries with one address; the addresses are written down once.
  'src/site/addresses.ts': ['scripts/check', 'scripts/check.ts'],
  // The index step writes what the search page reads.
  'src/site/search/table.ts': ['scripts/build'],
  'src/site/search/small-words.ts': ['scripts/build'],
  'src/site/search/signs.ts': ['scripts/build'],
};

/** Parts without Astro, file system, network and clock: they must give the same for the same data, in the browser too. */
const PURE = ['src/domain', 'src/citations', 'src/graph'];
const ALLOWED_IN_PURE = /^(?:astro\/zod|yaml|satteri|mdast|hast|unist)$/;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(?:ts|mts|js|mjs|astro)$/.test(e.name))
    .map((e) => relative(root, join(e.parentPath, e.name)));
}

const STATEMENT =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|import\.meta\.glob\(\s*['"]([^'"]+)['"]/g;

/** The specifiers that a file imports, with their lines. Comments are blanked first. */
function importsOf(file: string): { from: string; line: number }[] {
  const source = readFileSync(join(root, file), 'utf8').replace(
    /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g,
    (comment) => comment.replace(/[^\n]/g, ' '),
  );
  return [...source.matchAll(STATEMENT)].map((m) => {
    const from = (m[1] ?? m[2] ?? m[3]) as string;
    return { from, line: source.slice(0, m.index + m[0].lastIndexOf(from)).split('\n').length };
  });
}

const partOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).find((part) => file === part || file.startsWith(`${part}/`));
const within = (file: string, folders: readonly string[]) =>
  folders.some((f) => file === f || file.startsWith(`${f}/`));

/** Why an import is wrong, or null. */
function fault(file: string, from: string): string | null {
  const part = partOf(file);
  if (part === undefined) return null;
  const test = /\.test\.ts$/.test(file);
  if (!from.startsWith('.')) {
    const pure = PURE.includes(part) && !test;
    if (!pure || ALLOWED_IN_PURE.test(from)) return null;
    return `${part} is pure TypeScript: it may import ${ALLOWED_IN_PURE.source.replace(/[\^$()?:\\]/g, '').replaceAll('|', ', ')} and nothing else from outside`;
  }
  const target = relative(root, resolve(root, dirname(file), from));
  const allowed = MAY_IMPORT[part] as readonly string[];
  if (within(target, [part]) || within(target, allowed)) return null;
  if (test && within(target, ['tests'])) return null;
  if (EXCEPTIONS[target] !== undefined && within(file, EXCEPTIONS[target])) return null;
  if (target.startsWith('src/') || target.startsWith('scripts/') || target.startsWith('tests/'))
    return `${part} may import ${[part, ...allowed].join(', ')}; importer and site meet only in content/`;
  return null;
}

const files = [...sourceFiles('src'), ...sourceFiles('scripts')];

describe('imports go one way', () => {
  it('reads every form of import', () => {
    expect(importsOf('tests/imports.test.ts').map((i) => i.from)).toEqual(['node:fs', 'node:path', 'vitest']);
  });

  it('sees what is not allowed', () => {
    expect(fault('src/domain/x.ts', '../graph/types.ts')).toMatch(/^src\/domain may import src\/domain;/);
    expect(fault('src/graph/x.ts', '../site/data.ts')).not.toBeNull();
    expect(fault('src/graph/deep/x.ts', '../../domain/arende.ts')).toBeNull();
    expect(fault('src/pages/x.astro', '../../scripts/import.ts')).not.toBeNull();
    expect(fault('scripts/import/x.ts', '../../src/site/addresses.ts')).not.toBeNull();
    expect(fault('scripts/check/x.ts', '../../src/site/addresses.ts')).toBeNull();
    expect(fault('scripts/import/x.ts', '../../src/domain/kommun.ts')).toBeNull();
    expect(fault('src/citations/x.test.ts', '../../tests/corpus.ts')).toBeNull();
    expect(fault('src/citations/x.ts', '../../tests/corpus.ts')).not.toBeNull();
    expect(fault('src/domain/x.ts', 'node:fs')).toMatch(/pure TypeScript/);
    expect(fault('src/domain/x.ts', 'astro:content')).toMatch(/pure TypeScript/);
    expect(fault('src/site/x.ts', 'node:fs')).toBeNull();
  });

  it('holds over all of src/ and scripts/', () => {
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap(({ from, line }) => {
        const why = fault(file, from);
        return why === null ? [] : [`${file}:${line} imports ${from}\n    → ${why}.`];
      }),
    );
    expect(faults, `\n${faults.join('\n')}\n`).toEqual([]);
  });

  it('lets every file in src/ belong to a part with a rule', () => {
    expect(files.filter((f) => partOf(f) === undefined && f !== 'src/env.d.ts')).toEqual([]);
  });

  it('keeps no clock in the pure parts', () => {
    const clocks = files
      .filter((f) => within(f, PURE) && !f.endsWith('.test.ts'))
      .filter((f) =>
        /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bprocess\./.test(readFileSync(join(root, f), 'utf8')),
      );
    expect(clocks).toEqual([]);
  });

  it('keeps no test under src/pages, where it would become a page', () => {
    expect(files.filter((f) => f.startsWith('src/pages/') && f.includes('.test.'))).toEqual([]);
  });

  it('keeps every exception in use', () => {
    const used = new Set(
      files.flatMap((file) =>
        importsOf(file)
          .filter((i) => i.from.startsWith('.'))
          .map((i) => relative(root, resolve(root, dirname(file), i.from)))
          .filter((target) => within(file, EXCEPTIONS[target] ?? [])),
      ),
    );
    expect([...used].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });
});
