import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage } from './support/browser.ts';
import { follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
const folder = mkdtempSync(path.join(tmpdir(), 'laris-lists-'));
afterAll(closeBrowser);

function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Looks again until the work is done: by the link, as somebody without JavaScript does. */
async function until(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('main').innerText();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toContain(text);
}

describe.each([{ javaScript: true }, { javaScript: false }])(
  'a vendor sends many products at once, JavaScript $javaScript',
  ({ javaScript }) => {
    const tail = javaScript ? 'Manis' : 'Asin';
    const list = [
      'Kode barang;Judul;Kategori;Satuan jual;Isi bersih;Harga',
      `J-${tail}-1;Keripik Sukun Renyah ${tail} Bu Narti 200 g;Keripik;bungkus;200 g;15.000`,
      `J-${tail}-2;Keripik Talas Renyah ${tail} Bu Narti 200 g;Keripik;bungkus;200 g;mahal`,
    ].join('\r\n');
    let page: Page;

    beforeAll(async () => {
      page = await openPage({ appUrl, javaScript });
      await signIn(page, 'penjual.batang');
    });

    it('sees what would become of each row before anything is written', async () => {
      await page.goto('/vendor/products');
      await follow(page, word('catalog.products.by-file'));
      await look(page, `sheets-${javaScript}`);
      await page.locator('main input[type=file]').setInputFiles(fileOf(`${tail}.csv`, list));
      await press(page, word('sheets.try'));
      await until(page, word('sheets.nothing-saved'));
      const main = await page.locator('main').innerText();
      expect(main).toContain(word('catalog.code.price-unreadable'));
      await look(page, `sheets-tried-${javaScript}`);
    });

    it('saves the good rows, gets the others back in the same template, and sends the list again in vain', async () => {
      await page.locator('main form button[type=submit]').click();
      await until(page, word('sheets.wrong'));
      await until(page, word('sheets.state.written').toLowerCase());
      await look(page, `sheets-written-${javaScript}`);
      const link = await page.locator('main a[href$=".xlsx"]').getAttribute('href');
      const answer = await page.request.get(link!);
      expect(answer.headers()['content-type']).toContain('spreadsheetml');
      await page.goto('/vendor/products/sheets');
      await page.locator('main input[type=file]').setInputFiles(fileOf(`${tail}.csv`, list));
      await press(page, word('sheets.try'));
      await until(page, word('sheets.nothing-new'));
    });

    it('is told in words why a file cannot be read', async () => {
      await page.goto('/vendor/products/sheets');
      await page.locator('main input[type=file]').setInputFiles(fileOf('lain.csv', 'Nama;Umur\nSiti;40'));
      await press(page, word('sheets.try'));
      await until(page, word('sheets.unreadable'));
      await look(page, `sheets-unreadable-${javaScript}`);
    });
  },
);

describe('a photo on the phone', () => {
  it('is looked at before it is sent, and made smaller', async () => {
    const page = await openPage({ appUrl });
    await signIn(page, 'penjual.batang');
    await page.goto('/vendor/products');
    const product = await page.locator('a[href^="/vendor/products/0"]').first().getAttribute('href');
    await page.goto(`${product}/photos`);
    await page.waitForLoadState('networkidle');
    const noise = {
      create: {
        width: 3000,
        height: 2250,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    } as const;
    const sharpPhoto = await sharp(noise).jpeg({ quality: 95 }).toBuffer();
    const blurred = await sharp(sharpPhoto).blur(12).jpeg({ quality: 95 }).toBuffer();
    const status = page.locator('form [role=status]');
    await page
      .locator('#album')
      .setInputFiles({ name: 'buram.jpg', mimeType: 'image/jpeg', buffer: blurred });
    await status.getByText(word('catalog.look.blurred')).waitFor();
    await page
      .locator('#album')
      .setInputFiles({ name: 'tajam.jpg', mimeType: 'image/jpeg', buffer: sharpPhoto });
    await status.getByText('buram.jpg').waitFor({ state: 'detached' });
    await status.locator('.notice').waitFor();
    expect(await status.innerText()).not.toContain(word('catalog.look.blurred'));
    const size = await page
      .locator('#album')
      .evaluate(input => (input as HTMLInputElement).files?.[0]?.size ?? 0);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(sharpPhoto.length / 2);
    await look(page, 'photo-looked-at');
  });
});

describe('the office on quality', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage({ appUrl, width: 1280 });
    await signIn(page, 'ukpbj.batang');
  });

  it('finds what is wrong most often and follows it to one product', async () => {
    await page.goto('/ukpbj/quality');
    await look(page, 'quality');
    await page.locator('main .bars a').first().click();
    await page.waitForURL(/findings\?check=/);
    await look(page, 'quality-findings');
    await page.locator('main table a[href*="/quality/products/"]').first().click();
    await page.waitForURL(/quality\/products\//);
    await look(page, 'quality-product');
  });

  it('lets a finding pass with a reason, and takes that back', async () => {
    await page.goto('/ukpbj/quality/findings?check=F02-jumlah-foto');
    await page.locator('main table a[href*="/quality/products/"]').first().click();
    await page.waitForURL(/quality\/products\//);
    await page.locator('a[href*="acceptances/F02-jumlah-foto"]').click();
    await page.waitForURL(/acceptances/);
    await look(page, 'quality-acceptance');
    await page.getByRole('radio').first().check();
    await press(page, word('report.accept.do'));
    expect(await page.locator('main').innerText()).toContain(word('report.accepted'));
    await press(page, new RegExp(word('report.accept.end')));
    await page.waitForFunction(
      text => !document.querySelector('main')?.textContent?.includes(text),
      word('report.accepted'),
    );
  });

  it('sees which papers run out, and takes files along', async () => {
    await page.goto('/ukpbj/quality/permits?days=180');
    await look(page, 'quality-permits');
    await page.goto('/ukpbj/product-sheets');
    await look(page, 'office-sheets');
    for (const file of [
      '/ukpbj/quality/checks.csv',
      '/ukpbj/quality/districts.csv',
      '/ukpbj/quality/findings.xlsx?severity=stop',
      '/ukpbj/product-sheets/files/e-katalog.xlsx',
      '/ukpbj/product-sheets/files/products.xlsx',
    ])
      expect((await page.request.get(file)).status(), file).toBe(200);
    expect((await page.request.get('/ukpbj/product-sheets/files/lain.xlsx')).status()).toBe(404);
  });
});
