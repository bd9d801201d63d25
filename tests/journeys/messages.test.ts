import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults, closeBrowser, openPage, sidewaysOverflow } from './support/browser.ts';

afterAll(closeBrowser);
const appUrl = inject('appUrl');
const plain = { appUrl, javaScript: false };

async function enterDemo(page: Page, key: string): Promise<void> {
  await page.goto('/sign-in');
  await page.click(`button[name=key][value="${key}"]`);
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

async function expectSound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

describe('messages, without JavaScript on a phone', () => {
  it('are set up in one form that keeps what is chosen and says what is wrong', async () => {
    const page = await openPage(plain);
    await enterDemo(page, 'pemula.batang');
    await page.goto('/account');
    await page.click('a[href="/account/messages"]');
    await expectSound(page);
    await page.click('a[href="/account/messages/preferences"]');
    await expectSound(page);
    await page.selectOption('#first', 'email');
    await page.selectOption('#second', '');
    await page.selectOption('#third', '');
    await page.selectOption('#quietFrom', '21.30');
    await page.click('main form button:not([name])');
    expect(await page.textContent('[role=status]')).toContain('Tersimpan');
    expect(await page.inputValue('#first')).toBe('email');
    expect(await page.inputValue('#quietFrom')).toBe('21.30');
    await expectSound(page);
  });

  it('of everybody are seen by the office, with their log and without their numbers', async () => {
    const visitor = await openPage(plain);
    await visitor.goto('/forgot-password');
    await visitor.fill('#contact', 'pemula.batang@demo.laris.test');
    await visitor.click('main button[type=submit]');

    const office = await openPage(plain);
    await enterDemo(office, 'ukpbj.batang');
    await office.goto('/ukpbj/messages');
    await expectSound(office);
    await office.selectOption('#template', 'password-reset');
    await office.click('search button');
    expect(new URL(office.url()).searchParams.get('template')).toBe('password-reset');
    const row = office.locator('tbody tr').first();
    expect(await row.textContent()).toContain('p•••@demo.laris.test');
    await row.locator('th a').click();
    expect(pathOf(office)).toMatch(/^\/ukpbj\/messages\/[0-9a-f-]{36}$/);
    expect(await office.textContent('h1')).toBe('Tautan kata sandi baru');
    await expectSound(office);
  });
});
