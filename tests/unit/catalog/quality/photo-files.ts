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

/** A product with dark bars and strong grain on a plain ground, as the lessons teach it. */
export async function productPhoto(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3, 232);
  let seed = 1;
  for (let y = Math.round(0.12 * height); y < 0.88 * height; y++) {
    for (let x = Math.round(0.12 * width); x < 0.88 * width; x++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const bar = Math.floor(x / 24) % 2 === 0;
      const at = 3 * (y * width + x);
      data.fill((bar ? 50 : 130) + ((seed >>> 16) % 64), at, at + 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
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
