import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { follow, look, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

describe.each([360, 1280])('a visitor at %i pixels', width => {
  it('goes from the front page to the showcase, the draw behind it, and recomputes it in the browser', async () => {
    const page = await openPage({ appUrl, width });
    await page.goto('/');
    await look(page, `front-page-${width}`);
    await follow(page, 'Kabupaten Batang');
    expect(new URL(page.url()).pathname).toBe('/showcase/33.25');
    await look(page, `showcase-${width}`);
    expect(await page.locator('main img').count()).toBeGreaterThan(0);

    await follow(page, word('promotion.showcase.recompute'));
    expect(new URL(page.url()).pathname).toMatch(/^\/draws\/33\.25\/\d+$/);
    await look(page, `draw-${width}`);
    await page.getByRole('button', { name: word('promotion.draw.self-button') }).click();
    await settle(page);
    const verdict = word('promotion.draw.self-valid').split('{')[0]!;
    await page.locator('main output', { hasText: verdict }).waitFor();
    await look(page, `draw-recomputed-${width}`);
  });

  it('reads the figures of the programme, each with its source', async () => {
    const page = await openPage({ appUrl, width });
    await page.goto('/programme/33.25');
    await look(page, `programme-${width}`);
    expect(await page.locator('main').innerText()).toContain(word('ui.source'));
  });

  it('reads a lesson', async () => {
    const page = await openPage({ appUrl, width });
    await page.goto('/learn');
    await look(page, `courses-${width}`);
    await page.locator('main a[href^="/learn/"]').first().click();
    await settle(page);
    await look(page, `course-${width}`);
    await page.locator('main a[href^="/learn/"]').first().click();
    await settle(page);
    expect((await page.locator('article').innerText()).length).toBeGreaterThan(400);
    await look(page, `lesson-${width}`);
  });
});

describe('reading pages', () => {
  const reading = ['/', '/showcase/33.25', '/draws/33.25', '/programme/33.25', '/learn'];

  it.each(reading)('%s ships no framework script and says the same without any', async path => {
    const page = await openPage({ appUrl });
    const scripts: string[] = [];
    page.on('request', request => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(path);
    await settle(page);
    expect(scripts).toEqual([]);
    const plain = await openPage({ appUrl, javaScript: false });
    await plain.goto(path);
    expect(await plain.locator('main').innerText()).toBe(await page.locator('main').innerText());
  });

  it.each([...reading, '/sign-in', '/sign-up'])('%s speaks English, too', async path => {
    const page = await openPage({ appUrl });
    await page.goto(path);
    const before = await page.locator('main').innerText();
    await page.getByRole('button', { name: 'English' }).click();
    await settle(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(path);
    expect(await page.locator('main').innerText()).not.toBe(before);
  });

  it.each(['/showcase/99.99', '/draws/33.25/999999', '/learn/tidak-ada', '/tidak-ada'])(
    '%s is a page that says it is not there',
    async path => {
      const page = await openPage({ appUrl });
      expect((await page.goto(path))?.status()).toBe(404);
      expect(await page.locator('main').innerText()).toContain(word('ui.error.not-found.title'));
      await look(page, 'not-found');
    },
  );
});
