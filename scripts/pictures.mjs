// npm run pictures -- <address>: the pictures of the README, taken from the running product with its demo story.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';

/** Name, whose page, address, width, height. */
const pictures = [
  ['vendor-home-360', 'penjual.batang', '/vendor', 360, 800],
  ['registration-360', 'pemula.batang', '/vendor/registration', 360, 800],
  ['unsold-1280', 'ukpbj.batang', '/ukpbj/unsold', 1280, 900],
  ['review-1280', 'ukpbj.batang', '/ukpbj/registrations', 1280, 700],
  ['programme-1280', null, '/programme/33.25', 1280, 900],
  ['showcase-1280', null, '/showcase/33.25', 1280, 900],
  ['draw-1280', null, '/draws/33.25/1', 1280, 900],
  ['lesson-360', null, '/learn/dari-foto-sampai-laku/jalan-barang', 360, 800],
];

ensureInstalled();
const address = process.argv[2] ?? 'http://localhost:3000';
const { chromium } = await import('playwright-core');
const { default: sharp } = await import('sharp');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const folder = path.join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
for (const [name, account, place, width, height] of pictures) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  if (account)
    await context.request.post(`${address}/demo-entry`, {
      form: { key: account },
      headers: { Origin: address },
    });
  const page = await context.newPage();
  const answer = await page.goto(`${address}${place}`, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${place}: ${answer?.status()}`);
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(path.join(folder, `${name}.png`));
  await context.close();
}
await browser.close();
