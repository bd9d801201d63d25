import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { course, filledForm } from '#tests/db/bimtek/a-learner.ts';
import { closeBrowser, complaintsOf, openPage, settle } from './support/browser.ts';
import { follow, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
afterAll(closeBrowser);

interface Weight {
  all: number;
  script: number;
}

/** Bytes over the wire of one cold visit, as the browser counts them. */
async function weigh(path: string): Promise<Weight & { promised: number }> {
  const page = await openPage({ appUrl });
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const weight: Weight = { all: 0, script: 0 };
  session.on('Network.responseReceived', event => kinds.set(event.requestId, event.type));
  session.on('Network.loadingFinished', event => {
    weight.all += event.encodedDataLength;
    if (kinds.get(event.requestId) === 'Script') weight.script += event.encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(path);
  await settle(page);
  const crumb = (await page.locator('.crumb').textContent()) ?? '';
  await page.context().close();
  return { ...weight, promised: Number(/(\d+)\s?KB/.exec(crumb)?.[1]) };
}

/** Answers every question of the quiz on the page, the named ones wrongly. */
async function answerQuiz(page: Page, wrong: readonly string[] = []): Promise<void> {
  const attempt = new URL(page.url()).searchParams.get('attempt') ?? '';
  for (const [name, value] of filledForm(attempt, wrong).fields) {
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate(e => (e instanceof HTMLInputElement ? e.type : 'select'));
    if (kind === 'select') await field.selectOption(String(value));
    else if (kind === 'text') await field.fill(String(value));
    else await page.locator(`main [name="${name}"][value="${value}"]`).check();
  }
}

describe('a visitor', () => {
  it('reads every lesson without signing in and without script', async () => {
    const page = await openPage({ appUrl, javaScript: false });
    await page.goto('/learn');
    await follow(page, course.title.id);
    for (const lesson of course.lessons) {
      await follow(page, lesson.text.id.title);
      expect(await page.locator('h1').textContent()).toBe(lesson.text.id.title);
      expect(await page.locator('#lesson').innerText()).not.toBe('');
      await page.goBack();
    }
    expect(complaintsOf(page)).toEqual([]);
  });

  it('gets accessible pages, in both widths', async () => {
    for (const width of [360, 1280]) {
      const page = await openPage({ appUrl, width });
      for (const path of [
        '/learn',
        `/learn/${course.id}`,
        ...course.lessons.map(l => `/learn/${course.id}/${l.id}`),
      ]) {
        await page.goto(path);
        await look(page, `lesson${path.replaceAll('/', '-')}-${width}`);
      }
    }
  });

  it('loads no more than the page promises, and no framework', async () => {
    const rows: Record<string, string | number>[] = [];
    for (const lesson of course.lessons) {
      const { all, script, promised } = await weigh(`/learn/${course.id}/${lesson.id}`);
      rows.push({ lesson: lesson.id, bytes: all, script, promised: promised * 1024 });
      expect(all).toBeLessThanOrEqual(promised * 1024);
      expect(all).toBeLessThanOrEqual(60 * 1024);
      expect(script).toBeLessThanOrEqual(4 * 1024);
    }
    console.table(rows);
  });

  it('has the read-aloud button where the browser has a voice', async () => {
    const page = await openPage({ appUrl });
    await page.goto(`/learn/${course.id}/${course.lessons[0]!.id}`);
    const speaks = await page.evaluate(() => 'speechSynthesis' in window);
    const role = await page.locator('[data-speak]').getAttribute('role');
    expect(role).toBe(speaks ? 'button' : null);
  });
});

/** With script the phone's worker sends the answers: the page itself sends nothing that could be waited for. */
async function send(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: word('bimtek.quiz.send') });
  await Promise.all([page.waitForURL(/\/attempts\//), button.click()]);
  await settle(page);
}

describe.each([false, true])('a vendor, script %s', javaScript => {
  it('marks a lesson, misses the quiz, learns why, passes, and is seen by the trainer only as a number', async () => {
    const page = await openPage({ appUrl, javaScript });
    await signIn(page, javaScript ? 'penjual.bekasi' : 'pemula.batang');
    const home = `/learning/courses/${course.id}`;
    await page.goto(home);
    const open = page.getByRole('button', { name: new RegExp(word('bimtek.learning.mark')) });
    const before = await open.count();
    if (before > 0) {
      await Promise.all([page.waitForURL(/learning\/.*#/), open.first().click()]);
      await settle(page);
      expect(await open.count()).toBe(before - 1);
    }
    await look(page, `learning-${javaScript}`);

    await page.goto(`${home}/quiz`);
    if (javaScript) await page.locator('[data-quiz-status]:not(:empty)').waitFor();
    // With script the open questions are named on the phone, where there may be no signal to ask the server.
    if (javaScript) await page.getByRole('button', { name: word('bimtek.quiz.send') }).click();
    else await press(page, word('bimtek.quiz.send'));
    expect(await page.locator('.errors li').count()).toBe(course.quiz.id.questions.length);
    await answerQuiz(page, ['saluran', 'ppn', 'pirt']);
    await send(page);
    expect(await page.locator('h1').textContent()).toContain('62');
    await look(page, `quiz-missed-${javaScript}`);

    await page.goto(`${home}/quiz`);
    await answerQuiz(page);
    const form = page.url();
    await send(page);
    expect(await page.locator('h1').textContent()).toContain('100');
    const result = page.url();
    await page.goto(form);
    expect(page.url()).toBe(result);
  });
});

it('a trainer sees counts and no name', async () => {
  const page = await openPage({ appUrl, width: 1280 });
  await signIn(page, 'pelatih.batang');
  await page.goto('/trainer');
  await look(page, 'trainer');
  await follow(page, course.title.id);
  await look(page, 'trainer-course');
  expect(await page.locator('main').innerText()).not.toMatch(/Sri Lestari|Penjual Contoh/);
});
