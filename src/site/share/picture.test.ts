import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { voteringSchema } from '../../domain/votering.ts';
import { exempelby, sampleBeslut, sampleSite } from '../sample.ts';
import { canDraw } from './draw.ts';
import { keptPicture, pictureDigest } from './kept-pictures.ts';
import { describePicture, pictureOf } from './picture.ts';
import { encodePng } from './png.ts';

const of = (post: ReturnType<typeof sampleBeslut>) => {
  const bild = pictureOf(sampleSite({ beslut: [post] }), {
    typ: 'beslut',
    adress: '/exempelby/ks/2024-02-05/9/',
    kommun: exempelby,
    post,
  });
  if (bild === null) throw new Error('a paragraf has a picture');
  return bild;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const voted = sampleBeslut('exempelby/a', {
  voteringar: [
    voteringSchema.parse({
      ja_betyder: 'avgöras',
      nej_betyder: 'återremiss',
      galler: 'aterremiss',
      text: { ja: 35, nej: 12, avstar: 3 },
      lista: null,
      utfall: null,
    }),
  ],
});

describe('what a picture shows', () => {
  it('is kommun, organ, day, that a proposal is one, its words, the vote and what it was about', () => {
    expect(of(voted)).toMatchObject({
      signal: 'forslag',
      rubrik: 'Uppsägning av avtal',
      ord: 'Avtalet * sägs upp.',
      rost: { gallde: 'Avgöra ärendet då, eller återremittera det?', siffror: { ja: 35, nej: 12, avstar: 3 } },
    });
    expect(plain(describePicture(of(voted)))).toMatch(
      /^Exempelby, Kommunstyrelsen, 5 februari 2024, § 9\. .*: Uppsägning av avtal\. Avgöra ärendet då, eller återremittera det: 35 ja, 12 nej, 3 avstod\.$/,
    );
  });

  it('is nothing where the publication is withdrawn', () => {
    const post = sampleBeslut('exempelby/b', { redaktor: { aterkallad: { datum: '2026-01-01', skal: 'Fel.' } } });
    expect(() => of(post)).toThrow('a paragraf has a picture');
  });
});

describe('kept pictures', () => {
  let folder: string;
  const before = process.env.CACHE_DIR;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kommunbeslut-bilder-'));
    process.env.CACHE_DIR = folder;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.CACHE_DIR;
    else process.env.CACHE_DIR = before;
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws a page anew only where its facts changed', async () => {
    expect(await canDraw()).toBe(true);
    const first = await keptPicture(of(voted));
    const [file = ''] = readdirSync(join(folder, 'bilder'));
    const path = join(folder, 'bilder', file);
    const drawn = statSync(path).mtimeMs;
    expect(await keptPicture(of(voted))).toEqual(first);
    expect(statSync(path).mtimeMs).toBe(drawn);
    await keptPicture({ ...of(voted), rubrik: 'En annan rubrik' });
    expect(readdirSync(join(folder, 'bilder'))).toHaveLength(2);
    expect(existsSync(join(folder, 'bilder', `${pictureDigest(of(voted))}.png`))).toBe(true);
  });
});

describe('the PNG', () => {
  /** Pixels of a PNG with a palette, as its own chunks say. */
  function decode(png: Buffer): { width: number; height: number; pixels: number[] } {
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at);
      chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
      at += length + 12;
    }
    const head = chunks.get('IHDR') as Buffer;
    const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
    const rows = inflateSync(chunks.get('IDAT') as Buffer);
    const palette = chunks.get('PLTE') as Buffer;
    const pixels: number[] = [];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const index = rows[y * (width + 1) + 1 + x] as number;
        pixels.push(palette.readUIntBE(index * 3, 3));
      }
    return { width, height, pixels };
  }

  it('keeps each pixel', () => {
    const colors = [0xfffdf8, 0x17212b, 0x12583f, 0xfffdf8, 0x8a4600, 0x17212b];
    const rgba = new Uint8Array(colors.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));
    expect(decode(encodePng(rgba, 3, 2))).toEqual({ width: 3, height: 2, pixels: colors });
  });

  it('holds more colours than a palette has by taking like for like', () => {
    const rgba = new Uint8Array(4096 * 4);
    for (let i = 0; i < 4096; i++) rgba.set([(i >> 8) * 17, ((i >> 4) & 15) * 17, (i & 15) * 17, 255], i * 4);
    const { pixels } = decode(encodePng(rgba, 64, 64));
    expect(new Set(pixels).size).toBeLessThanOrEqual(256);
    for (const [i, pixel] of pixels.entries())
      for (let c = 0; c < 3; c++)
        expect(Math.abs(((pixel >> (16 - 8 * c)) & 255) - (rgba[i * 4 + c] as number))).toBeLessThan(64);
  });
});
