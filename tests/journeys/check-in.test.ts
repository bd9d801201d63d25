import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { launchWithCamera } from './support/fake-camera.ts';
import { look, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
const folder = mkdtempSync(path.join(tmpdir(), 'laris-camera-'));
let camera: Browser | undefined;
afterAll(async () => {
  await camera?.close();
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

/** The seller's first ticket: where it is for, how it looks, the same in letters. */
async function fetchTicket() {
  const page = await openPage({ appUrl });
  await signIn(page, 'penjual.batang');
  await page.goto('/learning/sessions');
  await settle(page);
  const links = await page
    .locator('main a')
    .evaluateAll(all => all.map(each => each.getAttribute('href') ?? ''));
  const sessions = [
    ...new Set(links.flatMap(to => to.match(/^\/learning\/sessions\/([0-9a-f-]{36})$/)?.[1] ?? [])),
  ];
  for (const sessionId of sessions) {
    const answer = await page.goto(`/learning/sessions/${sessionId}/ticket`);
    const code = page.locator('main svg[role=img]:has(path)');
    if (answer?.status() !== 200 || (await code.count()) === 0) continue;
    await page.locator('[data-ticket-kept]').waitFor({ state: 'visible' });
    await look(page, 'ticket');
    await page.context().setOffline(true);
    await page.reload();
    const letters = await page.locator('main b.number').innerText();
    const svg = await code.evaluate(drawn => drawn.outerHTML);
    await page.context().close();
    return { sessionId, svg, letters };
  }
  throw new Error('the story gives the seller no seat');
}

let fetched: ReturnType<typeof fetchTicket> | undefined;
/** Fetched by whichever journey comes first. */
function ticketOnce(): ReturnType<typeof fetchTicket> {
  fetched ??= fetchTicket();
  return fetched;
}

describe('the trainer at the door', () => {
  it('scans a ticket without signal; it is sent when the signal is back, and nothing is counted twice', async () => {
    const { sessionId, svg, letters } = await ticketOnce();
    camera = await launchWithCamera(svg, folder);
    const context = await camera.newContext({
      baseURL: appUrl,
      viewport: { width: 360, height: 740 },
      locale: 'id-ID',
      permissions: ['camera'],
    });
    const page = await context.newPage();
    await signIn(page, 'pelatih.batang');
    const home = `/trainer/sessions/${sessionId}`;
    await page.goto(`${home}/check-in`);
    const isKept = (paths: string[]) =>
      page.evaluate(
        async all => (await Promise.all(all.map(each => caches.match(each)))).every(Boolean),
        paths,
      );
    const kept = [`${home}/check-in`, '/check-in.js', '/read-qr.js', '/zxing_reader.wasm'];
    await expect.poll(() => isKept(kept), { timeout: 15_000 }).toBe(true);

    await context.setOffline(true);
    await page.reload();
    await page.locator('[data-start]').click();
    const result = page.locator('[data-result] h2');
    await result.waitFor();
    const unsent = page.locator('[data-counts] dd').last();
    await expect.poll(() => unsent.innerText()).toBe('1');
    expect(await page.locator('[data-signal]').innerText()).toContain('1 ');
    await page.locator('[data-stop]').click();

    // The same person again, by letters: kept as well, and said so.
    await page.locator('[data-typed] input').fill(letters);
    await page.locator('[data-typed] button').click();
    await expect.poll(() => unsent.innerText()).toBe('2');
    expect(await page.locator('[data-result] .notice').getAttribute('class')).toContain('wait');
    await page.locator('[data-typed] input').fill('LT:PALSU');
    await page.locator('[data-typed] button').click();
    await expect.poll(() => result.innerText()).toBe(word('attendance.result.refused'));
    expect(await unsent.innerText()).toBe('2');

    await context.setOffline(false);
    await expect.poll(() => unsent.innerText(), { timeout: 15_000 }).toBe('0');
    await page.goto(`${home}/presence`);
    // On one phone, or on two where the story had noted the seller already.
    const twice = [word('attendance.conflict.again'), word('attendance.conflict.two-devices')];
    expect(await page.locator('main').innerText()).toMatch(new RegExp(twice.join('|')));
    await context.close();
  });

  it('finds accessible pages', async () => {
    const page = await openPage({ appUrl });
    await signIn(page, 'pelatih.batang');
    const home = `/trainer/sessions/${(await ticketOnce()).sessionId}`;
    for (const name of ['check-in', 'presence', 'code']) {
      await page.goto(`${home}/${name}`);
      await look(page, `door-${name}`);
    }
  });

  it('notes by plain forms where no script runs', async () => {
    const page = await openPage({ appUrl, javaScript: false });
    await signIn(page, 'pelatih.batang');
    await page.goto(`/trainer/sessions/${(await ticketOnce()).sessionId}/check-in`);
    await page.locator('main li[data-seat] button[value=in]').first().click();
    await page.waitForURL(/noted=/);
    expect(await page.locator('main .notice.good').innerText()).toContain(word('attendance.noted.in'));
    expect(await page.locator('[data-scan]').isVisible()).toBe(false);
  });
});
