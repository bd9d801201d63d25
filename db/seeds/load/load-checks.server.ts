import type { Ctx } from '~/audit/command.server.ts';
import { parseNetContent } from '~/catalog/net-content.ts';
import type { PreparedPhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { listingInput, storedNetContent } from '~/catalog/products/stored-product.ts';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { assessProduct } from '~/catalog/quality/assess-product.ts';
import { loadCategoryTree, loadRuleSet } from '~/catalog/quality/load-rules.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import type { StoryPlan, StoryProduct } from '../story.ts';
import { seedEvents } from './events.ts';
import { nearTitles } from './near-titles.ts';
import { writeRows } from './write-rows.server.ts';

/** Verdict of the real check engine on every product of the story, as an edit of each would have stored it. */
export async function loadChecks(
  ctx: Ctx,
  plan: StoryPlan,
  products: readonly StoryProduct[],
  pictures: ReadonlyMap<string, PreparedPhoto>,
): Promise<void> {
  const near = nearTitles(products);
  const channelIds = plan.channels.map(channel => channel.id);
  const fixed = {
    today: wibDay(ctx.clock.now()),
    tree: loadCategoryTree(),
    checks: ALL_CHECKS,
    rules: loadRuleSet(),
    channelRules: channelIds.map(channel => loadRuleSet(channel)),
    channelIds,
    waivers: [],
    hash: sha256,
  };
  const rows = products.map(product => {
    const { vendor, netContent, brand } = product;
    const content = storedNetContent(parseNetContent(netContent));
    const stored = { ...product, ...content, vendorId: vendor.id, brand: brand || null };
    const kept = { ...stored, priceOn: product.createdOn, shelfLifeDays: null };
    const input = { ...listingInput(kept, vendor.taxable), peers: near.get(product) ?? [] };
    const photos = product.pictures.map(name => {
      const { sha256: id, features } = pictures.get(name)!;
      return { id, state: 'measured' as const, features };
    });
    const verdict = assessProduct({ ...fixed, input, photos });
    return { pemdaId: plan.pemda, productId: product.id, ...verdict, checkedAt: ctx.clock.now() };
  });
  await writeRows(ctx.tx, 'quality_result', rows);
  ctx.record(seedEvents['checks-loaded'](plan.pemda, { story: plan.name, products: rows.length }));
}
