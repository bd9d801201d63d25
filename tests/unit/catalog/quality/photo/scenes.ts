import sharp from 'sharp';
import { type ReducedPhoto, reducePhoto } from '~/catalog/quality/photo/reduced-photo.ts';

/** Interleaved RGB, as the measures take it. */
export interface Pixels {
  rgb: Uint8Array;
  width: number;
  height: number;
}

/** A picture by a formula of its place: one level for grey, three for colour. */
export function paint(
  width: number,
  height: number,
  colour: (x: number, y: number) => number | readonly [number, number, number],
): Pixels {
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const tone = colour(at % width, Math.floor(at / width));
    rgb.set(typeof tone === 'number' ? [tone, tone, tone] : tone, 3 * at);
  }
  return { rgb, width, height };
}

export const reduced = ({ rgb, width, height }: Pixels): ReducedPhoto => reducePhoto(rgb, width, height);

/** An SVG as pixels, through JPEG as everything that arrives. */
export async function drawn(width: number, height: number, inner: string, quality = 90): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;
  const jpeg = await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

/** Letters out of strokes, so that no font is needed: uprights with crossbars, as E, H, N and I have them. */
export function letters(
  x: number,
  y: number,
  { count, high, fill, more = '' }: { count: number; high: number; fill: string; more?: string },
): string {
  const [wide, stroke] = [high * 0.6, high * 0.16];
  return Array.from({ length: count }, (_, at) => {
    if (at % 5 === 4) return '';
    const left = x + at * (wide + stroke * 1.4);
    const bar = y + [0, high * 0.42, high - stroke][at % 3]!;
    const rect = (rx: number, ry: number, rw: number, rh: number) =>
      `<rect x="${rx}" y="${ry}" width="${rw}" height="${rh}" fill="${fill}" ${more}/>`;
    return (
      rect(left, y, stroke, high) +
      rect(left + wide - stroke, y, stroke, high) +
      rect(left, bar, wide, stroke)
    );
  }).join('');
}

/** Grain and soft blobs over the whole picture: a shelf, a field, a market. */
export function busy(width: number, height: number, seed = 1): Pixels {
  let state = seed;
  const noise = Array.from({ length: 64 * 64 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
  const at = (x: number, y: number) => noise[(y & 63) * 64 + (x & 63)]!;
  return paint(width, height, (x, y) => {
    const [u, v] = [x / 23, y / 23];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [u - i, v - j];
    const blob =
      at(i, j) * (1 - a) * (1 - b) +
      at(i + 1, j) * a * (1 - b) +
      at(i, j + 1) * (1 - a) * b +
      at(i + 1, j + 1) * a * b;
    const grain = 26 * (at(x * 7 + y, y * 5 + x) - 0.5);
    return [30 + 190 * blob + grain, 40 + 150 * blob + grain, 20 + 120 * blob + grain].map(level =>
      Math.max(0, Math.min(255, Math.round(level))),
    ) as [number, number, number];
  });
}
