import {
  fitInto,
  lightMap,
  MEASURED_SIDE,
  measurePicture,
  type PictureMeasure,
} from '~/reference/picture/measure-picture.ts';
import { pictureSize } from '~/reference/picture/picture-size.ts';

/** Small enough for a bad line, large enough for small print. */
export const SENT_SIDE = 1600;
export const SENT_BYTES = 350 * 1024;
const QUALITIES = [0.82, 0.72, 0.6, 0.5];
/** Where the header of a camera's JPEG lies, its preview included. */
const HEAD_BYTES = 256 * 1024;

export interface ShrunkPhoto {
  blob: Blob;
  measure: PictureMeasure;
}

/**
 * A photo made small before it travels: decoded to about the wanted size at once, so that a phone of 2 GB holds it; upright
 * once (the browser turns it by EXIF, the canvas keeps none). Null when this browser cannot open it: then it goes as it is
 * and the server says what to do.
 */
export async function shrinkPhoto(file: Blob): Promise<ShrunkPhoto | null> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const size = pictureSize(head);
    const longest = size ? Math.max(size.width, size.height) : 0;
    const bitmap = await createImageBitmap(file, {
      imageOrientation: 'from-image',
      ...(longest > SENT_SIDE ? { resizeWidth: SENT_SIDE, resizeQuality: 'high' as const } : {}),
    });
    const side = longest || Math.max(bitmap.width, bitmap.height);
    const found = measure(bitmap, side);
    const small = file.size <= SENT_BYTES && side <= SENT_SIDE;
    const blob = small ? file : await encode(bitmap);
    bitmap.close();
    return { blob, measure: found };
  } catch {
    return null;
  }
}

function drawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitInto(bitmap.width, bitmap.height, side));
  const context = canvas.getContext('2d', { willReadFrequently: side === MEASURED_SIDE });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  // What is clear would become black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function measure(bitmap: ImageBitmap, side: number): PictureMeasure {
  const canvas = drawn(bitmap, MEASURED_SIDE);
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
  return measurePicture(lightMap(pixels, width, height, 4), side);
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no blob'))), type, quality),
  );
}

/** WebP where the browser writes it, else JPEG; as good as fits, and smaller only when even the coarsest does not. */
async function encode(bitmap: ImageBitmap): Promise<Blob> {
  for (const side of [SENT_SIDE, 1280]) {
    const canvas = drawn(bitmap, side);
    const probe = await toBlob(canvas, 'image/webp', QUALITIES[0]!);
    const type = probe.type === 'image/webp' ? 'image/webp' : 'image/jpeg';
    for (const quality of QUALITIES) {
      const blob =
        quality === QUALITIES[0] && type === probe.type ? probe : await toBlob(canvas, type, quality);
      if (blob.size <= SENT_BYTES) return blob;
    }
  }
  return toBlob(drawn(bitmap, 1024), 'image/jpeg', 0.5);
}
