import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { settle } from './browser.ts';
import { fill, press, word } from './steps.ts';

/** Answers as somebody types them, with numbers that are theirs alone. */
export function answersOf(serial: string): Record<string, string> {
  const nik = `332508570890${serial}`;
  return {
    ownerName: 'Siti Aminah',
    nik,
    ownerGender: 'female',
    phone: `0812 7711 ${serial}`,
    businessName: `Keripik Jejak ${serial}`,
    businessForm: 'perorangan',
    capitalRupiah: '15.000.000',
    nib: `91204052${serial}1`,
    kbliCode: '10794',
    kbliEdition: '2020',
    npwp: nik,
    taxable: 'no',
    district: '33.25.08',
    village: 'Limpung',
    street: 'Jl. Raya No. 3, RT 02/RW 01',
  };
}

/** The pages of questions that come first, in order. */
export const steps = ['identity', 'phone', 'business', 'nib', 'tax', 'address'];

/** An account from nothing; its owner stands at home, signed in. */
export async function openAccount(page: Page, serial: string): Promise<void> {
  await page.goto('/sign-up');
  await fill(page, {
    pemda: '33.25',
    name: 'Siti Aminah',
    contact: `0812 7722 ${serial}`,
    password: 'rahasia keripik',
  });
  await press(page, word('account.sign-up.do'));
  expect(page.url()).toContain('/vendor');
}

/** Signs the same person in on whatever device this page is. */
export async function signInAgain(page: Page, serial: string): Promise<void> {
  await fill(page, { contact: `0812 7722 ${serial}`, password: 'rahasia keripik' });
  await press(page, word('account.sign-in.do'));
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}

/** Page after page until no question is left; each is looked at before it is filled in. */
export async function answerEverything(
  page: Page,
  answers: Record<string, string>,
  look: (page: Page, name: string) => Promise<void>,
): Promise<string[]> {
  const asked: string[] = [];
  for (let n = 0; n < 15 && !/check$/.test(page.url()); n += 1) {
    const here = page.url();
    await look(page, `registration-${new URL(here).pathname.split('/').at(-1)}`);
    asked.push(...(await fill(page, answers)));
    await press(page, word('registration.save'));
    expect(page.url(), await page.locator('main').innerText()).not.toBe(here);
  }
  return asked;
}

/** A photo as a phone takes it: twelve million pixels of text and grain, some megabytes. */
export async function takePhoto(words: string, long = 4000): Promise<Buffer> {
  const [width, height] = [long, Math.round(long * 0.75)];
  const lines = Array.from(
    { length: 12 },
    (_, n) => `<text x="${width * 0.1}" y="${height * (0.15 + n * 0.065)}">${words} ${n}${n}${n}</text>`,
  );
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#e9e4da"/><g font-family="sans-serif" font-size="${height / 22}" fill="#222">${lines.join('')}</g></svg>`;
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
  return sharp(Buffer.from(paper))
    .composite([{ input: grain, blend: 'overlay' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Sends one paper from the page of papers, as the camera hands it over; waits until its card has it. */
export async function sendPaper(page: Page, kind: string, photo: Buffer, javaScript: boolean): Promise<void> {
  const camera = page.locator(`#${kind}-camera`);
  if ((await camera.count()) === 0) {
    await page.goto(`/vendor/registration/documents?from=check&add=${kind}`);
    await settle(page);
  }
  const file = { name: `${kind}.jpg`, mimeType: 'image/jpeg', buffer: photo };
  const card = page.locator(`#${kind}`);
  if (javaScript) {
    // A choice counts once the script that sends it is there: until then the plain button stands below it.
    await card.getByRole('button', { name: word('documents.send') }).waitFor({ state: 'detached' });
    await camera.setInputFiles(file);
  } else {
    await camera.setInputFiles(file);
    await card.getByRole('button', { name: word('documents.send') }).click();
  }
  await card.getByText(word('documents.state.present')).waitFor({ timeout: 45_000 });
  await settle(page);
}
