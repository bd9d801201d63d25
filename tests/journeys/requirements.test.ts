import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, complaintsOf, openPage } from './support/browser.ts';
import { fill, follow, look, signIn, word } from './support/steps.ts';

afterAll(closeBrowser);
const appUrl = inject('appUrl');

let people = 0;
/** Somebody nobody knows yet, so that no other journey changes what is open. */
async function signUp(page: Page): Promise<void> {
  people += 1;
  await page.goto('/sign-up');
  const contact = `0858 ${String(Date.now() % 10_000).padStart(4, '0')} 6${String(people).padStart(3, '0')}`;
  await fill(page, { pemda: '33.25', name: 'Siti Aminah', contact, password: 'warung di limpung' });
  await page.click('main button[type=submit]');
  await page.waitForURL('**/vendor');
}

describe.each([true, false])('what is open, with JavaScript %s', javaScript => {
  it('tells a beginner what works already and where each missing thing is done', async () => {
    const page = await openPage({ appUrl, javaScript });
    await signUp(page);
    const home = page.locator('section', { hasText: word('requirements.title') }).last();
    const rows = await home.locator('li').allInnerTexts();
    expect(rows[0]).toContain(word('requirements.status.good'));
    expect(rows.at(-1)).not.toContain(word('requirements.status.good'));
    await look(page, `requirements-home-${javaScript}`);

    await follow(page, word('requirements.name.promotion'));
    expect(new URL(page.url()).pathname).toBe('/vendor/requirements');
    await look(page, `requirements-beginner-${javaScript}`);

    // Nothing is begun: every thing to do begins with the registration.
    await page.locator('#submission li a').last().click();
    await page.waitForURL(url => url.pathname === '/vendor/registration');
    expect(complaintsOf(page)).toEqual([]);
  });

  it('leaves a seller who was there before at work, and says the days', async () => {
    const page = await openPage({ appUrl, javaScript });
    await signIn(page, 'penjual.batang');
    await page.goto('/vendor/requirements');
    await look(page, `requirements-seller-${javaScript}`);
    expect(await page.locator('main').innerText()).toContain(word('requirements.later'));
    await page.locator('#later a').first().click();
    await page.waitForURL('**/vendor/registration/documents?**');
    expect(complaintsOf(page)).toEqual([]);
  });
});
