import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { course, filledForm } from '#tests/db/bimtek/a-learner.ts';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { fill, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

const home = `/learn/${course.id}`;
const quiz = `/learning/courses/${course.id}/quiz`;

/** Answers the quiz on the page, all of it or the first few fields. */
async function answerQuiz(page: Page, first = Number.POSITIVE_INFINITY): Promise<void> {
  await page.locator('form[data-quiz]:not([hidden])').waitFor();
  for (const [name, value] of [...filledForm().fields].slice(0, first)) {
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate(e => (e instanceof HTMLInputElement ? e.type : 'select'));
    if (kind === 'select') await field.selectOption(String(value));
    else if (kind === 'text') await field.fill(String(value));
    else await page.locator(`main [name="${name}"][value="${value}"]`).check();
  }
}

const answered = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-quiz]')!;
    return [...new FormData(form)].filter(([name, value]) => name.startsWith('q-') && value !== '').length;
  });

/** Keeps the whole course on the phone, as a learner does it: one press on the page of the course. */
async function keepCourse(page: Page): Promise<void> {
  await page.goto(home);
  await page.locator('[data-keep] button').click();
  await page.getByText(word('offline.kept-all')).waitFor();
}

async function openTab(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const send = (page: Page) => page.getByRole('button', { name: word('bimtek.quiz.send') }).click();
const waiting = (page: Page) => page.locator('[data-quiz-waiting]:not([hidden])');

/** How many attempts the page of the course lists. */
async function countAttempts(page: Page): Promise<number> {
  await page.goto(`/learning/courses/${course.id}`);
  await settle(page);
  return page.locator('a[href*="/attempts/"]').count();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await press(page, word('account.sign-out'));
}

describe('a learner on the phone', () => {
  it('reads and answers in flight mode, loses the tab, sends from two tabs, and has one attempt', async () => {
    const page = await openPage({ appUrl });
    await signIn(page, 'penjual.bekasi');
    const before = await countAttempts(page);
    await keepCourse(page);
    await look(page, 'offline-course');

    const context = page.context();
    await context.setOffline(true);
    for (const lesson of course.lessons.slice(0, 2)) {
      await page.goto(`${home}/${lesson.id}`);
      expect(await page.locator('h1').textContent()).toBe(lesson.text.id.title);
      await page.getByText(word('offline.kept'), { exact: true }).waitFor();
    }
    await page.goto('/vendor');
    expect(await page.locator('h1').textContent()).toBe(word('offline.no-signal'));
    expect(await page.getByRole('link', { name: course.title.id }).count()).toBe(1);

    const first = await openTab(context, quiz);
    await answerQuiz(first, 3);
    const held = await answered(first);
    await first.close();
    const second = await openTab(context, quiz);
    await second.getByText(word('offline.quiz.found')).waitFor();
    expect(await answered(second)).toBe(held);
    await send(second);
    expect(await second.locator('.errors li').count()).toBeGreaterThan(0);
    await answerQuiz(second);
    const third = await openTab(context, quiz);
    await third.getByText(word('offline.quiz.found')).waitFor();
    await Promise.all([send(second), send(third)]);
    for (const tab of [second, third]) await waiting(tab).waitFor();
    expect(await second.locator('[data-quiz-count]').textContent()).toBe(word('offline.quiz.waiting-one'));
    await second.locator('[data-quiz-code] summary').click();
    expect(await second.locator('[data-quiz-code] code').textContent()).toMatch(
      /^([a-z2-9]{5}-)+[a-z2-9]{5}$/,
    );
    await look(second, 'offline-quiz-waiting');

    await context.setOffline(false);
    await Promise.race([second, third].map(tab => tab.waitForURL(/\/attempts\//)));
    expect(await countAttempts(page)).toBe(before + 1);
  });

  it('signs out in between: the answers wait for their owner, and the code that was sent counts as the same', async () => {
    const page = await openPage({ appUrl });
    await signIn(page, 'penjual.batang');
    const before = await countAttempts(page);
    await keepCourse(page);
    const context = page.context();
    await context.setOffline(true);
    await page.goto(quiz);
    await answerQuiz(page);
    await send(page);
    await waiting(page).waitFor();
    await page.locator('[data-quiz-code] code:not(:empty)').waitFor({ state: 'attached' });
    const code = (await page.locator('[data-quiz-code] code').textContent()) ?? '';
    // The session ends where nobody sees it; somebody else takes the phone.
    await page.goto(home);
    await context.clearCookies();
    await context.setOffline(false);
    await signIn(page, 'pemula.batang');
    const stranger = await countAttempts(page);
    await page.goto(quiz);
    await page.getByText(word('offline.quiz.others-one')).waitFor();
    expect(await countAttempts(page)).toBe(stranger);
    await signOut(page);

    const trainer = await openPage({ appUrl, javaScript: false });
    await signIn(trainer, 'pelatih.batang');
    await trainer.goto('/trainer/answer-codes');
    await fill(trainer, { code: code.replace(/^./, letter => (letter === 'a' ? 'b' : 'a')) });
    await press(trainer, word('offline.entry.do'));
    expect(await trainer.locator('.errors').textContent()).toContain('Kelompok 1');
    await fill(trainer, { code: word('offline.quiz.code-message').replace('{code}', code.toUpperCase()) });
    await press(trainer, word('offline.entry.do'));
    expect(await trainer.locator('.notice').textContent()).toContain('100');

    await signIn(page, 'penjual.batang');
    await page.goto(quiz);
    await page.getByText(word('offline.quiz.see')).waitFor();
    await look(page, 'offline-quiz-sent');
    expect(await countAttempts(page)).toBe(before + 1);
  });
});

it('without script the kept questions lead to the page that takes them', async () => {
  const page = await openPage({ appUrl, javaScript: false });
  await page.goto(`${home}/quiz`);
  expect(await page.locator('form[data-quiz]').isVisible()).toBe(false);
  await page.getByRole('link', { name: word('offline.quiz.sign-in') }).click();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

it('the trainer’s page of codes is accessible in both widths', async () => {
  for (const width of [360, 1280]) {
    const page = await openPage({ appUrl, width });
    await signIn(page, 'pelatih.batang');
    await page.goto('/trainer/answer-codes');
    await look(page, `answer-codes-${width}`);
    await press(page, word('offline.entry.do'));
    await look(page, `answer-codes-empty-${width}`);
  }
});
