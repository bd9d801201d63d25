import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cardPhoto, heicPhoto, pdfFile, svgWithScript } from '#tests/support/papers.ts';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { type CuttingLine, openCuttingLine } from './support/cutting-line.ts';
import { openAccount } from './support/register.ts';
import { look, press, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

const place = '/vendor/registration/documents';
const cameraPhoto = (seed = 1) => cardPhoto({ width: 4000, height: 3000, seed, quality: 85 });
const asFile = (buffer: Buffer, name = 'kamera.jpg') => ({ name, mimeType: 'image/jpeg', buffer });

/** A vendor who has just begun: an account of its own, the registration opened. */
async function beginAsNewVendor(page: Page, serial: string): Promise<void> {
  await openAccount(page, serial);
  await page.goto('/vendor/registration');
  await press(page, word('registration.start.button'));
  await page.goto(place);
  await settle(page);
}

const card = (page: Page, kind: string) => page.locator(`#${kind}`);
const isKept = (page: Page, kind: string) =>
  expect
    .poll(() => card(page, kind).locator('img.thumb').count(), { timeout: 30_000, interval: 100 })
    .toBe(1);

describe.each([
  { javaScript: true, serial: '7101' },
  { javaScript: false, serial: '7202' },
])('documents of a registration, JavaScript $javaScript', ({ javaScript, serial }) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage({ appUrl, javaScript });
    await beginAsNewVendor(page, serial);
  });

  async function send(kind: string, file: ReturnType<typeof asFile>, from: 'camera' | 'album' = 'camera') {
    const closed = card(page, kind).locator('details:not([open]) > summary');
    while (await closed.count()) await closed.first().click();
    await card(page, kind).locator(`#${kind}-${from}`).setInputFiles(file);
    if (!javaScript)
      await card(page, kind)
        .getByRole('button', { name: word('documents.send') })
        .click();
  }

  it('asks for them on one screen', async () => {
    await look(page, `documents-empty-${javaScript}`);
    expect(await card(page, 'ktp').locator('.tag').innerText()).toBe(word('documents.state.missing'));
    expect(await card(page, 'ktp').locator('input[capture]').count()).toBe(1);
  });

  it('takes a photo and a PDF, and shows both', async () => {
    await send('ktp', asFile(await cameraPhoto()));
    await isKept(page, 'ktp');
    await send('nib', asFile(await pdfFile(2), 'nib.pdf'), 'album');
    await expect.poll(() => card(page, 'nib').locator('.thumb').count(), { timeout: 30_000 }).toBe(1);
    await look(page, `documents-sent-${javaScript}`);
    expect(await card(page, 'ktp').locator('.tag').innerText()).toBe(word('documents.state.present'));
    const address = await card(page, 'ktp').locator('a.item').getAttribute('href');
    const shown = await page.request.get(address!);
    expect(shown.headers()).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('says in words what is wrong with a file, and loses nothing', async () => {
    await page.goto(`${place}/place`);
    await settle(page);
    for (const [file, code] of [
      [heicPhoto, 'document-heic'],
      [svgWithScript, 'document-drawing'],
      [Buffer.from('PK\x03\x04 bukan foto'), 'document-office-or-zip'],
    ] as const) {
      await send('place', asFile(file));
      await expect
        .poll(() => card(page, 'place').innerText(), { timeout: 20_000 })
        .toContain(word(`documents.code.${code}`));
    }
    await settle(page);
    await look(page, `documents-refused-${javaScript}`);
    expect(await card(page, 'ktp').locator('img.thumb').count()).toBe(1);
  });

  it('advises about a blurred photo and takes it all the same', async () => {
    await send('place', asFile(await cardPhoto({ blur: 7 })));
    await isKept(page, 'place');
    expect(await card(page, 'place').innerText()).toContain(word('documents.remark.blurred'));
    await look(page, `documents-blurred-${javaScript}`);
  });

  it('takes one away again after asking', async () => {
    await card(page, 'place')
      .getByRole('link', { name: word('documents.remove') })
      .click();
    await settle(page);
    await look(page, `documents-removal-${javaScript}`);
    await press(page, word('documents.removal.button'));
    expect(new URL(page.url()).pathname).toBe(place);
    expect(await page.locator('#place img.thumb').count()).toBe(0);
  });
});

