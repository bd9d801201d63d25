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

let numbers = 0;
/** A number that no story uses. */
function freshPhone(): string {
  numbers += 1;
  return `0857 ${String(Date.now() % 10_000).padStart(4, '0')} 7${String(numbers).padStart(3, '0')}`;
}

async function signUp(page: Page, phone: string, password: string): Promise<void> {
  await page.goto('/sign-up');
  await page.check('input[name=pemda][value="33.25"]');
  await page.fill('#name', 'Siti Aminah');
  await page.fill('#contact', phone);
  await page.fill('#password', password);
  await page.click('main button[type=submit]');
}

async function signIn(page: Page, contact: string, password: string): Promise<void> {
  await page.fill('#contact', contact);
  await page.fill('#password', password);
  await page.click('form:has(#password) button[type=submit]');
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

async function enterDemo(page: Page, key: string): Promise<void> {
  await page.goto('/sign-in');
  await page.click(`button[name=key][value="${key}"]`);
}

describe('the way in', () => {
  it('takes four answers, and leads to the vendor’s home', async () => {
    const page = await openPage(device);
    await signUp(page, freshPhone(), 'warung di limpung');
    expect(pathOf(page)).toBe('/vendor');
    expect(await page.textContent('h1')).toContain('Siti Aminah');
    await page.goto('/sign-in');
    expect(pathOf(page)).toBe('/vendor');
  });

  it('names every mistake at its field, and keeps what was written', async () => {
    const page = await openPage(device);
    await signUp(page, 'bukan nomor', '123');
    expect(await page.locator('[role=alert] li').allTextContents()).toEqual([
      'Kata sandi paling sedikit 8 huruf atau angka.',
    ]);
    expect(await page.inputValue('#contact')).toBe('bukan nomor');
    expect(await page.inputValue('#password')).toBe('');
    expect(await page.isChecked('input[name=pemda][value="33.25"]')).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.fill('#password', 'warung di limpung');
    await page.click('main button[type=submit]');
    expect(await page.textContent('#contact-error')).toContain('Nomor HP atau email belum benar.');
  });

  it('does not tell a wrong password from an unknown account', async () => {
    const page = await openPage(device);
    const phone = freshPhone();
    await signUp(page, phone, 'warung di limpung');
    await page.context().clearCookies();
    const answers: (string | null)[] = [];
    for (const contact of [phone, freshPhone()]) {
      await page.goto('/sign-in');
      await signIn(page, contact, 'kata sandi lain');
      answers.push(await page.textContent('#password-error'));
    }
    expect(answers[0]).toContain('belum cocok');
    expect(answers[0]).toBe(answers[1]);
    await page.goto('/sign-in');
    await signIn(page, phone, 'warung di limpung');
    expect(pathOf(page)).toBe('/vendor');
  });

  it('leads on to the page that was asked for, and never to another site', async () => {
    const page = await openPage(device);
    await page.goto('/ukpbj/unsold');
    expect(pathOf(page)).toBe('/sign-in');
    await page.click('button[name=key][value="ukpbj.batang"]');
    expect(pathOf(page)).toBe('/ukpbj/unsold');
    await page.context().clearCookies();
    await page.goto('/sign-in?to=//elsewhere.test/');
    await page.click('button[name=key][value="ukpbj.batang"]');
    expect(new URL(page.url()).origin).toBe(new URL(appUrl).origin);
    expect(pathOf(page)).toBe('/ukpbj');
  });

  it.each(['/', '/sign-in', '/sign-up', '/forgot-password', '/reset-password/unknown'])(
    '%s is a page without faults and without script',
    async path => {
      for (const width of [320, 1280]) {
        const page = await openPage({ appUrl, width });
        await page.goto(path);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(await page.locator('script').count()).toBe(0);
        expect(complaintsOf(page)).toEqual([]);
      }
    },
  );
});

describe('a forgotten password', () => {
  it('is made anew through the outbox, once, and signs every device out', async () => {
    const page = await openPage(device);
    const phone = freshPhone();
    await signUp(page, phone, 'kata sandi lama');
    const other = await openPage(device);
    await other.goto('/forgot-password');
    await other.fill('#contact', phone);
    await other.click('main button[type=submit]');
    expect(await other.textContent('[role=status]')).toContain('Tautan dikirim');

    const office = await openPage(device);
    await enterDemo(office, 'ukpbj.batang');
    await office.goto('/ukpbj/messages');
    const link = await office.locator('a[href*="/reset-password/"]').first().getAttribute('href');

    await other.goto(link!);
    await other.fill('#password', 'kata sandi baru');
    await other.click('main button[type=submit]');
    expect(await other.textContent('[role=status]')).toContain('tersimpan');
    await page.goto('/vendor');
    expect(pathOf(page)).toBe('/sign-in');
    await signIn(other, phone, 'kata sandi baru');
    expect(pathOf(other)).toBe('/vendor');

    await office.goto(link!);
    await office.fill('#password', 'percobaan kedua');
    await office.click('main button[type=submit]');
    expect(await office.textContent('#password-error')).toContain('sudah dipakai');
  });
});

describe('one’s own account', () => {
  it('lists the devices, closes one of them, and then this one', async () => {
    const page = await openPage(device);
    const phone = freshPhone();
    await signUp(page, phone, 'warung di limpung');
    const second = await openPage(device);
    await second.goto('/sign-in');
    await signIn(second, phone, 'warung di limpung');

    await page.goto('/account');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.locator('main section .list > li').count()).toBe(2);
    expect(await page.textContent('main section .list')).toContain('Perangkat ini');
    await page.click('form[action$="/revocation"] button');
    expect(await page.locator('main section .list > li').count()).toBe(1);
    await second.goto('/account');
    expect(pathOf(second)).toBe('/sign-in');

    await page.click('form[action="/sign-out"] button');
    expect(pathOf(page)).toBe('/');
    await page.goto('/account');
    expect(pathOf(page)).toBe('/sign-in');
  });

  it('cannot close the session of somebody else', async () => {
    const mine = await openPage(device);
    await enterDemo(mine, 'opd.batang');
    await mine.goto('/account');
    const handles = new Set<string | null>();
    const others = await openPage(device);
    await signUp(others, freshPhone(), 'warung di limpung');
    await others.goto('/account');
    const second = await openPage(device);
    await enterDemo(second, 'opd.batang');
    await mine.reload();
    for (const form of await mine.locator('form[action$="/revocation"]').all())
      handles.add(await form.getAttribute('action'));
    expect(handles.size).toBeGreaterThan(0);
    for (const action of handles) {
      const answer = await others.request.post(action!, { headers: { Origin: appUrl } });
      expect(new URL(answer.url()).pathname).toBe('/account');
    }
    await second.goto('/account');
    expect(pathOf(second)).toBe('/account');
  });
});

describe('the language', () => {
  it('changes where one stands, and stays', async () => {
    const page = await openPage(device);
    await page.goto('/forgot-password?sent');
    await page.click('.foot button[name=language]');
    expect(pathOf(page)).toBe('/forgot-password');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('h1')).toBe('Forgotten password');
    await page.goto('/');
    expect(await page.textContent('h1')).toContain('Goods of small businesses');
  });
});
