import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePdf } from '../../scripts/import/sources/pdf/make-pdf.testing.ts';
import { type Kallpost, kallpostSchema } from '../../src/domain/kalla.ts';
import { comparisonWithSource, originalPages } from '../../src/site/original/original-pages.ts';
import { pagePictures, readPagePicture } from '../../src/site/original/page-pictures.ts';

let folder: string;
const before = { CONTENT_DIR: process.env.CONTENT_DIR, CACHE_DIR: process.env.CACHE_DIR };
const FIL = 'alingsas/a.pdf';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kommunbeslut-sidor-'));
  await mkdir(join(folder, 'kallor/alingsas'), { recursive: true });
  const page = { text: [{ x: 70, y: 100, text: 'Beslut', storlek: 40 }], linjer: [] };
  await writeFile(join(folder, 'kallor', FIL), makePdf([page, page]));
  Object.assign(process.env, { CONTENT_DIR: folder, CACHE_DIR: join(folder, 'cache') });
});
afterAll(async () => {
  for (const [key, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[key];
    else process.env[key] = value;
  }
  await rm(folder, { recursive: true, force: true });
});

const record = (sha: string, more: object = {}): Kallpost =>
  kallpostSchema.parse({
    fil: 'a.pdf',
    sha256: sha.repeat(64),
    teckenkodning: 'binar',
    rader: 2,
    sidor: 2,
    lasregler: 1,
    poster: [],
    ...more,
  });
const kalla = { fil: FIL, rader: [1, 2] as [number, number], sidor: [2, 2] as [number, number] };

it('draws each page once, as a picture that is not empty, and keeps it', async () => {
  const post = record('a');
  expect([...(await pagePictures(FIL, post)).values()]).toEqual([
    { nr: 1, bredd: 1000, hojd: 1416 },
    { nr: 2, bredd: 1000, hojd: 1416 },
  ]);
  const webp = await readPagePicture(post, 2);
  expect(webp.subarray(8, 12).toString()).toBe('WEBP');
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const pen = createCanvas(1000, 1416).getContext('2d');
  pen.drawImage(await loadImage(webp), 0, 0);
  const dark = pen.getImageData(0, 0, 1000, 300).data.filter((v, i) => i % 4 === 0 && v < 100).length;
  expect(dark).toBeGreaterThan(500);
  expect(await readdir(join(folder, 'cache/sidor'))).toEqual([`${'a'.repeat(64)}-1`]);
});

it('stands with the text: picture, comparison, file', async () => {
  const site = { kallor: new Map([[FIL, record('a')]]) };
  expect((await originalPages(site, kalla))('2', 1)).toEqual({
    jamfor: '/kallor/alingsas/a-pdf/#sida-2',
    fil: '/kallor/alingsas/a.pdf#page=2',
    bild: { nr: 2, bredd: 1000, hojd: 1416, src: '/kallor/alingsas/a-pdf/sida-2.webp' },
  });
  expect(comparisonWithSource(site, kalla)).toBe('/kallor/alingsas/a-pdf/#sida-2');
});

it.each([
  ['withheld', { publiceras: false }],
  ['with a personnummer', { borttaget: [{ rad: 1, text: '######-####', skal: 'personnummer' }] }],
])('gives no page out of a source that is %s', async (name, more) => {
  const post = record(name.length.toString(16).slice(-1), more);
  const site = { kallor: new Map([[FIL, post]]) };
  expect((await pagePictures(FIL, post)).size).toBe(0);
  expect((await originalPages(site, kalla))('2', 1)).toBeNull();
  expect(comparisonWithSource(site, kalla)).toBeNull();
});

it('draws nothing of a source of very many pages, and still leads to its pages', async () => {
  const post = record('c', { sidor: 500 });
  expect((await pagePictures(FIL, post)).size).toBe(0);
  expect((await originalPages({ kallor: new Map([[FIL, post]]) }, kalla))('2', 1)).toMatchObject({ bild: null });
});
