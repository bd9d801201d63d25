import { type Background, distance } from './background.ts';
import type { Box } from './photo-features.ts';
import type { SmallPhoto } from './reduced-photo.ts';

export interface Subject {
  box: Box;
  share: number;
  /** Median lightness, 0 to 255. */
  lightness: number;
  /** Share of burnt-out highlights, 0 to 1. */
  clipped: number;
  /** Distance of the 5 % and 95 % quantiles of lightness, 0 to 255. */
  contrast: number;
}

/** Under this the border says nothing about the ground, and the whole photo counts as subject. */
const PLAIN_ENOUGH = 0.6;
/** Levels of one channel by which a product stands out from its ground: above shadows on cloth, below a pale label. */
const STANDS_OUT = 20;
/** Every channel at or above this is burnt out. */
const BURNT = 250;
/** Parts smaller than this share of the largest are captions, marks and dust. */
const PART = 0.08;

/** What stands out from the ground that the border shows: its frame, its share and its light. */
export function measureSubject(photo: SmallPhoto, ground: Background): Subject {
  const { width, height } = photo;
  const count = width * height;
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  if (ground.plain < PLAIN_ENOUGH) return { box: whole, share: 1, ...measureLight(photo, null) };
  const mask = new Uint8Array(count);
  for (let at = 0; at < count; at++) mask[at] = distance(photo.rgb, at, ground) > STANDS_OUT ? 1 : 0;
  const kept = keepParts(mask, width, height);
  if (!kept) return { box: whole, share: 0, ...measureLight(photo, null) };
  const share = (value: number, of: number) => Math.round((1000 * value) / of) / 1000;
  return {
    box: {
      x: share(kept.left, width),
      y: share(kept.top, height),
      width: share(kept.right - kept.left + 1, width),
      height: share(kept.bottom - kept.top + 1, height),
    },
    share: share(filledArea(mask, width, height), count),
    ...measureLight(photo, mask),
  };
}

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Leaves the large connected parts in the mask and returns their frame; null when nothing stands out. */
function keepParts(mask: Uint8Array, width: number, height: number): Frame | null {
  const part = new Uint16Array(mask.length);
  const areas: number[] = [0];
  const frames: Frame[] = [{ left: 0, top: 0, right: 0, bottom: 0 }];
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || part[start] !== 0 || areas.length > 65_000) continue;
    const label = areas.length;
    const frame = { left: width, top: height, right: 0, bottom: 0 };
    let [area, top] = [0, 0];
    stack[top++] = start;
    part[start] = label;
    while (top > 0) {
      const at = stack[--top] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      area += 1;
      if (x < frame.left) frame.left = x;
      if (x > frame.right) frame.right = x;
      if (y < frame.top) frame.top = y;
      if (y > frame.bottom) frame.bottom = y;
      const push = (next: number) => {
        if (mask[next] === 1 && part[next] === 0) {
          part[next] = label;
          stack[top++] = next;
        }
      };
      if (x > 0) push(at - 1);
      if (x < width - 1) push(at + 1);
      if (y > 0) push(at - width);
      if (y < height - 1) push(at + width);
    }
    areas.push(area);
    frames.push(frame);
  }
  const largest = areas.reduce((most, area) => Math.max(most, area), 0);
  // A few specks on an empty ground are no product.
  if (largest < 0.002 * mask.length) return null;
  const frame = { left: width, top: height, right: 0, bottom: 0 };
  for (const [label, own] of frames.entries()) {
    if ((areas[label] ?? 0) < PART * largest) continue;
    frame.left = Math.min(frame.left, own.left);
    frame.top = Math.min(frame.top, own.top);
    frame.right = Math.max(frame.right, own.right);
    frame.bottom = Math.max(frame.bottom, own.bottom);
  }
  for (let at = 0; at < mask.length; at++) if ((areas[part[at] ?? 0] ?? 0) < PART * largest) mask[at] = 0;
  return frame;
}

/** Pixels between the first and last of the mask both in their row and in their column: a white label inside counts too. */
function filledArea(mask: Uint8Array, width: number, height: number): number {
  const first = new Int32Array(width).fill(height);
  const last = new Int32Array(width).fill(-1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 0) continue;
      if (y < (first[x] ?? 0)) first[x] = y;
      if (y > (last[x] ?? 0)) last[x] = y;
    }
  }
  let area = 0;
  for (let y = 0; y < height; y++) {
    let [from, to] = [width, -1];
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 0) continue;
      if (x < from) from = x;
      to = x;
    }
    for (let x = from; x <= to; x++) if (y >= (first[x] ?? 0) && y <= (last[x] ?? 0)) area += 1;
  }
  return area;
}

/**
 * Light of the masked pixels, or of all. A white ground is no burnt highlight (reference/listing-quality.md §0.8), and the
 * white of a label on it cannot be told from it; both lie outside the mask.
 */
function measureLight(
  { grey, rgb }: SmallPhoto,
  mask: Uint8Array | null,
): Pick<Subject, 'lightness' | 'clipped' | 'contrast'> {
  const counts = new Uint32Array(256);
  let [total, burnt] = [0, 0];
  for (let at = 0; at < grey.length; at++) {
    if (mask && mask[at] === 0) continue;
    total += 1;
    const level = grey[at] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
    if (
      level >= BURNT &&
      (rgb[3 * at] ?? 0) >= BURNT &&
      (rgb[3 * at + 1] ?? 0) >= BURNT &&
      (rgb[3 * at + 2] ?? 0) >= BURNT
    )
      burnt += 1;
  }
  return {
    lightness: quantile(counts, total, 0.5),
    clipped: Math.round((10_000 * burnt) / Math.max(1, total)) / 10_000,
    contrast: quantile(counts, total, 0.95) - quantile(counts, total, 0.05),
  };
}

function quantile(counts: Uint32Array, total: number, share: number): number {
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level] ?? 0;
    if (below >= share * total) return level;
  }
  return 255;
}
