import type { GreyImage } from '~/catalog/quality/photo/grey-image.ts';
import { gaussianBlur } from '~/catalog/quality/photo/sharpness.ts';

/** A picture by a formula of its place. */
export function draw(width: number, height: number, lightness: (x: number, y: number) => number): GreyImage {
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) data[at] = lightness(at % width, Math.floor(at / width));
  return { width, height, data };
}

export const flat = (width: number, height: number, level = 128) => draw(width, height, () => level);

/** Small blocks of two tones: edges everywhere, as in print on a label. */
export const checkered = (width: number, height: number, size = 5) =>
  draw(width, height, (x, y) => ((Math.floor(x / size) + Math.floor(y / size)) % 2 === 0 ? 40 : 215));

export function blurred(image: GreyImage, times: number): GreyImage {
  let now = image;
  for (let round = 0; round < times; round++)
    now = { ...now, data: Uint8Array.from(gaussianBlur(now), Math.round) };
  return now;
}
