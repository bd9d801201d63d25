import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs';

/** A browser whose camera sees one picture of a QR code (SVG), held a little away from the edges. */
export async function launchWithCamera(svg: string, folder: string): Promise<Browser> {
  const drawing = Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'));
  const code = await sharp(drawing).resize(420, 420, { kernel: 'nearest' }).png().toBuffer();
  const wall = sharp({ create: { width: 640, height: 480, channels: 3, background: '#888' } });
  const frame = await wall
    .composite([{ input: code, left: 110, top: 30 }])
    .jpeg({ quality: 90 })
    .toBuffer();
  const file = path.join(folder, 'camera.mjpeg');
  writeFileSync(file, Buffer.concat(Array.from({ length: 30 }, () => frame)));
  const camera = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
  return chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [...chromiumFlags, ...camera],
  });
}
