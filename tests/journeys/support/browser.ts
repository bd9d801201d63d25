import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from '~/platform/config/root.server.ts';
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs';

let browser: Promise<Browser> | undefined;

/** One Chromium for a whole test file; close it in afterAll. */
function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine: set CHROME_PATH');
  browser ??= chromium.launch({ executablePath, args: chromiumFlags });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}

export interface Device {
  appUrl: string;
  /** False = a browser that runs no script at all. */
  javaScript?: boolean;
  /** CSS pixels; 360 is the phone that everything is made for. */
  width?: number;
  language?: string;
}

/** A fresh browser profile: no cookie, no cache. Anything the page complains about lands in `complaintsOf(page)`. */
export async function openPage({
  appUrl,
  javaScript = true,
  width = 360,
  language = 'id-ID',
}: Device): Promise<Page> {
  const context = await (await launch()).newContext({
    baseURL: appUrl,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 700 ? 740 : 900 },
    locale: language,
    timezoneId: 'Asia/Jakarta',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    // A status is judged below, where it is known what was asked for.
    const status = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !status) complaints.push(message.text());
  });
  page.on('response', response => {
    const missing = response.status() >= 400 && response.request().resourceType() !== 'document';
    const refused = response.status() === 422 && response.request().method() === 'POST';
    if (response.status() >= 500 || (missing && !refused))
      complaints.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  collected.set(page, complaints);
  if (!javaScript) scriptless.add(page);
  watchTraffic(page);
  return page;
}

const scriptless = new WeakSet<Page>();

interface Traffic {
  open: number;
  changedAt: number;
}

const traffic = new WeakMap<Page, Traffic>();

function watchTraffic(page: Page): void {
  const seen: Traffic = { open: 0, changedAt: Date.now() };
  const count = (step: number) => () => {
    seen.open += step;
    seen.changedAt = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  page.on('framenavigated', count(0));
  traffic.set(page, seen);
}

const quiet = 150;

/**
 * Until the page stands: nothing under way and nothing begun for a moment. With the framework a new page arrives without
 * a load event, as an answer and then further reads, so the browser's own load states say too little.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const seen = traffic.get(page);
  const deadline = Date.now() + 15_000;
  while (seen && (seen.open > 0 || Date.now() - seen.changedAt < quiet)) {
    if (Date.now() > deadline) throw new Error(`still ${seen.open} requests under way on ${page.url()}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

const collected = new WeakMap<Page, string[]>();

/** Script errors, console errors, blocked content and answers of 500 and above since the page was opened. */
export function complaintsOf(page: Page): string[] {
  return collected.get(page) ?? [];
}

/** WCAG 2.2 A and AA: one line per rule that is broken, with the first places. The checker is itself a script. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (scriptless.has(page)) return [];
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(
    v =>
      `${v.id}: ${v.nodes
        .slice(0, 3)
        .map(n => n.target.join(' '))
        .join(' | ')}`,
  );
}

/** What is wider than the screen: nothing may scroll sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A picture for people, under .cache/screenshots; the journey does not depend on it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = path.join(root, '.cache', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
