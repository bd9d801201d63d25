import type { Page, Request } from 'playwright-core';

export interface TrafficMeter {
  /** Bytes over the wire in both directions, headers and bodies, since the meter was set up. */
  bytes(): Promise<{ down: number; up: number }>;
  /** Pages that were shown, one after the other; the same page again counts once. */
  screens(): string[];
}

/** What a request really sent: a body from a file has a length only in its headers. */
async function weigh(request: Request): Promise<{ down: number; up: number }> {
  try {
    const sizes = await request.sizes();
    const length = Number((await request.allHeaders())['content-length'] ?? 0);
    return {
      down: sizes.responseBodySize + sizes.responseHeadersSize,
      up: Math.max(sizes.requestBodySize, length) + sizes.requestHeadersSize,
    };
  } catch {
    // The page went away with its request: nothing came back.
    return { down: 0, up: 0 };
  }
}

export function measureTraffic(page: Page): TrafficMeter {
  const weights: Promise<{ down: number; up: number }>[] = [];
  const shown: string[] = [];
  page.on('requestfinished', request => void weights.push(weigh(request)));
  page.on('framenavigated', frame => {
    if (frame !== page.mainFrame() || !frame.url().startsWith('http')) return;
    const { pathname } = new URL(frame.url());
    if (shown.at(-1) !== pathname) shown.push(pathname);
  });
  return {
    async bytes() {
      const all = await Promise.all(weights);
      return all.reduce((sum, one) => ({ down: sum.down + one.down, up: sum.up + one.up }), {
        down: 0,
        up: 0,
      });
    },
    screens: () => [...shown],
  };
}
