import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { root } from '~/platform/config/root.server.ts';
import type { Row } from './row.ts';

const [MILLISECONDS, MEGABYTES] = [2_000, 256];

/** A scene of any size with enough in it that no decoder has it easy. */
async function scene(width: number, height: number): Promise<Sharp> {
  const marks = Array.from({ length: 900 }, (_, at) => {
    const [x, y] = [(at * 7919) % width, (at * 104_729) % height];
    return `<rect x="${x}" y="${y}" width="${width / 50}" height="${height / 70}" fill="hsl(${(at * 37) % 360} 50% 50%)"/>`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#b9a98c"/>${marks}</svg>`;
  const { data } = await sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** A progressive JPEG whose last scan is written many times over. */
function scanBomb(jpeg: Buffer, times: number): Buffer {
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, jpeg.length - 2);
  return Buffer.concat([
    jpeg.subarray(0, last),
    ...Array.from({ length: times }, () => scan),
    jpeg.subarray(-2),
  ]);
}

/** A PNG's head that claims a size over a few bytes of pixels. */
function claim(width: number, height: number, png: Buffer): Buffer {
  const out = Buffer.from(png);
  out.writeUInt32BE(width, 16);
  out.writeUInt32BE(height, 20);
  return out;
}

async function hostileFiles(): Promise<Record<string, Buffer>> {
  const [half, large] = [await scene(5656, 4242), await scene(8160, 6120)];
  const twelve = await scene(4000, 3000);
  const small = await scene(64, 48);
  const tiny = await small.clone().png().toBuffer();
  const jpeg = await twelve.clone().jpeg({ quality: 85 }).toBuffer();
  const progressive = await twelve.clone().jpeg({ quality: 85, progressive: true }).toBuffer();
  const note = Buffer.alloc(65_537, 0x41);
  note.set([0xff, 0xe1, 0xff, 0xff]);
  const pages = await Promise.all(
    ['#a00000', '#00a000', '#0000a0'].map(background =>
      sharp({ create: { width: 64, height: 48, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return {
    'plain 12 megapixels': jpeg,
    'cut off in the middle': jpeg.subarray(0, jpeg.length >> 1),
    'pixel bomb: 60,000 × 60,000': claim(60_000, 60_000, tiny),
    'PNG of no size': claim(0, 0, tiny),
    'PNG of 49 megapixels without pixels': claim(7000, 7000, tiny),
    text: Buffer.from('ini bukan foto'),
    'moving GIF': await sharp(pages, { join: { animated: true } })
      .gif()
      .toBuffer(),
    'moving WebP': await sharp(pages, { join: { animated: true } })
      .webp()
      .toBuffer(),
    HEIC: Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(4096)]),
    'CMYK JPEG, 24 megapixels': await half.clone().toColourspace('cmyk').jpeg().toBuffer(),
    '16-bit PNG, 24 megapixels': await half
      .clone()
      .toColourspace('rgb16')
      .png({ compressionLevel: 3 })
      .toBuffer(),
    'interlaced 16-bit PNG, 12 megapixels': await twelve
      .clone()
      .toColourspace('rgb16')
      .png({ compressionLevel: 3, progressive: true })
      .toBuffer(),
    'JPEG with a ZIP and HTML behind it': Buffer.concat([
      jpeg,
      Buffer.from('PK\x03\x04<script>1</script>'),
      deflateSync(Buffer.alloc(1e6)),
    ]),
    'JPEG with 6 MB of EXIF': Buffer.concat([
      jpeg.subarray(0, 2),
      ...Array.from({ length: 90 }, () => note),
      jpeg.subarray(2),
    ]),
    'plain JPEG, 50 megapixels': await large.clone().jpeg({ quality: 80 }).toBuffer(),
    'plain PNG, 50 megapixels': await large.clone().png({ compressionLevel: 3 }).toBuffer(),
    'progressive JPEG, 24 megapixels': await half.clone().jpeg({ progressive: true }).toBuffer(),
    'progressive JPEG 4:4:4, 50 megapixels': await large
      .clone()
      .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
      .toBuffer(),
    'progressive JPEG of 12 megapixels with 30 scans': scanBomb(progressive, 20),
    'progressive JPEG of 12 megapixels with 2,000 scans': scanBomb(progressive, 2_000).subarray(
      0,
      10_000_000,
    ),
    'lossy WebP, 50 megapixels': await large.clone().webp({ quality: 60, effort: 0 }).toBuffer(),
    'lossless WebP, 12 megapixels': await twelve.clone().webp({ lossless: true, effort: 0 }).toBuffer(),
    'lossless WebP, 50 megapixels': await large.clone().webp({ lossless: true, effort: 0 }).toBuffer(),
  };
}

interface Told {
  answer: string;
  milliseconds: number;
  megabytes: number;
}

function tell(file: string): Told {
  const entry = path.join(root, '.cache', 'bench', 'prepare-photo.process.mjs');
  const { stdout } = spawnSync(process.execPath, [entry, file], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  // A process that died has said nothing: over every limit.
  return stdout
    ? JSON.parse(stdout)
    : { answer: 'died', milliseconds: 60_000, megabytes: Number.MAX_SAFE_INTEGER };
}

/** What strangers may send, each opened in a process of its own from its first byte to the kept copies. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-hostile-'));
  try {
    const files = await hostileFiles();
    return Object.entries(files).flatMap(([name, bytes], at): Row[] => {
      const file = path.join(folder, String(at));
      writeFileSync(file, bytes);
      const { answer, milliseconds, megabytes } = tell(file);
      return [
        {
          name: `${name} (${answer})`,
          value: Math.round(milliseconds),
          unit: 'ms',
          budget: `≤ ${MILLISECONDS} ms`,
          pass: milliseconds <= MILLISECONDS,
        },
        {
          name: `${name}: most memory of the whole process`,
          value: Math.round(megabytes),
          unit: 'MB',
          budget: `≤ ${MEGABYTES} MB`,
          pass: megabytes <= MEGABYTES,
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
