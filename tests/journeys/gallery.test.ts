import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import {
  accessibilityFaults,
  closeBrowser,
  complaintsOf,
  openPage,
  sidewaysOverflow,
  takePicture,
} from './support/browser.ts';

afterAll(closeBrowser);
const appUrl = inject('appUrl');

async function openGallery(device: { width?: number; javaScript?: boolean } = {}): Promise<Page> {
  const page = await openPage({ appUrl, ...device });
  await page.goto('/gallery', { waitUntil: 'networkidle' });
  return page;
}

describe('the gallery', () => {
  it.each([
    ['id', 320, 'light'],
    ['id', 1280, 'dark'],
    ['en', 360, 'dark'],
    ['en', 1280, 'light'],
  ] as const)('has no accessibility fault: %s, %i px, %s', async (language, width, colorScheme) => {
    const page = await openGallery({ width });
    await page.emulateMedia({ colorScheme });
    if (language === 'en') await page.click('.foot button[name=language][value=en]');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
    await takePicture(page, `gallery-${language}-${width}-${colorScheme}`);
  });

  it('keeps its width with letters twice as large', async () => {
    const page = await openGallery({ width: 320 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  it('offers a finger 44 pixels on every control of its own', async () => {
    const page = await openGallery({ width: 360 });
    const small = await page.evaluate(() => {
      const controls = document.querySelectorAll<HTMLElement>(
        'main :is(.button, .action, .pick, .tick, summary)',
      );
      return [
        ...controls,
        ...document.querySelectorAll<HTMLElement>('.field > input, select, .pages a, .chips a'),
      ]
        .filter(control => control.getBoundingClientRect().height > 0)
        .filter(control => control.getBoundingClientRect().height < 44)
        .map(control => control.textContent);
    });
    expect(small).toEqual([]);
  });
});

describe('a dialog', () => {
  it('asks before it does, takes the focus and gives it back', async () => {
    const page = await openGallery();
    const trigger = page.locator('[data-example="confirm-dialog/delete"] > a');
    await trigger.click();
    expect(await page.locator('dialog[open] h2').textContent()).toBe('Hapus emping melinjo?');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await trigger.evaluate(element => element === document.activeElement)).toBe(true);
  });

  it('is a link to the same question without JavaScript', async () => {
    const page = await openGallery({ javaScript: false });
    await page.locator('[data-example="confirm-dialog/delete"] > a').click();
    expect(new URL(page.url()).pathname).toBe('/gallery');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

describe('a form', () => {
  it('is judged before it travels, and leads to what is wrong', async () => {
    const page = await openGallery();
    const form = page.locator('[data-example="form/checked"]');
    await form.locator('button[type=submit]').click();
    const summary = form.locator('[role=alert]');
    await summary.waitFor();
    expect(await summary.evaluate(element => element === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Kesalahan: /);
    await summary.locator('a').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('checked-name');
    expect(await form.locator('#checked-name').getAttribute('aria-invalid')).toBe('true');
    expect(complaintsOf(page)).toEqual([]);
  });
});
