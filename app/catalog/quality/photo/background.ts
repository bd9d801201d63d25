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
  const { width, height, rgb } = photo;
  const ring = Math.max(1, Math.round(RING_SHARE * Math.min(width, height)));
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let total = 0;
  walkRing(width, height, ring, at => {
    total += 1;
    for (const channel of [0, 1, 2] as const) {
      const level = rgb[3 * at + channel] ?? 0;
      counts[channel][level] = (counts[channel][level] ?? 0) + 1;
    }
  });
  const [red, green, blue] = [median(counts[0], total), median(counts[1], total), median(counts[2], total)];
  let near = 0;
  walkRing(width, height, ring, at => {
    if (distance(rgb, at, { red, green, blue }) <= NEAR) near += 1;
  });
  return { red, green, blue, plain: near / total };
}

/** Largest difference of a channel between a pixel and a colour. */
export function distance(
  rgb: Uint8Array,
  at: number,
  { red, green, blue }: Pick<Background, 'red' | 'green' | 'blue'>,
): number {
  return Math.max(
    Math.abs((rgb[3 * at] ?? 0) - red),
    Math.abs((rgb[3 * at + 1] ?? 0) - green),
    Math.abs((rgb[3 * at + 2] ?? 0) - blue),
  );
}

function walkRing(width: number, height: number, ring: number, visit: (at: number) => void): void {
  for (let y = 0; y < height; y++) {
    const whole = y < ring || y >= height - ring;
    for (let x = 0; x < width; x++) {
      if (!whole && x === ring && width - ring > x) x = width - ring;
      visit(y * width + x);
    }
  }
}

function median(counts: Uint32Array, total: number): number {
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level] ?? 0;
    if (2 * below >= total) return level;
  }
  return 255;
}
