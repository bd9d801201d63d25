import type { Assessment } from '../assess-listing.ts';
import type { ProductAssessment } from '../assess-product.ts';
import { findThreadEntry } from './find-entry.server.ts';
import type { CheckAnswer, CheckRequest, PassedOver } from './request.ts';
import { SetAside } from './set-aside.ts';
import { type CheckingThread, startThread, type ThreadCaps } from './start-thread.server.ts';

export interface QueueSettings extends ThreadCaps {
  /** After so many losses a check is set aside for `pause` milliseconds, for every listing. */
  lossesBeforePause: number;
  pause: number;
  now: () => number;
  more: string | null;
  /** Told of every check that was lost: by id, with the reason. */
  onLost: (lost: { check: string | null; why: string }) => void;
}

type ProductsRequest = Extract<CheckRequest, { kind: 'products' }>;
type ListingsRequest = Extract<CheckRequest, { kind: 'listings' }>;

export interface CheckQueue {
  products(request: Omit<ProductsRequest, 'kind'>): Promise<ProductAssessment[]>;
  listings(request: Omit<ListingsRequest, 'kind'>): Promise<Assessment[]>;
  close(): Promise<void>;
}

/** So often a thread may fall outside any listing before the order is given up: then the fault is not a check's. */
const FALLS = 3;
/** Listings per order: an order that is repeated costs at most these, and a product of one person waits for no more. */
const AT_ONCE = 100;

interface Waiting {
  run(): Promise<void>;
}

/**
 * One thread, orders one after the other: those of one product first, so that a person does not wait for a re-score.
 * A check that does not come back ends the thread; a new one repeats the order without that check on that listing.
 */
export function openCheckQueue(settings: QueueSettings): CheckQueue {
  const aside = new SetAside(settings.lossesBeforePause, settings.pause);
  const soon: Waiting[] = [];
  const later: Waiting[] = [];
  let thread: Promise<CheckingThread> | null = null;
  let busy = false;

  const start = async () => startThread(await findThreadEntry(), settings.more, settings);

  async function answer(request: CheckRequest): Promise<CheckAnswer> {
    const passOver: PassedOver[] = [];
    let falls = 0;
    for (;;) {
      thread ??= start();
      const running = await thread.catch(error => {
        thread = null;
        throw error;
      });
      const everywhere = aside.list(settings.now()).map(check => ({ item: null, check }));
      const ended = await running.ask({ request, passOver: [...everywhere, ...passOver] });
      if (ended.kind === 'answer') return ended.answer;
      thread = null;
      const { item, check, why } = ended;
      settings.onLost({ check, why });
      if (check) aside.failed(check, settings.now());
      if (item !== null) passOver.push({ item, check });
      else if (++falls >= FALLS) throw new Error(`the checking thread does not hold: ${why}`);
    }
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let next = soon.shift() ?? later.shift(); next; next = soon.shift() ?? later.shift())
      await next.run();
    busy = false;
  }

  function put(request: CheckRequest): Promise<CheckAnswer> {
    return new Promise((resolve, reject) => {
      const waiting = { run: () => answer(request).then(resolve, reject) };
      (request.items.length === 1 ? soon : later).push(waiting);
      void work();
    });
  }

  async function inParts(request: CheckRequest): Promise<unknown[]> {
    const parts: Promise<CheckAnswer>[] = [];
    for (let from = 0; from < request.items.length; from += AT_ONCE)
      parts.push(put({ ...request, items: request.items.slice(from, from + AT_ONCE) }));
    return (await Promise.all(parts)).flatMap(({ results }) => results as unknown[]);
  }

  return {
    products: request => inParts({ kind: 'products', ...request }) as Promise<ProductAssessment[]>,
    listings: request => inParts({ kind: 'listings', ...request }) as Promise<Assessment[]>,
    async close() {
      const open = thread;
      thread = null;
      await (await open)?.close();
    },
  };
}
