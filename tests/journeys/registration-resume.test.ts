import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { answersOf, openAccount, signInAgain, steps } from './support/register.ts';
import { fill, follow, look, press, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

/** The line that says how saving goes. */
const line = (page: Page, kind: string) => page.locator(`[data-draft=${kind}]`).waitFor();

/** The tab dies as on a phone out of memory: no event of leaving, nothing of it left but what the browser keeps. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Never answered: who would answer is gone.
  void session.send('Page.crash').catch(() => {});
  await crashed;
}

async function reopen(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('[data-draft]:not([data-draft=quiet])').waitFor();
  return page;
}

/** The first text field of each page, and half of what belongs into it. */
const halves = (answers: Record<string, string>) =>
  (
    [
      ['identity', 'nik'],
      ['phone', 'phone'],
      ['business', 'businessName'],
      ['nib', 'nib'],
      ['tax', 'npwp'],
      ['address', 'street'],
    ] as const
  ).map(([page, field]) => ({ page, field, text: answers[field]!.slice(0, 7) }));

describe('a tab killed at every step', () => {
  const answers = answersOf('4303');
  let vendor: Page;
  let context: BrowserContext;

  beforeAll(async () => {
    vendor = await openPage({ appUrl });
    context = vendor.context();
    await openAccount(vendor, '4303');
    await vendor.goto('/vendor/registration');
    await press(vendor, word('registration.start.button'));
    await vendor.close();
  });

  it.each(halves(answers))('on $page, in the middle of typing', async ({ page, field, text }) => {
    const path = `/vendor/registration/${page}`;
    const first = await reopen(context, path);
    await first.locator(`[name=${field}]`).pressSequentially(text, { delay: 25 });
    // Shorter than the pause after which it is sent.
    await first.waitForTimeout(200);
    await kill(first);

    const second = await reopen(context, path);
    expect(await second.locator(`[name=${field}]`).inputValue()).toBe(text);
    await line(second, 'saved');
    // The camera or another heavy thing makes the phone load the page anew while somebody goes on.
    await second.locator(`[name=${field}]`).fill(`${text}1`);
    await second.reload();
    await second.locator('[data-draft]:not([data-draft=quiet])').waitFor();
    expect(await second.locator(`[name=${field}]`).inputValue()).toBe(`${text}1`);
    await line(second, 'saved');
    await kill(second);

    const third = await reopen(context, path);
    expect(await third.locator(`[name=${field}]`).inputValue()).toBe(`${text}1`);
    await fill(third, answers);
    await third.getByRole('button', { name: word('registration.save'), exact: true }).click();
    await third.waitForURL(url => url.pathname !== path);
    await kill(third);
    const list = await context.newPage();
    await list.goto(path);
    expect(await list.locator(`[name=${field}]`).inputValue()).not.toBe(`${text}1`);
    await list.close();
  });

  it('loses nothing: every answer stands in the summary', async () => {
    const page = await context.newPage();
    await page.goto('/vendor/registration/check');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain(answers.businessName);
    expect(shown).toContain(answers.street);
    expect(shown).toContain('3325 0857 0890 4303');
    expect(shown.match(new RegExp(word('registration.no-answer'), 'g'))).toHaveLength(2);
    await page.close();
  });
});

describe('on another phone', () => {
  const answers = answersOf('4404');
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    first = await openPage({ appUrl });
    await openAccount(first, '4404');
    await first.goto('/vendor/registration');
    await press(first, word('registration.start.button'));
    await first.goto('/vendor/registration/nib');
    await line(first, 'ready');
    await first.locator('[name=nib]').fill(answers.nib!);
    await first.locator('[name=kbliCode]').pressSequentially('107', { delay: 20 });
    await line(first, 'saved');
  });

  it('it goes on at the same page and field, with what was typed', async () => {
    await look(first, 'registration-saved');
    second = await openPage({ appUrl });
    await second.goto('/sign-in');
    await signInAgain(second, '4404');
    await second.goto('/vendor/registration');
    await look(second, 'registration-resume');
    const there = word('registration.resume.button').replace('{page}', word('registration.page.nib.name'));
    await follow(second, there);
    expect(second.url()).toMatch(/\/nib#kbliCode$/);
    expect(await second.locator('[name=nib]').inputValue()).toBe(answers.nib);
    expect(await second.locator('[name=kbliCode]').inputValue()).toBe('107');
    expect(await second.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('kbliCode');
    await settle(second);
  });

  it('the list says that the page was opened and is not complete', async () => {
    await second.goto('/vendor/registration');
    const row = second.locator('.item', { hasText: word('registration.page.nib.name') });
    expect(await row.innerText()).toContain(word('registration.task.incomplete'));
    expect(await row.innerText()).toContain(word('registration.task.unsaved'));
    const untouched = second.locator('.item', { hasText: word('registration.page.tax.name') });
    expect(await untouched.innerText()).toContain(word('registration.task.untouched'));
  });

  it('what the first phone still says afterwards does not undo the second', async () => {
    await first.context().setOffline(true);
    await first.locator('[name=kbliCode]').fill('1079');
    await line(first, 'waiting');
    await second.goto('/vendor/registration/nib');
    await line(second, 'ready');
    await second.locator('[name=kbliCode]').fill('10794');
    await line(second, 'saved');
    await first.context().setOffline(false);
    await line(first, 'saved');
    await second.reload();
    expect(await second.locator('[name=kbliCode]').inputValue()).toBe('10794');
  });
});

describe('without a line, and after an expiry', () => {
  const answers = answersOf('4505');
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ appUrl });
    await openAccount(page, '4505');
    await page.goto('/vendor/registration');
    await press(page, word('registration.start.button'));
    await page.goto('/vendor/registration/identity');
    await line(page, 'ready');
  });

  it('typing waits on the phone, locked, and goes out when there is a line again', async () => {
    await page.context().setOffline(true);
    await page.locator('[name=nik]').fill(answers.nik!);
    await line(page, 'waiting');
    await look(page, 'registration-waiting');
    await page.getByRole('button', { name: word('registration.save'), exact: true }).click();
    expect(page.url()).toMatch(/identity$/);
    expect(await page.locator('[name=nik]').inputValue()).toBe(answers.nik);
    const held = await page.evaluate(async () => {
      const open = indexedDB.open('laris-unsent');
      const database = await new Promise<IDBDatabase>(resolve => {
        open.onsuccess = () => resolve(open.result);
      });
      const all = database.transaction('texts').objectStore('texts').getAll();
      await new Promise(resolve => {
        all.onsuccess = resolve;
      });
      const elsewhere = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
      return [elsewhere, ...all.result.map(one => new TextDecoder('latin1').decode(one.sealed))];
    });
    expect(held.length).toBe(2);
    for (const text of held) expect(text).not.toContain(answers.nik!.slice(0, 6));
    await page.context().setOffline(false);
    await line(page, 'saved');
    await page.reload();
    expect(await page.locator('[name=nik]').inputValue()).toBe(answers.nik);
    await line(page, 'ready');
  });

  it('signing in again leads back to the page with the text', async () => {
    await page.context().clearCookies();
    await page.locator('[name=ownerName]').fill('Siti Aminah');
    await line(page, 'signed-out');
    await look(page, 'registration-signed-out');
    await follow(page, word('registration.draft.sign-in'));
    await signInAgain(page, '4505');
    expect(page.url()).toMatch(/\/vendor\/registration\/identity$/);
    await line(page, 'saved');
    expect(await page.locator('[name=ownerName]').inputValue()).toBe('Siti Aminah');
    expect(await page.locator('[name=nik]').inputValue()).toBe(answers.nik);
  });

  it('a form that is sent after the expiry leads back to its page, too', async () => {
    await page.context().clearCookies();
    await page.locator('[name=ownerName]').fill('Siti Aminah Putri');
    await page.getByRole('button', { name: word('registration.save'), exact: true }).click();
    await page.waitForURL(/sign-in/);
    await signInAgain(page, '4505');
    expect(page.url()).toMatch(/\/vendor\/registration\/identity$/);
    await page.locator('[data-draft]:not([data-draft=quiet])').waitFor();
    expect(await page.locator('[name=ownerName]').inputValue()).toBe('Siti Aminah Putri');
    expect(steps).toContain('identity');
  });
});
