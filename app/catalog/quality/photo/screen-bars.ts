import type { GreyImage } from './grey-image.ts';

/** Rows that look like a phone's status bar at the top, its buttons at the bottom, or a bar of one colour at either. */
export interface ScreenBars {
  top: boolean;
  bottom: boolean;
}

/** Heights of a status bar, as shares of a screen's height: 24 to 44 of 640 to 932 points. */
const STATUS = [0.027, 0.035, 0.043, 0.052];
const BUTTONS = [0.025, 0.04, 0.055];
/** Levels within which a bar has one colour, and above which something is drawn on it. */
const EVEN = 10;
const DRAWN = 40;

/** Only an upright picture can be a phone's screen; others have no bars. */
export function findScreenBars(image: GreyImage): ScreenBars {
  if (image.height < 1.5 * image.width || image.width < 60) return { top: false, bottom: false };
  const rows = (share: number) => Math.max(4, Math.round(share * image.height));
  return {
    top: STATUS.some(share => isStatusBar(image, rows(share))) || isPlainBar(image, false),
    bottom: BUTTONS.some(share => isButtonBar(image, rows(share))) || isPlainBar(image, true),
  };
}

interface Strip {
  /** Share of the strip that has its median lightness. */
  even: number;
  /** Share of drawn pixels in each third of the width. */
  drawn: [number, number, number];
  /** Drawn pixels in the outermost eighths of its height. */
  touching: number;
}

/** Clock at one end, battery at the other, a camera's hole at most between them. */
function isStatusBar(image: GreyImage, high: number): boolean {
  const { even, drawn, touching } = measureStrip(image, 0, high);
  const [left, middle, right] = drawn;
  const written = (share: number) => share > 0.008 && share < 0.3;
  return even > 0.78 && touching === 0 && written(left) && written(right) && middle < 0.12;
}

/** Three buttons, or one bar to swipe, in the middle of an empty strip. */
function isButtonBar(image: GreyImage, high: number): boolean {
  const { even, drawn, touching } = measureStrip(image, image.height - high, high);
  const [left, middle, right] = drawn;
  return even > 0.85 && touching === 0 && middle > 0.005 && middle < 0.2 && left < 0.08 && right < 0.08;
}

function measureStrip({ width, data }: GreyImage, top: number, high: number): Strip {
  const strip = data.subarray(top * width, (top + high) * width);
  const ground = Uint8Array.from(strip).sort()[strip.length >> 1] ?? 0;
  const drawn: [number, number, number] = [0, 0, 0];
  const margin = Math.max(1, high >> 3);
  let [even, touching] = [0, 0];
  for (let at = 0; at < strip.length; at++) {
    const off = Math.abs((strip[at] ?? 0) - ground);
    if (off <= EVEN) even += 1;
    if (off < DRAWN) continue;
    const row = Math.floor(at / width);
    if (row < margin || row >= high - margin) touching += 1;
    const third = Math.min(2, Math.floor((3 * (at % width)) / width)) as 0 | 1 | 2;
    drawn[third] += 3 / strip.length;
  }
  return { even: even / strip.length, drawn, touching };
}

const BAR = { least: 0.06, most: 0.45 };

/** A bar of one colour over the whole width that ends in a straight edge, as around a photo that is shown on a screen. */
function isPlainBar({ width, height, data }: GreyImage, bottom: boolean): boolean {
  const rowAt = (depth: number) => (bottom ? height - 1 - depth : depth) * width;
  const ground = data[rowAt(0)] ?? 0;
  let depth = 0;
  for (; depth < BAR.most * height; depth++) {
    let off = 0;
    for (let at = rowAt(depth); at < rowAt(depth) + width; at++)
      if (Math.abs((data[at] ?? 0) - ground) > 6) off += 1;
    if (off > 0.01 * width) break;
  }
  if (depth < BAR.least * height || depth >= BAR.most * height) return false;
  // A product that rises into an empty ground changes a few columns; the edge of a picture changes nearly all.
  let changed = 0;
  for (let at = rowAt(depth + 2); at < rowAt(depth + 2) + width; at++)
    if (Math.abs((data[at] ?? 0) - ground) > EVEN) changed += 1;
  return changed > 0.85 * width;
}
