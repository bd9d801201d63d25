/** One byte of lightness per pixel, row by row. */
export interface GreyImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Rec. 601 luma from interleaved RGB, rounded: what the eye takes for lightness. */
export function toGrey(rgb: Uint8Array, width: number, height: number): GreyImage {
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += 3) {
    data[pixel] = (299 * (rgb[at] ?? 0) + 587 * (rgb[at + 1] ?? 0) + 114 * (rgb[at + 2] ?? 0) + 500) / 1000;
  }
  return { width, height, data };
}

/** The lightness below which the given share of the pixels lies, 0 to 255. */
export function lightnessQuantile(image: GreyImage, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of image.data) counts[value] = (counts[value] ?? 0) + 1;
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level] ?? 0;
    if (below >= share * image.data.length) return level;
  }
  return 255;
}
