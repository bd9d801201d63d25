import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';

export interface Measured {
  status: number;
  /** As they came over the wire, headers included: compressed, nothing from a cache. */
  bytes: { total: number; script: number; image: number };
  requests: number;
  /** Largest contentful paint, milliseconds; null when the page painted nothing. */
  lcpMs: number | null;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine: set CHROME_PATH');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

export interface Conditions {
  cookie?: string;
  /** 1.6 Mbit/s, 150 ms, processor four times slower: the phone of design §5. */
  slowPhone?: boolean;
}

/** One cold load in a fresh profile at 360 pixels. */
export async function measurePage(
  browser: Browser,
  url: string,
  { cookie, slowPhone }: Conditions,
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: new URL(url).origin }]);
  }
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (slowPhone) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const bytesPerSecond = 1_600_000 / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  const kinds = new Map<string, string>();
  const bytes = { total: 0, script: 0, image: 0 };
  cdp.on('Network.responseReceived', e => void kinds.set(e.requestId, e.type));
  cdp.on('Network.loadingFinished', e => {
    const kind = kinds.get(e.requestId);
    bytes.total += e.encodedDataLength;
    if (kind === 'Script') bytes.script += e.encodedDataLength;
    if (kind === 'Image') bytes.image += e.encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { lcpMs: number | null };
    seen.lcpMs = null;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.lcpMs = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const answer = await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const lcpMs = await page.evaluate(() => (globalThis as unknown as { lcpMs: number | null }).lcpMs);
  await context.close();
  return { status: answer?.status() ?? 0, bytes, requests: kinds.size, lcpMs };
}
