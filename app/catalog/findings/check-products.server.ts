import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listChannels } from '../listings/list-channels.server.ts';
import type { ProductAssessment } from '../quality/assess-product.ts';
import { checking } from '../quality/thread/checking.server.ts';
import { listProductsUnderCheck } from './list-products-under-check.server.ts';
import { writeResults } from './write-results.server.ts';

/** Products at once: as many as a statement and a message to the checking thread carry well. */
const BATCH = 500;

/**
 * Judges products as they stand in this transaction, under the base rules and those of each channel, and stores the outcome.
 * Searches nothing and decodes no photo: what stands around them is read as it was last found. A product that is not there
 * has no verdict. Whoever changes a product at the same time waits for the end of this transaction, or this one for theirs.
 */
export async function checkProducts(
  { tx, pemda, clock }: Pick<Ctx, 'tx' | 'pemda' | 'clock'>,
  productIds: readonly string[],
): Promise<Map<string, ProductAssessment>> {
  const now = clock.now();
  const channelIds = (await listChannels(tx)).map(({ id }) => id);
  const wanted = [...new Set(productIds)].sort();
  const verdicts = new Map<string, ProductAssessment>();
  const judge = async (from: number) => {
    const products = await listProductsUnderCheck(tx, wanted.slice(from, from + BATCH));
    const request = { today: wibDay(now), channelIds, items: [...products.values()] };
    // Not awaited here: while the thread judges these, the database writes the ones before.
    return { ids: [...products.keys()], judging: quietly(checking().products(request)) };
  };
  let next = wanted.length > 0 ? await judge(0) : null;
  for (let from = BATCH; next; from += BATCH) {
    const { ids, judging } = next;
    next = from < wanted.length ? await judge(from) : null;
    const judged = (await judging).map((assessment, at) => ({ productId: ids[at]!, ...assessment }));
    await writeResults(tx, judged, { pemda, now });
    for (const { productId, ...assessment } of judged) verdicts.set(productId, assessment);
  }
  return verdicts;
}

/** The same promise; a failure of it is told where it is awaited, even when something else fails before. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
