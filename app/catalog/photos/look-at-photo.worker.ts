import { pictureSize } from '~/reference/picture/picture-size.ts';
import { MEASURED_SIDE, measurePhoto } from '../quality/photo/measure-photo.ts';
import type { PhotoLook } from './photo-look.ts';

/** What is sent at most: the server keeps no more. */
const SENT_SIDE = 1600;
const QUALITY = 0.85;
/** Where the header of a camera's JPEG lies, its preview included. */
const HEAD_BYTES = 256 * 1024;

export interface LookOrder {
  number: number;
  file: File;
}

export type LookAnswer =
  | { number: number; look: PhotoLook; blob: Blob | null }
  | { number: number; look: null };

/**
 * Decodes a photo once, to about the size that is sent, measures it and writes it smaller; off the main thread, so that a
 * cheap phone stays usable. `blob` is null where the file is small as it is.
 */
async function lookAt(file: File): Promise<{ look: PhotoLook; blob: Blob | null }> {
  const size = pictureSize(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const longest = size ? Math.max(size.width, size.height) : 0;
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    ...(longest > SENT_SIDE ? { resizeWidth: wanted(size!), resizeQuality: 'high' as const } : {}),
  });
  const scale = longest > 0 ? Math.max(1, longest / Math.max(bitmap.width, bitmap.height)) : 1;
  const { pixels, width, height } = rgbOf(draw(bitmap, MEASURED_SIDE));
  const { measuredSide, sharpness, subjectLightness } = measurePhoto(pixels, width, height);
  const blob =
    longest > SENT_SIDE
      ? await draw(bitmap, SENT_SIDE).convertToBlob({ type: 'image/jpeg', quality: QUALITY })
      : null;
  const look = {
    width: Math.round(bitmap.width * scale),
    height: Math.round(bitmap.height * scale),
    measuredSide,
    sharpness,
    subjectLightness,
  };
  bitmap.close();
  return { look, blob: blob && blob.size < file.size ? blob : null };
}

/** The width at which the longest side, as the file lies, becomes the one that is sent. */
function wanted({ width, height }: { width: number; height: number }): number {
  return Math.round((SENT_SIDE * width) / Math.max(width, height));
}

function draw(bitmap: ImageBitmap, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function rgbOf(canvas: OffscreenCanvas): { pixels: Uint8Array; width: number; height: number } {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    pixels[to] = data[from] ?? 0;
    pixels[to + 1] = data[from + 1] ?? 0;
    pixels[to + 2] = data[from + 2] ?? 0;
  }
  return { pixels, width, height };
}

addEventListener('message', async ({ data: { number, file } }: MessageEvent<LookOrder>) => {
  try {
    postMessage({ number, ...(await lookAt(file)) } satisfies LookAnswer);
  } catch {
    // What this browser cannot open goes as it is; the server says what to do.
    postMessage({ number, look: null } satisfies LookAnswer);
  }
});
