import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import {
  accessibilityFaults,
  closeBrowser,
  complaintsOf,
  openPage,
  sidewaysOverflow,
} from './support/browser.ts';

afterAll(closeBrowser);
const appUrl = inject('appUrl');
// These pages ship no script: one browser without JavaScript stands for both.
const device = { appUrl, javaScript: false };
const password = 'warung di limpung';
const pathOf = (page: Page) => new URL(page.url()).pathname;

let numbers = 0;
/** A number that no story uses. */
function freshPhone(): string {
  numbers += 1;
  return `0858 ${String(Date.now() % 10_000).padStart(4, '0')} 8${String(numbers).padStart(3, '0')}`;
}

async function signUp(page: Page, phone: string): Promise<void> {
  await page.goto('/sign-up');
  await page.check('input[name=pemda][value="33.25"]');
  await page.fill('#name', 'Siti Aminah');
  await page.fill('#contact', phone);
  await page.fill('#password', password);
  await page.click('main button[type=submit]');
}

async function signIn(page: Page, phone: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('#contact', phone);
  await page.fill('#password', password);
  await page.click('form:has(#password) button[type=submit]');
}

async function send(page: Page, code: string): Promise<void> {
  await page.fill('#code', code);
  await page.click('form:has(#code) button[type=submit]');
}

async function isSound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
}

describe('a second step', () => {
  it('is set up with an app, asked for ever after, and opened with paper when the phone is lost', async () => {
    const page = await openPage(device);
    const phone = freshPhone();
    await signUp(page, phone);
    await page.goto('/account');
    await page.click('a[href^="/second-step/setup"]');
    expect(await page.locator('svg[role=img]').count()).toBe(1);
    await isSound(page);
    const secret = ((await page.textContent('main code')) ?? '').replaceAll(' ', '');
    await send(page, '000000');
    expect(await page.textContent('#code-error')).toContain('belum cocok');
    await send(page, new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    const codes = await page.locator('main li.number').allTextContents();
    expect(codes).toHaveLength(10);
    await isSound(page);

    const other = await openPage(device);
    await signIn(other, phone);
    expect(pathOf(other)).toBe('/second-step');
    await isSound(other);
    await other.goto('/vendor');
    expect(new URL(other.url()).search).toBe('?to=%2Fvendor');
    await send(other, 'AAAAA-AAAAA');
    expect(await other.textContent('#code-error')).toContain('belum cocok');
    await send(other, codes[0]!.toLowerCase());
    expect(pathOf(other)).toBe('/vendor');

    await other.goto('/second-step/removal');
    expect(await other.textContent('main')).toContain('Sisa kode cadangan: 9');
    await isSound(other);
    await send(other, codes[1]!);
    expect(pathOf(other)).toBe('/second-step/setup');
    await signIn(await openPage(device), phone);
  });
});

describe('a code instead of a password', () => {
  it('comes through the outbox, opens once, and says the same of a number that nobody has', async () => {
    const phone = freshPhone();
    await signUp(await openPage(device), phone);
    const page = await openPage(device);
    await page.goto('/sign-in');
    await page.click('a[href^="/sign-in/code"]');
    await isSound(page);
    await page.fill('#contact', phone);
    await page.click('main button[type=submit]');
    expect(pathOf(page)).toMatch(/^\/sign-in\/code\/[\w-]{32}$/);
    await isSound(page);
    const sent = await page.textContent('main');

    const office = await openPage(device);
    await office.goto('/sign-in');
    await office.click('button[name=key][value="ukpbj.batang"]');
    await office.goto('/ukpbj/messages');
    const link = await office.locator('a[href*="/sign-in/code/"]').first().getAttribute('href');
    await page.goto(link!);
    expect(await page.inputValue('#code')).toMatch(/^\d{6}$/);
    await page.click('form:has(#code) button[type=submit]');
    expect(pathOf(page)).toBe('/vendor');

    const again = await openPage(device);
    await again.goto(link!);
    await again.click('form:has(#code) button[type=submit]');
    expect(await again.textContent('#code-error')).toContain('tidak berlaku');

    await again.goto('/sign-in/code');
    await again.fill('#contact', freshPhone());
    await again.click('main button[type=submit]');
    expect(await again.textContent('main')).toBe(sent);
    await send(again, '123456');
    expect(await again.textContent('#code-error')).toContain('belum cocok');
  });
});
