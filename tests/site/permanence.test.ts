import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkPermanence } from '../../scripts/check/permanence.ts';
import type { ListadAdress } from '../../src/domain/adresslista.ts';
import { parseEntry } from '../../src/domain/entry.ts';
import { beslutAddress } from '../../src/site/addresses.ts';
import { listAliases } from '../../src/site/aliases.ts';
import { listPages } from '../../src/site/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { loadSite } from './load.ts';

/** The content of the repository, copied, so that entries can be corrected as an editor does it. */
let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kommunbeslut-permanence-'));
  content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every address that answers: pages and aliases. `listed`: the addresses that were published before. */
function answers(site: Site, listed: readonly ListadAdress[] = []) {
  const pages = listPages(site);
  const aliases = listAliases(site, pages, listed);
  return {
    pages,
    all: new Set([...pages.keys(), ...aliases.map((a) => a.fran)]),
    aliases: new Map(aliases.map((a) => [a.fran, a.till])),
  };
}

/** Pages that stand there only for what published texts say of each other; the list marks them `(cited)`. */
const DERIVED = new Set<string>(['opublicerad', 'jamforelse']);

/** The list of addresses as `npm run addresses` writes it after a build of this site. */
function listOf({ all, aliases, pages }: ReturnType<typeof answers>): ListadAdress[] {
  const citedOnly = (adress: string): boolean => {
    const sida = pages.get(aliases.get(adress) ?? adress);
    if (sida?.typ === 'sammantrade') return sida.mote.beslut.length === 0 && sida.mote.handlingar.length === 0;
    return sida !== undefined && DERIVED.has(sida.typ);
  };
  return [...all].map((adress) => ({ adress, till: null, citerad: citedOnly(adress), rad: 1 }));
}

/**
 * Writes judgements into the `redaktor` block of an entry, as an editor does. One who changes an earlier judgement writes the
 * address that it had given under `alias`; the build asks for it (scripts/check/permanence.ts).
 */
function correct(samling: string, id: string, fields: Record<string, unknown>, alias: string[] = []): void {
  const path = join(content, samling, `${id}.mdx`);
  const entry = parseEntry(readFileSync(path, 'utf8'), path);
  const data = entry.data as { redaktor?: Record<string, unknown> };
  const judged = Object.fromEntries(
    Object.entries(fields).map(([field, varde]) => [
      field,
      { varde, skal: ['Rättad i testet.'], datum: '2026-11-20', av: 'redaktionen' },
    ]),
  );
  data.redaktor = { ...data.redaktor, ...judged, ...(alias.length > 0 ? { alias } : {}) };
  writeFileSync(path, `---\n${stringify(data)}---\n${entry.body}`);
}

const dayAfter = (iso: string): string => {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
};

/** An organ of the entry's own municipality that it does not have. */
const otherOrgan = (site: Site, kommun: string, organ: string | null): string =>
  site.kommuner.get(kommun)?.organ.find((o) => o.kod !== organ)?.kod as string;

const lost = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] =>
  [...before].filter((adress) => !after.has(adress)).sort();

