import type { Ctx } from '~/audit/command.server.ts';
import { checkProducts } from '~/catalog/findings/check-products.server.ts';
import { nothingAround } from '~/catalog/quality/surroundings.ts';
import { nearestTitles } from '~/catalog/title-similarity.ts';
import type { StoryPlan, StoryProduct } from '../story.ts';
import { seedEvents } from './events.ts';
import { nearTitles } from './near-titles.ts';
import { writeRows } from './write-rows.server.ts';

const NEIGHBOURS = 10;

/** Verdict of the real check engine on every product of the story, as an edit of each would have stored it. */
export async function loadChecks(
  ctx: Ctx,
  plan: StoryPlan,
  products: readonly StoryProduct[],
): Promise<void> {
  const near = nearTitles(products);
  const around = products.map(product => ({
    pemdaId: plan.pemda,
    productId: product.id,
    around: {
      ...nothingAround,
      neighbours: nearestTitles(product.title, near.get(product) ?? [], NEIGHBOURS),
    },
    searchedAt: ctx.clock.now(),
  }));
  await writeRows(ctx.tx, 'product_surroundings', around);
  const verdicts = await checkProducts(
    ctx,
    products.map(({ id }) => id),
  );
  ctx.record(seedEvents['checks-loaded'](plan.pemda, { story: plan.name, products: verdicts.size }));
}
