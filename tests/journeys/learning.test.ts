import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { look, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

/** Answers every question with something: what is right is for the server to know. */
async function answerQuiz(page: Page): Promise<void> {
  const fields = page.locator('main form input:not([type=hidden]), main form select, main form textarea');
  const names = new Set(
    await fields.evaluateAll(all => all.map(e => e.getAttribute('name') ?? '').filter(Boolean)),
  );
  for (const name of names) {
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate(e =>
      e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase(),
    );
    if (kind === 'radio' || kind === 'checkbox') await field.check();
    else if (kind === 'select') await field.selectOption({ index: 1 });
    else await field.fill(kind === 'number' ? '1' : 'stok');
  }
}

describe.each([true, false])('a lesson, JavaScript %s', javaScript => {
  it('is read and marked, and the quiz is graded on the server', async () => {
    const page = await openPage({ appUrl, javaScript });
    await signIn(page, 'penjual.batang');
    await page.goto('/learning');
    await look(page, 'learning');
    await page.locator('main a[href^="/learning/courses/"]').first().click();
    await settle(page);
    await look(page, 'learning-course');
    const course = new URL(page.url()).pathname;

    await page.goto(`${course}/quiz`);
    await settle(page);
    await look(page, 'quiz');
    await answerQuiz(page);
    const submit = page.locator('main form button[type=submit]').last();
    // With script the phone's worker sends the answers, so the page itself sends nothing that could be waited for.
    await Promise.all([page.waitForURL(/\/attempts\//), submit.click()]);
    await settle(page);
    await look(page, 'quiz-graded');
  });
});

describe('the trainer', () => {
  it('sees the course and how it goes', async () => {
    const page = await openPage({ appUrl, width: 1280 });
    await signIn(page, 'pelatih.batang');
    await page.goto('/trainer');
    await look(page, 'trainer-home');
    expect(await page.locator('main').innerText()).toContain(word('bimtek.teach.title'));
    await page.locator('main a[href^="/trainer/courses/"]').first().click();
    await settle(page);
    await look(page, 'trainer-course');
  });
});
