import { fineDetailOf } from './fine-detail.ts';
import type { GreyImage } from './grey-image.ts';
import type { Box } from './photo-features.ts';

/**
 * Kernel and block are fixed because the thresholds hold for them alone: sigma 1.2 puts sharp photos at 1024 px at 39–70 and
 * blurred ones at 7–27 (reference/listing-quality.md F06).
 */
export const REBLUR_SIGMA = 1.2;
export const BLOCK = 64;
const TOP_SHARE = 0.1;
/** Rounding to whole lightness levels adds about this much Laplacian variance; without it, flat areas would pass for sharp. */
const NOISE_FLOOR = 1;
const RADIUS = Math.ceil(3 * REBLUR_SIGMA);

export interface Sharpness {
  ratio: number;
  /** Frame of the measured blocks, as fractions of the photo. */
  box: Box;
  /** Share of the detail energy of those blocks above half the band, see fine-detail.ts. */
  fineDetail: number;
}

/** A square of the photo: upper left corner, sides, and the variance of the Laplacian inside. */
export interface Block {
  x: number;
  y: number;
  wide: number;
  high: number;
  own: number;
}

/**
 * Re-blur ratio: how much edge energy a known blur takes away. Much for a sharp photo, little for one that is blurred already.
 * Only the most detailed tenth of the blocks counts: a white background says nothing about focus. Only those are blurred.
 */
export function measureSharpness(image: GreyImage): Sharpness {
  const blocks = cutBlocks(image).sort((a, b) => b.own - a.own);
  const top = blocks.slice(0, Math.max(1, Math.ceil(blocks.length * TOP_SHARE)));
  let [own, blurred] = [0, 0];
  for (const block of top) {
    own += block.own;
    blurred += varianceAfterBlur(image, block);
  }
  const ratio = own / (blurred + NOISE_FLOOR * top.length);
  return { ratio: Math.round(ratio * 10) / 10, box: frame(top, image), fineDetail: fineDetailOf(image, top) };
}

function cutBlocks(image: GreyImage): Block[] {
  const [wide, high] = [Math.min(BLOCK, image.width - 2), Math.min(BLOCK, image.height - 2)];
  const blocks: Block[] = [];
  if (wide < 1 || high < 1) return [{ x: 0, y: 0, wide: 0, high: 0, own: 0 }];
  for (let y = 1; y + high <= image.height - 1; y += high) {
    for (let x = 1; x + wide <= image.width - 1; x += wide) {
      const own = laplacianVariance(image.data, image.width, { x, y, wide, high });
      blocks.push({ x, y, wide, high, own });
    }
  }
  return blocks;
}

/** Variance of the four-neighbour Laplacian over an area that does not touch the border of the photo. */
function laplacianVariance(
  data: Uint8Array,
  stride: number,
  { x, y, wide, high }: Omit<Block, 'own'>,
): number {
  let [sum, squares] = [0, 0];
  for (let row = y; row < y + high; row++) {
    const from = row * stride + x;
    // Whole numbers within a row (64 squares of at most 1,020) and neighbours carried along: half the time.
    let [rowSum, rowSquares] = [0, 0];
    let left = data[from - 1] ?? 0;
    let here = data[from] ?? 0;
    for (let at = from; at < from + wide; at++) {
      const right = data[at + 1] ?? 0;
      const edge = (left + right + (data[at - stride] ?? 0) + (data[at + stride] ?? 0) - 4 * here) | 0;
      rowSum = (rowSum + edge) | 0;
      rowSquares = (rowSquares + Math.imul(edge, edge)) | 0;
      left = here;
      here = right;
    }
    sum += rowSum;
    squares += rowSquares;
  }
  const count = Math.max(1, wide * high);
  return squares / count - (sum / count) ** 2;
}

/** The block with the border that blur and Laplacian reach into, blurred; the photo's own edge pixels are repeated outwards. */
function varianceAfterBlur({ width, height, data }: GreyImage, block: Block): number {
  if (block.wide < 1) return 0;
  const margin = RADIUS + 1;
  const [wide, high] = [block.wide + 2 * margin, block.high + 2 * margin];
  const patch = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const row = Math.min(height - 1, Math.max(0, block.y + y - margin)) * width;
    for (let x = 0; x < wide; x++)
      patch[y * wide + x] = data[row + Math.min(width - 1, Math.max(0, block.x + x - margin))] ?? 0;
  }
  return blurredVariance(gaussianBlur({ width: wide, height: high, data: patch }), wide, high, margin);
}

/** The same as above over fractions: a loop that meets one kind of array alone runs twice as fast. */
function blurredVariance(values: Float32Array, wide: number, high: number, margin: number): number {
  let [sum, squares] = [0, 0];
  for (let y = margin; y < high - margin; y++) {
    for (let at = y * wide + margin; at < (y + 1) * wide - margin; at++) {
      const around =
        (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - wide] ?? 0) + (values[at + wide] ?? 0);
      const edge = around - 4 * (values[at] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = Math.max(1, (wide - 2 * margin) * (high - 2 * margin));
  return squares / count - (sum / count) ** 2;
}

const KERNEL = kernel();

function kernel(): Float32Array {
  const raw = Array.from({ length: 2 * RADIUS + 1 }, (_, i) =>
    Math.exp(-((i - RADIUS) ** 2) / (2 * REBLUR_SIGMA ** 2)),
  );
  const weight = raw.reduce((a, b) => a + b, 0);
  return Float32Array.from(raw, value => value / weight);
}

/** Separable Gaussian, edges repeated. */
export function gaussianBlur({ width, height, data }: GreyImage): Float32Array {
  const across = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  // A row with its ends repeated needs no question about ends in its inner loop.
  const row = new Float32Array(width + 2 * RADIUS);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row.length; x++)
      row[x] = data[y * width + Math.min(width - 1, Math.max(0, x - RADIUS))] ?? 0;
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = 0; k < KERNEL.length; k++) sum += (row[x + k] ?? 0) * (KERNEL[k] ?? 0);
      across[y * width + x] = sum;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let k = -RADIUS; k <= RADIUS; k++) {
      const near = Math.min(height - 1, Math.max(0, y + k)) * width;
      const share = KERNEL[k + RADIUS] ?? 0;
      for (let x = 0, at = y * width; x < width; x++, at++)
        out[at] = (out[at] ?? 0) + (across[near + x] ?? 0) * share;
    }
  }
  return out;
}

function frame(blocks: readonly Block[], image: GreyImage): Box {
  const [left, top] = [Math.min(...blocks.map(b => b.x)), Math.min(...blocks.map(b => b.y))];
  const right = Math.min(image.width, Math.max(...blocks.map(b => b.x)) + BLOCK);
  const bottom = Math.min(image.height, Math.max(...blocks.map(b => b.y)) + BLOCK);
  const share = (value: number) => Math.round(value * 1000) / 1000;
  return {
    x: share(left / image.width),
    y: share(top / image.height),
    width: share((right - left) / image.width),
    height: share((bottom - top) / image.height),
  };
}
