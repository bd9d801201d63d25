import sharp from 'sharp';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { takePicture } from '../pictures/picture.ts';

export interface StoredPicture {
  sha256: string;
  width: number;
  height: number;
  bytes: Buffer;
}

/** Pixels of one drawing as a WebP file, the form in which the portal keeps photos. */
async function develop(name: string): Promise<StoredPicture> {
  const { svg, side, blur } = takePicture(name);
  const image = sharp(Buffer.from(svg)).resize(side, side);
  const bytes = await (blur > 0 ? image.blur(blur) : image).webp({ quality: 80, effort: 1 }).toBuffer();
  return { sha256: sha256(bytes), width: side, height: side, bytes };
}

const atOnce = 4;

/** Draws the named pictures and puts each into storage once, under its content's hash. */
export async function storePictures(
  pemda: string,
  names: ReadonlySet<string>,
): Promise<Map<string, StoredPicture>> {
  const out = new Map<string, StoredPicture>();
  const waiting = [...names].sort();
  const work = async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      const picture = await develop(name);
      await storage().put(`${pemda}/photos/${picture.sha256}.webp`, picture.bytes);
      out.set(name, picture);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return out;
}
