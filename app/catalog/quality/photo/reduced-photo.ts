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

/** Lightness and the small photo in one walk over the pixels. `rgb` is interleaved, three bytes a pixel. */
export function reducePhoto(rgb: Uint8Array, width: number, height: number): ReducedPhoto {
  const box = Math.max(1, Math.round(Math.max(width, height) / SMALL_SIDE));
  const across = Math.max(1, Math.floor(width / box));
  const down = Math.max(1, Math.floor(height / box));
  const grey = new Uint8Array(width * height);
  const small = new Uint8Array(across * down * 3);
  const smallGrey = new Uint8Array(across * down);
  const sums = new Uint32Array(across * 3);
  const used = Math.min(width, across * box);
  for (let y = 0; y < height; y++) {
    const inside = y < down * box;
    let at = y * width * 3;
    for (let x = 0, pixel = y * width, cell = 0, left = box; x < width; x++, pixel++, at += 3) {
      const red = rgb[at] ?? 0;
      const green = rgb[at + 1] ?? 0;
      const blue = rgb[at + 2] ?? 0;
      // Rec. 601 luma in whole numbers.
      grey[pixel] = (19595 * red + 38470 * green + 7471 * blue + 32768) >>> 16;
      if (inside && x < used) {
        sums[cell] = (sums[cell] ?? 0) + red;
        sums[cell + 1] = (sums[cell + 1] ?? 0) + green;
        sums[cell + 2] = (sums[cell + 2] ?? 0) + blue;
        if (--left === 0) {
          left = box;
          cell += 3;
        }
      }
    }
    if (inside && (y + 1) % box === 0) {
      const row = ((y + 1) / box - 1) * across;
      average(sums, Math.min(box, width) * Math.min(box, height), small, row * 3);
      for (let cell = row; cell < row + across; cell++)
        smallGrey[cell] = luma(small[3 * cell] ?? 0, small[3 * cell + 1] ?? 0, small[3 * cell + 2] ?? 0);
    }
  }
  return {
    grey: { width, height, data: grey },
    small: { width: across, height: down, rgb: small, grey: smallGrey },
  };
}

function luma(red: number, green: number, blue: number): number {
  return (19595 * red + 38470 * green + 7471 * blue + 32768) >>> 16;
}

/** Empties the sums into means. */
function average(sums: Uint32Array, count: number, into: Uint8Array, from: number): void {
  for (let at = 0; at < sums.length; at++) {
    into[from + at] = Math.round((sums[at] ?? 0) / count);
    sums[at] = 0;
  }
}
