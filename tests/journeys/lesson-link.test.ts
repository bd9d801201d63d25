import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

const photos = '/trainer/courses/foto-produk';

/** Answers the one question on the page with something. */
async function answer(page: Page): Promise<void> {
  const fields = page.locator('main form input:not([type=hidden]), main form select');
  const names = new Set(await fields.evaluateAll(all => all.map(one => one.getAttribute('name') ?? '')));
  for (const name of names) {
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate(one =>
      one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase(),
    );
    if (kind === 'radio' || kind === 'checkbox') await field.check();
    else if (kind === 'select') await field.selectOption({ index: 1 });
    else await field.fill('3');
  }
}

describe('a lesson out of a message', () => {
  it('is sent by the trainer, opens for whoever has the link, and is marked after a code', async () => {
    const trainer = await openPage({ appUrl, width: 1280 });
    await signIn(trainer, 'pelatih.batang');
    await trainer.goto(`${photos}/mailings`);
    await look(trainer, 'mailings');
    const findings = await trainer
      .locator('#to option[value^="finding:"]')
      .evaluateAll(options => options.map(option => (option as HTMLOptionElement).value));
    for (const finding of findings.slice(0, 4)) {
      await trainer.selectOption('#to', finding);
      await press(trainer, word('bimtek.mailings.send'));
    }
    await trainer.goto(`${photos}/mailings`);
    await look(trainer, 'mailings-sent');

    const seller = await openPage({ appUrl, javaScript: false });
    await signIn(seller, 'penjual.batang');
    await seller.goto('/account/messages');
    expect(await seller.locator('main').innerText()).toContain('Pelajaran pendek untuk Anda');
    const letter = seller.locator('main .card', { hasText: 'Pelajaran pendek' }).first();
    await letter.locator('form button, a').first().click();
    await settle(seller);
    expect(seller.url()).toContain('/learn/open/');
    await look(seller, 'lesson-link-signed-in');

    // Forwarded: somebody else reads the same, and the code goes to the owner's phone.
    const friend = await openPage({ appUrl, javaScript: false });
    await friend.goto(seller.url());
    await look(friend, 'lesson-link');
    expect(await friend.locator('#lesson').innerText()).not.toBe('');
    await press(friend, word('bimtek.link.mark-by-code'));
    expect(friend.url()).toContain('/sign-in/code/');
    await look(friend, 'lesson-link-code');

    await press(seller, word('bimtek.learning.mark'));
    expect(seller.url()).toContain('/learning/courses/foto-produk');
  });

  it.each(['3325-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'bukan-tautan'])(
    'forged as %s leads to the lessons',
    async token => {
      const page = await openPage({ appUrl, javaScript: false });
      await page.goto(`/learn/open/${token}`);
      await look(page, 'lesson-link-unknown');
      expect(await page.locator('h1').innerText()).toBe(word('bimtek.link.unknown'));
      await page.locator('main a[href="/learn"]').click();
      await settle(page);
      expect(new URL(page.url()).pathname).toBe('/learn');
    },
  );
});

describe.each([true, false])('questions to repeat, JavaScript %s', javaScript => {
  it('are asked one at a time, with the explanation at once', async () => {
    const page = await openPage({ appUrl, javaScript });
    await signIn(page, 'opd.batang');
    await page.goto('/learning');
    await look(page, 'learning-buyer');
    await page.goto('/learning/reviews');
    await look(page, 'review');
    await answer(page);
    await press(page, word('bimtek.reviews.send'));
    await look(page, 'review-answered');
    const text = await page.locator('main').innerText();
    expect(text).toContain(word('bimtek.quiz.your-answer'));
  });
});

describe('one learner', () => {
  it('is helped by the trainer, who takes it back', async () => {
    const page = await openPage({ appUrl, javaScript: false });
    await signIn(page, 'pelatih.batang');
    await page.goto('/trainer/courses/dari-foto-sampai-laku/learners');
    await look(page, 'learners');
    // The story's seller has begun the second course.
    const [, second] = listCourses().filter(course => course.audience === 'vendor');
    await page.goto(`/trainer/courses/${second!.id}/learners`);
    await page.locator('main table a').first().click();
    await settle(page);
    await look(page, 'learner');
    await page.locator('main summary').first().click();
    await page.locator('main input[name=reason]').first().check();
    await press(page, word('bimtek.repair.do'));
    await look(page, 'learner-repaired');
    const undo = page.getByRole('button', { name: new RegExp(`^${word('bimtek.repair.undo')}`) });
    const before = await undo.count();
    await undo.last().click();
    await settle(page);
    expect(await undo.count()).toBe(before - 1);
  });
});
