import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoAccounts } from '~/identity/demo-accounts.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { accessibilityFaults, complaintsOf, settle, sidewaysOverflow, takePicture } from './browser.ts';

/** The Indonesian words of a key without values, as the page shows them. */
export function word(key: string): string {
  const [namespace, ...rest] = key.split('.');
  const words = JSON.parse(readFileSync(inRoot(`content/locales/id/${namespace}.json`), 'utf8'));
  const text: string | undefined = words[rest.join('.')];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text;
}

/** What every page must be, whoever opens it: accessible, no wider than the screen, without a complaint. */
export async function look(page: Page, name: string): Promise<void> {
  await settle(page);
  await takePicture(page, name);
  expect.soft(await accessibilityFaults(page), name).toEqual([]);
  expect.soft(await sidewaysOverflow(page), `${name} scrolls sideways`).toBe(0);
  expect.soft(complaintsOf(page), name).toEqual([]);
}

/** Presses the button of that name and waits for the page that follows. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' });
  const isAnswer = (answer: { request(): { method(): string } }) => answer.request().method() === 'POST';
  await Promise.all([page.waitForResponse(isAnswer), button.click()]);
  await settle(page);
}

/** Follows the first link of that name. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await settle(page);
}

/** Fills the fields of these names that stand on the page: text, choice or list. */
export async function fill(page: Page, answers: Record<string, string>): Promise<string[]> {
  const filled: string[] = [];
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`main [name="${name}"]`).first();
    if ((await field.count()) === 0) continue;
    const kind = await field.evaluate(e =>
      e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase(),
    );
    if (kind === 'radio' || kind === 'checkbox')
      await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === 'select') await field.selectOption(value);
    else await field.fill(value);
    filled.push(name);
  }
  return filled;
}

/** Signs a demo account in the way anybody does: with its address and password. */
export async function signIn(page: Page, key: string): Promise<void> {
  const account = demoAccounts.find(a => a.key === key);
  if (!account) throw new Error(`no demo account ${key}`);
  await page.goto('/sign-in');
  await fill(page, { contact: account.contact.value, password: account.password });
  await press(page, word('account.sign-in.do'));
  expect(new URL(page.url()).pathname).not.toBe('/sign-in');
}
