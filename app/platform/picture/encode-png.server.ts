import sharp from 'sharp';
import type { DecodedPicture } from './decode-picture.server.ts';

/** Decoded pixels as PNG: loses nothing, so the same picture stays the same bytes however often it is read and written. */
export async function encodePng({ data, width, height }: DecodedPicture['pixels']): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
