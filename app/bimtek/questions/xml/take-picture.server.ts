import { decodePicture } from '~/platform/picture/decode-picture.server.ts';
import { encodePng } from '~/platform/picture/encode-png.server.ts';
import type { TakenPicture } from './read-xml-text.ts';
import type { XmlNode } from './xml-node.ts';

/** A picture in a question explains something on a phone; larger ones are made smaller. */
const side = 1000;
/** As it arrives, decoded from base64. */
const mostBytes = 2_000_000;

/**
 * Takes in an embedded file: only a picture, judged by its content, decoded once and written anew as PNG, which loses
 * nothing, so that the same picture stays the same bytes however often it goes in and out.
 */
export async function takePicture(node: XmlNode): Promise<TakenPicture> {
  const text = node.text.replace(/\s+/g, '');
  if (text.length > (mostBytes * 4) / 3 + 4) return 'xml-picture-too-large';
  const base64 = (node.attributes.encoding ?? 'base64') === 'base64' && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  if (!base64 || text === '') return 'xml-picture-refused';
  const decoded = await decodePicture(Buffer.from(text, 'base64'), side);
  if (typeof decoded === 'string') return 'xml-picture-refused';
  const png = await encodePng(decoded.pixels);
  return { base64: png.toString('base64') };
}
