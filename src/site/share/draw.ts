import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Signal } from '../prose/step.ts';
import { type Bild, writeVote } from './picture.ts';
import { encodePng } from './png.ts';

/** Size that the large previews of social media and messengers want (Open Graph). */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** Raised where the drawing changes, so that kept pictures are drawn anew. */
export const DRAWING = 1;

type Canvas = typeof import('@napi-rs/canvas');

const LEFT = 96;
const WIDTH = PICTURE_WIDTH - LEFT - 72;
/** The light theme of styles/tokens.css. */
const INK = { paper: '#fffdf8', text: '#17212b', soft: '#47545f', line: '#c3cbd0' };
const SIGNAL: Readonly<Record<Signal, string>> = {
  beslut: '#12583f',
  forslag: '#8a4600',
  opublicerad: '#55616b',
  motsagelse: '#a3134f',
  handling: '#2f4f7a',
  frist: '#2f4f7a',
  beraknad: '#55616b',
};
const ROST = { ja: '#17624a', nej: '#b4532a', avstar: '#74808a' };

let canvas: Promise<Canvas | null> | undefined;

/** The canvas with the site's own fonts; null where the platform has none or PICTURES=no: then pages have no pictures. */
function openCanvas(): Promise<Canvas | null> {
  if (process.env.PICTURES === 'no') return Promise.resolve(null);
  canvas ??= import('@napi-rs/canvas').then(
    (module) => {
      for (const [file, name] of [
        ['atkinson.woff2', 'Sans'],
        ['literata.woff2', 'Serif'],
      ] as const) {
        const key = module.GlobalFonts.register(readFileSync(resolve('src/styles/fonts', file)), name);
        if (key === null)
          throw new Error(`The font src/styles/fonts/${file} cannot be read for the pictures of pages.`);
      }
      return module;
    },
    () => null,
  );
  return canvas;
}

/** True where pictures can be drawn on this machine. */
export const canDraw = async (): Promise<boolean> => (await openCanvas()) !== null;

/** Draws the picture of a page. The same facts give the same bytes. @throws where `canDraw` is false. */
export async function drawPicture(bild: Bild): Promise<Buffer> {
  const module = await openCanvas();
  if (module === null) throw new Error('No canvas for this platform: @napi-rs/canvas is not installed.');
  const surface = module.createCanvas(PICTURE_WIDTH, PICTURE_HEIGHT);
  const pen = surface.getContext('2d');
  pen.fillStyle = INK.paper;
  pen.fillRect(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
  drawRule(pen, bild.signal);

  pen.fillStyle = INK.soft;
  pen.font = '500 30px Sans';
  pen.fillText(narrow(pen, bild.plats.join('  ·  '), WIDTH), LEFT, 92);
  let y = drawLines(pen, bild.rubrik, { font: '600 52px Serif', color: INK.text, top: 168, leading: 62, most: 3 });
  y = drawStatus(pen, bild, y + 8);
  const room = (bild.rost === null ? 540 : 400) - y;
  if (bild.ord !== null && room > 36)
    drawLines(pen, bild.ord, {
      font: '400 30px Serif',
      color: INK.text,
      top: y + 44,
      leading: 42,
      most: Math.max(1, Math.floor(room / 42)),
    });
  if (bild.rost !== null) drawVote(pen, bild.rost);

  pen.fillStyle = INK.soft;
  pen.font = '600 26px Sans';
  pen.fillText('§ Kommunbeslut', LEFT, 592);
  return encodePng(new Uint8Array(surface.data()), PICTURE_WIDTH, PICTURE_HEIGHT);
}

/** The rule of styles/signals.css: solid for a decision, dashed for a proposal, thin for all else. */
function drawRule(pen: SKRSContext2D, signal: Signal): void {
  pen.fillStyle = SIGNAL[signal];
  if (signal === 'beslut') pen.fillRect(0, 0, 28, PICTURE_HEIGHT);
  else if (signal === 'forslag') for (let y = 0; y < PICTURE_HEIGHT; y += 66) pen.fillRect(0, y, 28, 42);
  else pen.fillRect(0, 0, 12, PICTURE_HEIGHT);
}

/** The status in a frame: full for a decision, dashed for a proposal. @returns where the frame ends. */
function drawStatus(pen: SKRSContext2D, { signal, status }: Bild, top: number): number {
  pen.font = '600 30px Sans';
  const words = narrow(pen, status, WIDTH - 40);
  const width = pen.measureText(words).width + 40;
  const full = signal === 'beslut';
  pen.lineWidth = 3;
  pen.strokeStyle = SIGNAL[signal];
  pen.fillStyle = SIGNAL[signal];
  pen.setLineDash(signal === 'forslag' ? [14, 8] : []);
  if (full) pen.fillRect(LEFT, top, width, 54);
  else pen.strokeRect(LEFT + 1.5, top + 1.5, width - 3, 51);
  pen.setLineDash([]);
  pen.fillStyle = full ? INK.paper : SIGNAL[signal];
  pen.fillText(words, LEFT + 20, top + 37);
  return top + 54;
}

function drawVote(pen: SKRSContext2D, rost: NonNullable<Bild['rost']>): void {
  const { gallde, siffror } = rost;
  const parts = [
    { n: siffror.ja, color: ROST.ja },
    { n: siffror.nej, color: ROST.nej },
    ...(siffror.avstar ? [{ n: siffror.avstar, color: ROST.avstar }] : []),
  ];
  pen.fillStyle = INK.soft;
  pen.font = '500 26px Sans';
  pen.fillText(narrow(pen, `${gallde}  ${writeVote(rost)}`, WIDTH), LEFT, 476);
  const sum = parts.reduce((n, p) => n + p.n, 0);
  if (sum === 0) return;
  let x = LEFT;
  for (const part of parts) {
    const width = (part.n / sum) * WIDTH;
    pen.fillStyle = part.color;
    if (width > 0) pen.fillRect(x, 494, Math.max(2, width - 4), 36);
    x += width;
  }
}

interface Lines {
  font: string;
  color: string;
  /** Base line of the first. */
  top: number;
  leading: number;
  /** At most so many; the last one ends in an ellipsis where words are left. */
  most: number;
}

/** Sets words in lines. @returns the foot of the last one. */
function drawLines(pen: SKRSContext2D, text: string, { font, color, top, leading, most }: Lines): number {
  pen.font = font;
  pen.fillStyle = color;
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  for (const [i, line] of shown.entries()) pen.fillText(narrow(pen, line, WIDTH), LEFT, top + i * leading);
  return top + (shown.length - 1) * leading + leading / 3;
}

/** The words, cut with an ellipsis where they are wider than the room. */
function narrow(pen: SKRSContext2D, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  let cut = text.replace(/ …$/, '');
  while (cut.length > 1 && pen.measureText(`${cut} …`).width > room) cut = cut.slice(0, -1).trimEnd();
  return `${cut} …`;
}
