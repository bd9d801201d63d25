import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { writeTicket, writeTicketBody } from '~/bimtek/attendance/tickets/ticket.ts';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';

/* The reader that phones without one of their own get, on pictures as a camera at the door sees them. */
const body = {
  pemda: '33.25',
  sessionId: '01998a10-0000-7000-8000-000000000001',
  seatId: '01998a10-0000-7000-8000-0000000000aa',
};
const text = writeTicket(
  writeTicketBody(body),
  Uint8Array.from({ length: 64 }, (_, n) => (n * 37 + 11) % 256),
);

beforeAll(() => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = readFileSync(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
});

/** The ticket so wide, turned and blurred, somewhere on a grey wall of 800 × 600. */
async function photograph(width: number, { turn = 0, blur = 0, ink = '#000' } = {}) {
  const { size, path } = drawQr(text);
  const whole = size + 8;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" width="${whole}" height="${whole}"><rect width="${whole}" height="${whole}" fill="#fff"/><path transform="translate(4 4)" d="${path}" fill="${ink}"/></svg>`;
  let code = sharp(Buffer.from(svg)).resize(width, width, { kernel: 'nearest' });
  if (turn) code = sharp(await code.png().toBuffer()).rotate(turn, { background: '#777' });
  if (blur) code = sharp(await code.png().toBuffer()).blur(blur);
  const wall = sharp({ create: { width: 800, height: 600, channels: 3, background: '#777' } });
  const picture = wall.composite([{ input: await code.png().toBuffer(), left: 60, top: 40 }]).ensureAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb',
  } as ImageData;
}

async function read(picture: ImageData): Promise<string | undefined> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return found[0]?.text;
}

describe('a ticket before the camera', () => {
  it.each([
    ['close', 420, {}],
    ['an arm away', 220, {}],
    ['small in a corner', 140, {}],
    ['held askew', 300, { turn: 12 }],
    ['upside down', 300, { turn: 180 }],
    ['out of focus', 300, { blur: 1.4 }],
    ['on a dim screen', 300, { ink: '#555' }],
  ])('is read %s', async (_, width, how) => {
    expect(await read(await photograph(width, how))).toBe(text);
  });

  it('is not made up where there is none', async () => {
    const blank = {
      data: new Uint8ClampedArray(800 * 600 * 4).fill(120),
      width: 800,
      height: 600,
      colorSpace: 'srgb',
    };
    expect(await read(blank as ImageData)).toBeUndefined();
  });
});