describe('every address of the first import answers', () => {
  it('after the title, the day and the organ of every entry were corrected at once', async () => {
    const site = await loadSite(content);
    const before = answers(site);
    expect(before.all.size).toBeGreaterThan(60);
    for (const post of site.corpus.beslut) {
      const { organ, datum, alias = [] } = post.data.redaktor;
      const judged = organ !== undefined || datum !== undefined;
      correct(
        'beslut',
        post.id,
        {
          rubrik: `${post.rubrik} (rättad)`,
          datum: dayAfter(post.datum ?? '2024-01-01'),
          organ: otherOrgan(site, post.kommun, post.organ),
        },
        judged ? [...alias, beslutAddress(post)] : [...alias],
      );
    }
    for (const post of site.corpus.handlingar) {
      const { sammantradesdatum: day } = post.data;
      correct('handlingar', post.id, {
        rubrik: `${post.rubrik} (rättad)`,
        organ: otherOrgan(site, post.kommun, post.organ),
        ...(day === null ? {} : { sammantradesdatum: dayAfter(day) }),
      });
    }
    for (const post of site.corpus.arenden) correct('arenden', post.id, { rubrik: `${post.rubrik} (rättad)` });

    const corrected = await loadSite(content);
    for (const post of corrected.corpus.beslut) expect(post.rubrik).toMatch(/\(rättad\)$/);
    const after = answers(corrected, listOf(before));
    expect(lost(before.all, after.all)).toEqual([]);
  });

  it('after each entry was corrected by itself, one field after the other; the old address leads to the new one', async () => {
    const site = await loadSite(content);
    const first = site.beslut.get('harryda/kf-2020-06-15-128') ?? site.corpus.beslut.find((b) => b.datum !== null);
    if (first === undefined || first.datum === null || first.organ === null) throw new Error('no beslut with a day');
    const seen = new Map(listOf(answers(site)).map((a) => [a.adress, a]));
    const at = (organ: string | null, datum: string | null) =>
      `/${first.kommun}/${organ}/${datum}/${first.data.paragraf}/`;
    const organ = otherOrgan(site, first.kommun, first.organ);
    const datum = dayAfter(first.datum);
    for (const fields of [{ rubrik: 'En annan rubrik' }, { organ }, { datum }]) {
      correct('beslut', first.id, fields);
      const now = answers(await loadSite(content), [...seen.values()]);
      expect(lost(new Set(seen.keys()), now.all)).toEqual([]);
      for (const listad of listOf(now)) if (!seen.has(listad.adress)) seen.set(listad.adress, listad);
    }
    const { all, aliases } = answers(await loadSite(content));
    expect(all).toContain(at(organ, datum));
    for (const former of [at(first.organ, first.datum), at(organ, first.datum), at(first.organ, datum)])
      expect(aliases.get(former)).toBe(at(organ, datum));
  });

  it('after an entry was withdrawn', async () => {
    const site = await loadSite(content);
    const before = answers(site);
    const listed = listOf(before);
    for (const [samling, post] of [
      ['beslut', site.corpus.beslut[0]],
      ['handlingar', site.corpus.handlingar[0]],
      ['arenden', site.corpus.arenden[0]],
    ] as const) {
      const path = join(content, samling, `${post?.id}.mdx`);
      const entry = parseEntry(readFileSync(path, 'utf8'), path);
      const data = entry.data as { redaktor?: Record<string, unknown> };
      data.redaktor = { ...data.redaktor, aterkallad: { datum: '2026-11-20', skal: 'Återkallad i testet.' } };
      writeFileSync(path, `---\n${stringify(data)}---\n${entry.body}`);
    }
    const corrected = await loadSite(content);
    expect(lost(before.all, answers(corrected, listed).all)).toEqual([]);
    // Without the list only what the withdrawn texts cited would be gone, for their citations are withheld with their words.
    const cited = new Set(listed.filter((a) => a.citerad).map((a) => a.adress));
    for (const adress of lost(before.all, answers(corrected).all)) expect(cited, adress).toContain(adress);
  });
});

describe('the gate', () => {
  /** A built site of these addresses. */
  function built(...addresses: string[]): string {
    const dist = join(folder, 'dist');
    for (const adress of addresses) {
      mkdirSync(join(dist, adress), { recursive: true });
      writeFileSync(join(dist, adress, 'index.html'), '');
    }
    return dist;
  }
  const list = (text: string) => writeFileSync(join(content, 'adresser.txt'), text);

  it('passes where all answer, and tells what is new', async () => {
    list('/\n/a/\n');
    expect(await checkPermanence(built('/', '/a/', '/a/b/', '/a/b/embed/'), content)).toEqual({
      issues: [],
      listed: 2,
      unlisted: ['/a/b/'],
    });
  });

  it('fails where one does not, with file, line and what to do', async () => {
    list('# kept\n/\n/a/\n/b/ -> /c/\n');
    const { issues } = await checkPermanence(built('/'), content);
    expect(issues.map((i) => `${i.fil}:${i.rad} ${i.fel}`)).toEqual([
      'adresser.txt:3 /a/ was published and answers no more',
      'adresser.txt:4 /b/ leads to /c/, which is no page',
    ]);
    expect(issues[0]?.atgard).toContain('redaktor.alias');
  });

  it('has nothing to ask where nothing was published', async () => {
    rmSync(join(content, 'adresser.txt'), { force: true });
    expect(existsSync(join(content, 'adresser.txt'))).toBe(false);
    expect(await checkPermanence(built('/'), content)).toMatchObject({ issues: [], listed: 0 });
  });
});
