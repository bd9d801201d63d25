import type { SmallPhoto } from './reduced-photo.ts';

/** What the edge of a photo says about the ground that the product stands on. */
export interface Background {
  /** Median colour of the ring along the border. */
  red: number;
  green: number;
  blue: number;
  /** Share of the ring within `NEAR` levels of that colour in every channel, 0 to 1. */
  plain: number;
}

/** reference/listing-quality.md F10: a ring of 5 %, pixels within 12 levels of its median colour. */
export const RING_SHARE = 0.05;
export const NEAR = 12;

/** Colour of the border ring and how much of it has that colour. */
export function measureBackground(photo: SmallPhoto): Background {
  const { rgb } = photo;
  const ring = ringOf(photo);
  const [reds, greens, blues] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  for (let at = 0; at < ring.length; at++) {
    const from = 3 * (ring[at] ?? 0);
    addOne(reds, rgb[from] ?? 0);
    addOne(greens, rgb[from + 1] ?? 0);
    addOne(blues, rgb[from + 2] ?? 0);
  }
  const [red, green, blue] = [
    median(reds, ring.length),
    median(greens, ring.length),
    median(blues, ring.length),
  ];
  let near = 0;
  for (let at = 0; at < ring.length; at++)
    if (distance(rgb, ring[at] ?? 0, red, green, blue) <= NEAR) near += 1;
  return { red, green, blue, plain: near / ring.length };
}

/** Largest difference of a channel between a pixel and a colour. */
export function distance(rgb: Uint8Array, at: number, red: number, green: number, blue: number): number {
  const r = Math.abs((rgb[3 * at] ?? 0) - red);
  const g = Math.abs((rgb[3 * at + 1] ?? 0) - green);
  const b = Math.abs((rgb[3 * at + 2] ?? 0) - blue);
  return Math.max(r, g, b);
}

/** Indices of the pixels along the border. */
function ringOf({ width, height }: SmallPhoto): Uint32Array {
  const deep = Math.max(1, Math.round(RING_SHARE * Math.min(width, height)));
  const ring = new Uint32Array(width * height);
  let count = 0;
  for (let y = 0; y < height; y++) {
    const whole = y < deep || y >= height - deep;
    for (let x = 0; x < width; x++) if (whole || x < deep || x >= width - deep) ring[count++] = y * width + x;
  }
  return ring.subarray(0, count);
}

function addOne(counts: Uint32Array, level: number): void {
  counts[level] = (counts[level] ?? 0) + 1;
}

function median(counts: Uint32Array, total: number): number {
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level] ?? 0;
    if (2 * below >= total) return level;
  }
  return 255;
}
