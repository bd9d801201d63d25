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
/** The largest part must be at least this share of the photo. */
const SPECKS = 0.002;

/** What stands out from the ground that the border shows: its frame, its share and its light. */
export function measureSubject(photo: SmallPhoto, ground: Background): Subject {
  const { width, height } = photo;
  const count = width * height;
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  if (ground.plain < PLAIN_ENOUGH) return { box: whole, share: 1, ...measureLight(photo, null) };
  const { red, green, blue } = ground;
  const mask = new Uint8Array(count);
  for (let at = 0; at < count; at++)
    mask[at] = distance(photo.rgb, at, red, green, blue) > STANDS_OUT ? 1 : 0;
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
  const label = new Uint16Array(mask.length);
  const stack = new Int32Array(mask.length);
  const parts: Part[] = [];
  for (let start = 0; start < mask.length && parts.length < 65_000; start++) {
    if (mask[start] === 1 && label[start] === 0)
      parts.push(floodPart({ mask, label, stack, width, height }, start, parts.length + 1));
  }
  const largest = parts.reduce((most, { area }) => Math.max(most, area), 0);
  // A few specks on an empty ground are no product.
  if (largest < SPECKS * mask.length) return null;
  const kept = parts.filter(({ area }) => area >= PART * largest);
  for (let at = 0; at < mask.length; at++)
    if ((parts[(label[at] ?? 0) - 1]?.area ?? 0) < PART * largest) mask[at] = 0;
  return {
    left: Math.min(...kept.map(part => part.left)),
    top: Math.min(...kept.map(part => part.top)),
    right: Math.max(...kept.map(part => part.right)),
    bottom: Math.max(...kept.map(part => part.bottom)),
  };
}

interface Part extends Frame {
  area: number;
}

interface Flood {
  mask: Uint8Array;
  label: Uint16Array;
  stack: Int32Array;
  width: number;
  height: number;
}

/** Labels all that is connected to a pixel of the mask, over edges. */
function floodPart({ mask, label, stack, width, height }: Flood, start: number, name: number): Part {
  const part = { left: width, top: height, right: 0, bottom: 0, area: 0 };
  let size = 1;
  stack[0] = start;
  label[start] = name;
  while (size > 0) {
    const at = stack[--size] ?? 0;
    const y = Math.floor(at / width);
    const x = at - y * width;
    part.area += 1;
    if (x < part.left) part.left = x;
    if (x > part.right) part.right = x;
    if (y < part.top) part.top = y;
    if (y > part.bottom) part.bottom = y;
    for (let side = 0; side < 4; side++) {
      if (side === 0 ? x === 0 : side === 1 ? x === width - 1 : side === 2 ? y === 0 : y === height - 1)
        continue;
      const next = at + (side === 0 ? -1 : side === 1 ? 1 : side === 2 ? -width : width);
      if (mask[next] === 0 || label[next] !== 0) continue;
      label[next] = name;
      stack[size++] = next;
    }
  }
  return part;
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
