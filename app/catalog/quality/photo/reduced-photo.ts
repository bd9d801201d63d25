import type { GreyImage } from './grey-image.ts';

/** A photo made smaller by whole boxes of pixels: mean colour and mean lightness of each box. */
export interface SmallPhoto {
  width: number;
  height: number;
  /** Interleaved RGB. */
  rgb: Uint8Array;
  grey: Uint8Array;
}

export interface ReducedPhoto {
  /** Lightness at the measured size. */
  grey: GreyImage;
  /** The same photo at about `SMALL_SIDE`: where things lie, how light they are. */
  small: SmallPhoto;
}

/** Enough to tell a product from its ground; grain and JPEG noise are averaged away. */
export const SMALL_SIDE = 256;

/** Lightness and the small photo. `rgb` is interleaved, three bytes a pixel. */
export function reducePhoto(rgb: Uint8Array, width: number, height: number): ReducedPhoto {
  return {
    grey: { width, height, data: luma(rgb, width * height) },
    small: shrinkByBoxes(rgb, width, height),
  };
}

/** Rec. 601 luma in whole numbers. */
function luma(rgb: Uint8Array, pixels: number): Uint8Array {
  const grey = new Uint8Array(pixels);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += 3)
    grey[pixel] =
      (19595 * (rgb[at] ?? 0) + 38470 * (rgb[at + 1] ?? 0) + 7471 * (rgb[at + 2] ?? 0) + 32768) >>> 16;
  return grey;
}

/** What is left over at the right and at the bottom, less than a box, is dropped. */
function shrinkByBoxes(rgb: Uint8Array, width: number, height: number): SmallPhoto {
  const box = Math.max(1, Math.round(Math.max(width, height) / SMALL_SIDE));
  const [wide, high] = [Math.min(box, width), Math.min(box, height)];
  const [across, down] = [Math.floor(width / wide), Math.floor(height / high)];
  const out = new Uint8Array(across * down * 3);
  const part = 1 / (wide * high);
  for (let row = 0, at = 0; row < down; row++) {
    for (let column = 0; column < across; column++, at += 3) {
      let [red, green, blue] = [0, 0, 0];
      for (let y = row * high; y < (row + 1) * high; y++) {
        let from = (y * width + column * wide) * 3;
        for (let x = 0; x < wide; x++, from += 3) {
          red += rgb[from] ?? 0;
          green += rgb[from + 1] ?? 0;
          blue += rgb[from + 2] ?? 0;
        }
      }
      out[at] = red * part + 0.5;
      out[at + 1] = green * part + 0.5;
      out[at + 2] = blue * part + 0.5;
    }
  }
  return { width: across, height: down, rgb: out, grey: luma(out, across * down) };
}