describe('an upload that is cut ten times', () => {
  let line: CuttingLine;
  let profile: string;
  let context: BrowserContext | undefined;

  /** The same phone, also after it was off: what it stored is there, what was in its memory is gone. */
  async function switchOn(): Promise<Page> {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      args: chromiumFlags,
      viewport: { width: 360, height: 740 },
      baseURL: line.url,
      locale: 'id-ID',
    });
    context.setDefaultTimeout(20_000);
    return context.pages()[0] ?? context.newPage();
  }

  beforeAll(async () => {
    line = await openCuttingLine(appUrl);
    profile = mkdtempSync(path.join(tmpdir(), 'laris-phone-'));
  });
  afterAll(async () => {
    await context?.close();
    await line.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  it('ends with the very bytes of the phone, which was off in between; at most 256 KB travel twice', async () => {
    let page = await switchOn();
    await beginAsNewVendor(page, '7303');
    const session = await context!.cookies();
    const cuts = [3_000, 9_000, 17_000, 5_000, 11_000, 8_000, 4_000, 13_000, 6_000, 7_000];
    line.cutAfter(cuts.slice(0, 5));
    const receipts: string[] = [];
    const lengths: number[] = [];
    const answers: { kept: boolean; sha256: string }[] = [];
    const watch = (each: Page) => {
      each.on('response', async response => {
        if (response.url().endsWith('/receipt')) answers.push(await response.json());
      });
      each.on('request', request => {
        if (request.url().endsWith('/receipt'))
          receipts.push(new URLSearchParams(request.postData() ?? '').get('sha256')!);
        const length = request.headers()['upload-length'];
        if (request.method() === 'POST' && length) lengths.push(Number(length));
      });
    };
    watch(page);
    await page.locator('#ktp-camera').setInputFiles(asFile(await cameraPhoto(42)));
    await expect.poll(() => line.cuts(), { timeout: 60_000, interval: 50 }).toBe(5);

    // No signal any more, and the phone goes off; only what it stored comes back.
    line.goDark(true);
    await context!.close();
    line.goDark(false);
    line.cutAfter(cuts.slice(5));
    page = await switchOn();
    await context!.addCookies(session);
    watch(page);
    await page.goto(place);
    await isKept(page, 'ktp');

    expect(line.cuts()).toBe(10);
    expect(new Set(lengths).size).toBe(1);
    const [length = 0] = lengths;
    const again = line.brought() - length;
    process.stdout.write(`upload of ${length} bytes, 10 cuts, 1 reboot: ${again} bytes sent again\n`);
    expect(length).toBeLessThanOrEqual(350 * 1024);
    expect(again).toBeGreaterThanOrEqual(0);
    expect(again).toBeLessThanOrEqual(256 * 1024);

    // What the phone hashed is what the server says it has.
    expect(receipts).toHaveLength(1);
    expect(answers).toMatchObject([{ kept: true, sha256: receipts[0] }]);
    expect(receipts[0]).toMatch(/^[0-9a-f]{64}$/);
    // And the phone keeps nothing of it.
    expect(await page.evaluate(() => localStorage.getItem('laris-waiting'))).toBeNull();
    expect(await waitingRows(page)).toEqual([]);
  });

  it('waits encrypted on the phone, and is noise to whoever signs in there next', async () => {
    const page = context!.pages()[0]!;
    line.cutAfter(Array.from({ length: 50 }, () => 1_000));
    await page.goto(`${place}/bank-book`);
    await settle(page);
    const photo = await cardPhoto({ width: 900, height: 700, seed: 77 });
    await page.locator('#bank-book-camera').setInputFiles(asFile(photo));
    await expect.poll(() => waitingRows(page), { timeout: 20_000 }).toHaveLength(1);
    line.goDark(true);
    const [row = ''] = await waitingRows(page);
    const known = photo.subarray(2_000, 2_024).toString('latin1');
    expect(row.length).toBeGreaterThan(10_000);
    for (const clear of [known, 'JFIF', 'RIFF', 'bank-book', 'sha256']) expect(row).not.toContain(clear);
    await expect
      .poll(() => page.locator('#bank-book').innerText(), { timeout: 60_000 })
      .toContain(word('documents.sending.waiting'));
    await look(page, 'documents-waiting');

    // Somebody else on the same phone: nothing is sent, nothing is lost.
    line.goDark(false);
    line.cutAfter([]);
    await context!.clearCookies();
    await beginAsNewVendor(page, '7404');
    await page.waitForTimeout(1_000);
    expect(await waitingRows(page)).toHaveLength(1);
    expect(await page.locator('img.thumb').count()).toBe(0);
  });
});

/** What the phone's box holds, each row as the text of its bytes. */
function waitingRows(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const request = indexedDB.open('laris-waiting', 1);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onupgradeneeded = () => request.result.createObjectStore('waiting', { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = database.transaction('waiting').objectStore('waiting').getAll();
    const rows = await new Promise<{ sealed: ArrayBuffer }[]>(resolve => {
      all.onsuccess = () => resolve(all.result);
    });
    database.close();
    return rows.map(({ sealed }) => {
      const bytes = new Uint8Array(sealed);
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return text;
    });
  });
}
