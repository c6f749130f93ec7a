import { crc32, deflateSync } from 'node:zlib';

/**
 * Pixels as a PNG with a palette (PNG specification, colour type 3): drawings of few colours become a quarter of the size that a
 * full-colour PNG has, which counts where every page has a picture.
 *
 * @param rgba four bytes a pixel, opaque. Colours are told apart by their upper bits, as many as 256 colours allow.
 */
export function encodePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const { indexes, palette } = reduce(rgba);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each pixel as a number of the palette; the first colour met stands for all that share its upper bits. */
function reduce(rgba: Uint8Array): { indexes: Uint8Array; palette: number[] } {
  const indexes = new Uint8Array(rgba.length / 4);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, indexes.length);
  for (let shift = 4; ; shift++) {
    const palette: number[] = [];
    const known = new Int16Array((1 << 24) >> (shift * 3)).fill(-1);
    const bits = 8 - shift;
    let fits = true;
    // Most pixels are as the one before them.
    let last = -1;
    let lastIndex = 0;
    for (let i = 0; i < indexes.length; i++) {
      const pixel = pixels[i] as number;
      if (pixel !== last) {
        const [r, g, b] = [rgba[i * 4] as number, rgba[i * 4 + 1] as number, rgba[i * 4 + 2] as number];
        const key = ((r >> shift) << (2 * bits)) | ((g >> shift) << bits) | (b >> shift);
        let index = known[key] as number;
        if (index < 0) {
          index = palette.length / 3;
          if (index === 256) {
            fits = false;
            break;
          }
          known[key] = index;
          palette.push(r, g, b);
        }
        last = pixel;
        lastIndex = index;
      }
      indexes[i] = lastIndex;
    }
    if (fits) return { indexes, palette };
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
