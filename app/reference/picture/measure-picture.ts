/** One byte of lightness per pixel, row by row. */
export interface LightMap {
  width: number;
  height: number;
  data: Uint8Array;
}

/** What a phone and a server can say of a picture without knowing what is on it. Whole numbers, so that both say the same. */
export interface PictureMeasure {
  /** Longest side of the picture itself, in pixels. */
  side: number;
  /** Variance of the Laplacian over the most detailed tenth of the blocks: under about 100, letters run into each other. */
  sharpness: number;
  /** Median lightness, 0 to 255. */
  light: number;
  /** Per mille of pixels that a lamp or the sun has burnt out inside the picture, in spots. */
  glare: number;
}

/** What may be hard to read, in the order in which it is worth repairing. */
export const pictureRemarks = ['too-small', 'too-dark', 'too-bright', 'glare', 'blurred'] as const;
export type PictureRemark = (typeof pictureRemarks)[number];

/** The side at which pictures are measured: sharpness depends on it, so phone and server use the same. */
export const MEASURED_SIDE = 800;
const BLOCK = 32;
const TOP_SHARE = 0.1;

/** Rec. 601 luma from interleaved pixels of three or four bytes. */
export function lightMap(
  pixels: ArrayLike<number>,
  width: number,
  height: number,
  channels: 3 | 4,
): LightMap {
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += channels) {
    data[pixel] =
      (299 * (pixels[at] ?? 0) + 587 * (pixels[at + 1] ?? 0) + 114 * (pixels[at + 2] ?? 0) + 500) / 1000;
  }
  return { width, height, data };
}

/** Width and height that fit into a square of `side`, never enlarged. */
export function fitInto(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Measures a picture that was fitted into `MEASURED_SIDE`; `side` is the longest side it has itself. */
export function measurePicture(map: LightMap, side: number): PictureMeasure {
  return { side, sharpness: sharpnessOf(map), light: medianOf(map), glare: glareOf(map) };
}

/**
 * Variance of the four-neighbour Laplacian (Pech-Pacheco 2000), per block. Only the most detailed tenth counts: the empty
 * paper around a stamp says nothing about focus.
 */
function sharpnessOf({ width, height, data }: LightMap): number {
  const blocks: number[] = [];
  for (let top = 1; top + BLOCK < height; top += BLOCK) {
    for (let left = 1; left + BLOCK < width; left += BLOCK) {
      let [sum, squares] = [0, 0];
      for (let y = top; y < top + BLOCK; y++) {
        for (let at = y * width + left; at < y * width + left + BLOCK; at++) {
          const around =
            (data[at - 1] ?? 0) + (data[at + 1] ?? 0) + (data[at - width] ?? 0) + (data[at + width] ?? 0);
          const edge = around - 4 * (data[at] ?? 0);
          sum += edge;
          squares += edge * edge;
        }
      }
      const count = BLOCK * BLOCK;
      blocks.push(squares / count - (sum / count) ** 2);
    }
  }
  blocks.sort((a, b) => b - a);
  const top = blocks.slice(0, Math.max(1, Math.ceil(blocks.length * TOP_SHARE)));
  return Math.round(top.reduce((a, b) => a + b, 0) / top.length) || 0;
}

function medianOf({ data }: LightMap): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level] ?? 0;
    if (below * 2 >= data.length) return level;
  }
  return 0;
}

const BURNT = 250;
const DARKER = 200;

/**
 * Burnt-out blocks that border on darker ones. A white page is bright all over and no glare; a lamp's reflection is a
 * white spot on a card that is darker around it.
 */
function glareOf({ width, height, data }: LightMap): number {
  const columns = Math.floor(width / BLOCK);
  const rows = Math.floor(height / BLOCK);
  const means: number[] = [];
  const burnt: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [sum, white] = [0, 0];
      for (let y = row * BLOCK; y < (row + 1) * BLOCK; y++) {
        for (let at = y * width + column * BLOCK; at < y * width + (column + 1) * BLOCK; at++) {
          sum += data[at] ?? 0;
          if ((data[at] ?? 0) >= BURNT) white += 1;
        }
      }
      means.push(sum / (BLOCK * BLOCK));
      burnt.push(white);
    }
  }
  const typical = [...means].sort((a, b) => a - b)[Math.floor(means.length / 2)] ?? 0;
  if (typical >= DARKER) return 0;
  const spots = burnt.filter(white => white > (BLOCK * BLOCK) / 2).reduce((a, b) => a + b, 0);
  return Math.round((1000 * spots) / Math.max(1, columns * rows * BLOCK * BLOCK));
}

/** Remarks about a measured picture. They advise; nothing is refused for them. */
export function remarksOn(measure: PictureMeasure): PictureRemark[] {
  const found: Record<PictureRemark, boolean> = {
    'too-small': measure.side < 700,
    'too-dark': measure.light < 60,
    'too-bright': measure.light > 252,
    glare: measure.glare > 30,
    blurred: measure.sharpness < 100,
  };
  return pictureRemarks.filter(remark => found[remark]);
}
