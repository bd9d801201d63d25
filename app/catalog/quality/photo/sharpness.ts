import type { GreyImage } from './grey-image.ts';

/**
 * Kernel and block are fixed because the thresholds hold for them alone: sigma 1.2 puts sharp photos at 1024 px at 39–70 and
 * blurred ones at 7–27 (reference/listing-quality.md F06).
 */
export const REBLUR_SIGMA = 1.2;
export const BLOCK = 64;
const TOP_SHARE = 0.1;
/** Rounding to whole lightness levels adds about this much Laplacian variance; without it, flat areas would pass for sharp. */
const NOISE_FLOOR = 1;

export interface Sharpness {
  ratio: number;
  /** Frame of the measured blocks, as fractions of the photo. */
  box: { x: number; y: number; width: number; height: number };
}

interface Block {
  x: number;
  y: number;
  own: number;
  blurred: number;
}

/**
 * Re-blur ratio: how much edge energy a known blur takes away. Much for a sharp photo, little for one that is blurred already.
 * Only the most detailed tenth of the blocks counts: a white background says nothing about focus.
 */
export function measureSharpness(image: GreyImage): Sharpness {
  const own = laplacian(Float32Array.from(image.data), image.width, image.height);
  const blurred = laplacian(gaussianBlur(image), image.width, image.height);
  const blocks = cutBlocks(image, own, blurred).sort((a, b) => b.own - a.own);
  const top = blocks.slice(0, Math.max(1, Math.ceil(blocks.length * TOP_SHARE)));
  const sum = (of: (block: Block) => number) => top.reduce((total, block) => total + of(block), 0);
  const ratio = sum(block => block.own) / (sum(block => block.blurred) + NOISE_FLOOR * top.length);
  return { ratio: Math.round(ratio * 10) / 10, box: frame(top, image) };
}

function cutBlocks(image: GreyImage, own: Float32Array, blurred: Float32Array): Block[] {
  const [wide, high] = [Math.min(BLOCK, image.width - 2), Math.min(BLOCK, image.height - 2)];
  const blocks: Block[] = [];
  if (wide < 1 || high < 1) return [{ x: 0, y: 0, own: 0, blurred: 0 }];
  for (let y = 1; y + high <= image.height - 1; y += high) {
    for (let x = 1; x + wide <= image.width - 1; x += wide) {
      const area = { x, y, wide, high, stride: image.width };
      blocks.push({ x, y, own: variance(own, area), blurred: variance(blurred, area) });
    }
  }
  return blocks;
}

function variance(
  values: Float32Array,
  area: { x: number; y: number; wide: number; high: number; stride: number },
): number {
  let [sum, squares] = [0, 0];
  for (let y = area.y; y < area.y + area.high; y++) {
    const row = y * area.stride + area.x;
    for (let at = row; at < row + area.wide; at++) {
      const value = values[at] ?? 0;
      sum += value;
      squares += value * value;
    }
  }
  const count = area.wide * area.high;
  return squares / count - (sum / count) ** 2;
}

/** Four-neighbour Laplacian; the outermost pixels stay 0. */
function laplacian(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < y * width + width - 1; at++) {
      const around =
        (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - width] ?? 0) + (values[at + width] ?? 0);
      out[at] = around - 4 * (values[at] ?? 0);
    }
  }
  return out;
}

/** Separable Gaussian, edges repeated. */
export function gaussianBlur({ width, height, data }: GreyImage): Float32Array {
  const radius = Math.ceil(3 * REBLUR_SIGMA);
  const raw = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * REBLUR_SIGMA ** 2)),
  );
  const weight = raw.reduce((a, b) => a + b, 0);
  const kernel = Float32Array.from(raw, value => value / weight);
  const across = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++) {
        const near = x + k < 0 ? 0 : x + k >= width ? width - 1 : x + k;
        sum += (data[y * width + near] ?? 0) * (kernel[k + radius] ?? 0);
      }
      across[y * width + x] = sum;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let k = -radius; k <= radius; k++) {
      const near = y + k < 0 ? 0 : y + k >= height ? height - 1 : y + k;
      const share = kernel[k + radius] ?? 0;
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        out[at] = (out[at] ?? 0) + (across[near * width + x] ?? 0) * share;
      }
    }
  }
  return out;
}

function frame(blocks: readonly Block[], image: GreyImage): Sharpness['box'] {
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
