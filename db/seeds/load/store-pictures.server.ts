import sharp from 'sharp';
import { storePhoto } from '~/catalog/photos/photo-files.server.ts';
import { type PreparedPhoto, preparePhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { takePicture } from '../pictures/picture.ts';

/** A drawing on paper becomes a file as a phone would send it, then goes the way of every upload. */
async function photograph(name: string): Promise<PreparedPhoto> {
  const { svg, side, blur } = takePicture(name);
  const image = sharp(Buffer.from(svg)).resize(side, side);
  const upload = await (blur > 0 ? image.blur(blur) : image).jpeg({ quality: 90 }).toBuffer();
  const prepared = await preparePhoto(upload);
  if (!prepared.ok) throw new Error(`${name}: ${prepared.problems[0]?.code}`);
  return prepared.value;
}

/** The second pemda of a story shows the same drawings: each is developed and measured once per process. */
const developed = new Map<string, Promise<PreparedPhoto>>();

function develop(name: string): Promise<PreparedPhoto> {
  const known = developed.get(name) ?? photograph(name);
  developed.set(name, known);
  return known;
}

const atOnce = 4;

/** Draws the named pictures, measures them as uploads are, and puts each into storage once, under its content's hash. */
export async function storePictures(
  pemda: string,
  names: ReadonlySet<string>,
): Promise<Map<string, PreparedPhoto>> {
  const out = new Map<string, PreparedPhoto>();
  const waiting = [...names].sort();
  const work = async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      const picture = await develop(name);
      await storePhoto(pemda, picture);
      out.set(name, picture);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return out;
}
