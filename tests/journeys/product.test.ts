import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { fill, follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

/** A photo as a phone takes it: large, full of detail, with noise in every pixel. */
async function takePhoto(seed: number): Promise<Buffer> {
  const side = 1200;
  const pixels = Buffer.alloc(side * side * 3);
  let state = seed;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const column = Math.floor(at / 3) % side;
    pixels[at] = (((column >> 4) & 1) * 120 + 60 + ((state >>> 24) & 63)) & 255;
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

describe.each([{ javaScript: true }, { javaScript: false }])(
  'a vendor lists a product, JavaScript $javaScript',
  ({ javaScript }) => {
    const title = `Besek Bambu Kotak Hantaran Isi 10 ${javaScript ? 'Besar' : 'Kecil'}`;
    let page: Page;
    let home: string;

    beforeAll(async () => {
      page = await openPage({ appUrl, javaScript });
      await signIn(page, 'penjual.batang');
    });

    it('writes it down; what is missing is said at its field and nothing is lost', async () => {
      await page.goto('/vendor/products/new');
      await look(page, `product-new-${javaScript}`);
      await fill(page, { title, price: '5 ribu an' });
      await press(page, word('catalog.new.save'));
      expect(new URL(page.url()).pathname).toBe('/vendor/products/new');
      expect(await page.locator('[name="title"]').inputValue()).toBe(title);
      await look(page, `product-new-refused-${javaScript}`);
      await fill(page, {
        description:
          'Besek anyaman bambu untuk hantaran dan suvenir kantor. Satu ikat berisi sepuluh buah, ukuran dua puluh kali dua puluh sentimeter, tinggi sepuluh sentimeter. Anyaman rapat, tutup pas, bambu sudah diawetkan dan dijemur dua hari supaya tidak berjamur.',
        category: 'anyaman-kayu',
        unit: 'set',
        netContent: '10 pcs',
        price: '45.000',
        brand: '',
      });
      await press(page, word('catalog.new.save'));
      expect(new URL(page.url()).pathname).toMatch(/\/photos$/);
    });

    it('sends a photo; a wrong file is refused in words', async () => {
      const camera = page.locator('input[type=file]').first();
      await camera.setInputFiles({
        name: 'gambar.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('<svg/>'),
      });
      await press(page, word('catalog.photos.send'));
      expect(await page.locator('[role=alert]').first().innerText()).toBeTruthy();
      for (const seed of [1, 2, 3]) {
        await page
          .locator('input[type=file]')
          .first()
          .setInputFiles({
            name: 'kamera.jpg',
            mimeType: 'image/jpeg',
            buffer: await takePhoto(seed + (javaScript ? 0 : 10)),
          });
        await press(page, word('catalog.photos.send'));
      }
      await expect.poll(() => page.locator('main img').count()).toBe(3);
      await look(page, `product-photos-${javaScript}`);
    });

    it('is told of a field what could be better: while typing, or once it is saved', async () => {
      home = new URL(page.url()).pathname.replace(/\/photos$/, '');
      await page.goto(`${home}/edit`);
      await settle(page);
      await fill(page, { title: `PROMO ${title}` });
      if (!javaScript) {
        await press(page, word('catalog.edit.save'));
        await page.goto(`${home}/edit`);
      }
      const remark = page.locator('#title-remark');
      await remark.waitFor();
      expect(await page.locator('#title').getAttribute('aria-describedby')).toContain('title-remark');
      await look(page, `product-remarks-${javaScript}`);
      if (javaScript) {
        await fill(page, { title });
        await remark.filter({ hasText: 'PROMO' }).waitFor({ state: 'detached' });
        await fill(page, { title: `PROMO ${title}` });
        await press(page, word('catalog.edit.save'));
      }
    });

    it('takes the better text that is offered, reads it and saves it', async () => {
      await page.goto(home);
      await settle(page);
      await look(page, `product-mend-${javaScript}`);
      const offer = page.locator('a[href*="better=title"]').first();
      const folded = page.locator('main details', { has: offer });
      if ((await folded.count()) > 0) await folded.locator('> summary').first().click();
      await offer.click();
      await settle(page);
      expect(await page.locator('[name="title"]').inputValue()).not.toContain('PROMO');
      await look(page, `product-better-${javaScript}`);
      await press(page, word('catalog.edit.save'));
      expect(new URL(page.url()).pathname).toBe(home);
    });

    it('fills in the other pages, each by itself', async () => {
      await page.goto(`${home}/edit/price`);
      for (const summary of await page.locator('form summary').all()) await summary.click();
      await look(page, `product-price-${javaScript}`);
      await fill(page, { price: '46.000', 'step.0.from': '10' });
      await press(page, word('catalog.edit.save'));
      expect(await page.locator('[role=alert]').first().innerText()).toContain(
        word('catalog.code.step-incomplete'),
      );
      expect(await page.locator('[name="price"]').inputValue()).toBe('46.000');
      await fill(page, { 'step.0.price': '44.000' });
      await press(page, word('catalog.edit.more'));
      expect(await page.locator('[name="step.2.from"]').count()).toBe(1);
      expect(await page.locator('main').innerText()).toContain(word('catalog.history.title'));
      await page.goto(`${home}/edit/variants`);
      await fill(page, {
        'variant.0.name': 'Isi 20',
        'variant.0.netContent': '20 pcs',
        'variant.0.price': '88.000',
      });
      await look(page, `product-variants-${javaScript}`);
      await press(page, word('catalog.edit.save'));
      await page.goto(`${home}/edit/papers`);
      await page.locator('form summary', { hasText: word('catalog.document.brand') }).click();
      await fill(page, { brandNumber: 'IDM000123456', brandHolder: 'Siti Aminah' });
      await look(page, `product-papers-${javaScript}`);
      await press(page, word('catalog.edit.save'));
      await page.goto(`${home}/edit/details`);
      await look(page, `product-details-${javaScript}`);
      await fill(page, { origin: 'domestic', sku: `BSK-${javaScript}` });
      await press(page, word('catalog.edit.save'));
      await page.goto(`${home}/edit/papers`);
      expect(await page.locator('[name="brandHolder"]').inputValue()).toBe('Siti Aminah');
    });

    it('sees what the checks say, and puts it on a channel', async () => {
      await page.goto(home);
      await settle(page);
      await look(page, `product-check-${javaScript}`);
      await page.goto(`${new URL(page.url()).pathname}/listings`);
      await settle(page);
      await look(page, `product-listings-${javaScript}`);
      await page.locator('[name="channel"][value="mbiz"]').check();
      await press(page, word('listings.own.save'));
      expect(await page.locator('main').innerText()).toContain(word('listings.own.stand.live'));
      await page.goto('/vendor/products');
      await follow(page, title);
      expect(await page.locator('h1').innerText()).toBe(word('catalog.product.listed'));
      expect(await page.locator('main').innerText()).toContain(title);
    });
  },
);
