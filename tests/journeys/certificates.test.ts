import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readToken, writeFacts } from '~/bimtek/certificates/check-token.ts';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

let path = '';
let token = '';
let holder = '';

/** What the script found in the QR code: the one outcome that shows. */
async function outcomeOf(page: Page): Promise<string | null> {
  const shown = page.locator('[data-outcome]:not([hidden])');
  await shown.first().waitFor();
  expect(await shown.count()).toBe(1);
  return shown.getAttribute('data-outcome');
}

/** The worker keeps the page, and the page for certificates that were never opened here. */
async function waitForKept(page: Page, kept: string): Promise<void> {
  await page.waitForFunction(async path => {
    for (const name of await caches.keys()) if (await (await caches.open(name)).match(path)) return true;
    return false;
  }, kept);
}

/** The token with another name under the same signature. */
function swapName(name: string): string {
  const { facts } = readToken(token)!;
  return `${writeFacts({ ...facts, name })}.${token.split('.')[1]}`;
}

/** The first certificate of the session that the story held, as staff find it. */
beforeAll(async () => {
  const page = await openPage({ appUrl });
  await signIn(page, 'pelatih.batang');
  await page.goto('/trainer/certificates');
  await page.locator('main a[href*="/certificates/sessions/"]', { hasText: 'NIB dan data' }).click();
  await settle(page);
  await page.locator('td a[href^="/trainer/certificates/"]').first().click();
  await settle(page);
  const link = page.getByRole('link', { name: word('certificates.own.see') });
  const address = new URL((await link.getAttribute('href'))!, appUrl);
  path = address.pathname;
  token = address.hash.slice(1);
  holder = readToken(token)!.facts.name;
  await page.context().close();
});

describe('a visitor with a certificate in the hand', () => {
  it('compares it with the record, without any script too', async () => {
    for (const javaScript of [true, false]) {
      const page = await openPage({ appUrl, javaScript });
      await page.goto(`${path}#${token}`);
      expect(await page.locator('h1').textContent()).toBe(word('certificates.check.title-valid'));
      const text = await page.locator('main').innerText();
      expect(text).toContain(holder);
      expect(text).toContain(word('certificates.check.compare'));
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      if (javaScript) expect(await outcomeOf(page)).toBe('valid');
      else expect(await page.locator('[data-check]').isVisible()).toBe(false);
      await look(page, `certificate-${javaScript ? 'script' : 'plain'}-360`);
      await page.context().close();
    }
  });

  it('sees that the code was altered, although the page is the right one', async () => {
    const page = await openPage({ appUrl, width: 1280 });
    await page.goto(`${path}#${swapName('Orang Lain')}`);
    expect(await outcomeOf(page)).toBe('altered');
    expect(await page.locator('main').innerText()).not.toContain('Orang Lain');
    await look(page, 'certificate-altered-1280');
  });

  it('checks it offline after one visit, and one that was never opened there', async () => {
    const page = await openPage({ appUrl });
    await page.goto(`${path}#${token}`);
    await outcomeOf(page);
    await waitForKept(page, path);
    await waitForKept(page, path.replace(/\/\w+$/, ''));
    await page.context().setOffline(true);
    await page.goto('about:blank');
    await page.goto(`${path}#${token}`);
    expect(await outcomeOf(page)).toBe('valid');
    expect(await page.locator('[data-age]').isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toContain(holder);
    await page.goto('about:blank');
    await page.goto(`${path}#${swapName('Orang Lain')}`);
    expect(await outcomeOf(page)).toBe('altered');
    // Another address: the token belongs to the first one, and the page of the office answers.
    await page.goto('about:blank');
    await page.goto(`${path.replace(/\w{13}$/, 'abcdefghjkmnp')}#${token}`);
    expect(await outcomeOf(page)).toBe('altered');
    await page.goto('about:blank');
    await page.goto(path.replace(/\w{13}$/, 'abcdefghjkmnp'));
    expect(await outcomeOf(page)).toBe('no-record');
    await page.context().setOffline(false);
  });

  it('types the code from the paper, without script', async () => {
    const page = await openPage({ appUrl, javaScript: false });
    await page.goto('/certificates/33.25');
    await follow(page, word('certificates.home.by-code'));
    await look(page, 'certificate-check-360');
    await press(page, word('certificates.file.check'));
    expect(await page.locator('main').innerText()).toContain(word('certificates.code.code-or-file'));
    const code = path.slice(-13);
    await page.locator('[name=code]').fill(` ${code.slice(0, 6).toUpperCase()} ${code.slice(6)}`);
    await press(page, word('certificates.file.check'));
    await settle(page);
    expect(new URL(page.url()).pathname).toBe(path);
  });
});

describe('a learner', () => {
  it('finds own certificates, or how to come by one', async () => {
    const page = await openPage({ appUrl });
    await signIn(page, 'penjual.batang');
    await page.goto('/learning');
    await follow(page, word('nav.certificates'));
    expect(await page.locator('h1').textContent()).toBe(word('certificates.own.title'));
    await look(page, 'own-certificates-360');
  });
});

describe('the trainer', () => {
  it('sees who got a certificate, who not and why', async () => {
    for (const width of [360, 1280]) {
      const page = await openPage({ appUrl, width });
      await signIn(page, 'pelatih.batang');
      await page.goto('/trainer/certificates');
      await look(page, `trainer-certificates-${width}`);
      await page.locator('main a[href*="/certificates/sessions/"]', { hasText: 'NIB dan data' }).click();
      await settle(page);
      const text = await page.locator('main').innerText();
      expect(text).toContain(holder);
      expect(text).toContain(word('certificates.session.gets-none'));
      await look(page, `session-certificates-${width}`);
      await page.context().close();
    }
  });
});
