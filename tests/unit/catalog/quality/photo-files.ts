import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A photo made here: dark bars on a light ground under strong grain, the same grain every time. */
export async function photoFile(
  width: number,
  height: number,
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
  blur = 0,
): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < data.length; at += 3) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const bar = Math.floor(((at / 3) % width) / 24) % 2 === 0;
    data.fill((bar ? 60 : 170) + ((seed >>> 16) % 64), at, at + 3);
  }
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  return (blur > 0 ? picture.blur(blur) : picture)[format]().toBuffer();
}

/** A product with a printed label on a plain ground, as the lessons teach it. */
export async function productPhoto(
  width: number,
  height: number,
  { ground = '#e8e4da', over = '', blur = 0 }: { ground?: string; over?: string; blur?: number } = {},
): Promise<Buffer> {
  const dots = Array.from({ length: 900 }, (_, at) => {
    const [x, y] = [22 + (at % 30) * 1.9, 24 + Math.floor(at / 30) * 1.8];
    const tone = ['#7a4a1e', '#a8703a', '#3d2410', '#c79a5c'][(at * 7 + (at >> 3)) % 4];
    return `<rect x="${x}" y="${y}" width="1.1" height="1" fill="${tone}"/>`;
  }).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" ` +
    `preserveAspectRatio="none"><rect width="100" height="100" fill="${ground}"/>` +
    `<rect x="20" y="22" width="60" height="58" rx="3" fill="#8d5a2b"/>${dots}${over}</svg>`;
  const picture = sharp(Buffer.from(svg));
  return (blur > 0 ? picture.blur(blur) : picture).jpeg({ quality: 90 }).toBuffer();
}

/** One chunk of a PNG, with its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG header that claims any size; its pixels are a few bytes. */
export function pixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export const svgFile = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const heicHeader = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
]);
