import { and, eq, gt, ne } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import { findingWaiver, qualityResult } from '#db/schema/catalog/quality.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import { listChannels } from '../listings/list-channels.server.ts';
import { findProduct, listPhotos } from '../products/read-product.server.ts';
import { listingInput } from '../products/stored-product.ts';
import { ALL_CHECKS } from '../quality/all-checks.ts';
import { assessProduct, type ProductAssessment } from '../quality/assess-product.ts';
import { loadCategoryTree, loadRuleSet } from '../quality/load-rules.server.ts';
import type { PricedTitle } from '../title-similarity.ts';

const MAX_PEERS = 2_000;

/**
 * Judges a product as it stands in this transaction, under the base rules and those of each channel, and stores the outcome.
 * Part of every command that changes a product; the product must exist.
 */
export async function checkProduct(ctx: Ctx, productId: string): Promise<ProductAssessment> {
  const { tx, pemda, clock } = ctx;
  const found = await findProduct(tx, productId);
  if (!found) throw new Error(`no product ${productId}`);
  const [vendor, photos, channels, peers, waivers] = [
    await findVendor(tx, found.vendorId),
    await listPhotos(tx, productId),
    await listChannels(tx),
    await listPeers(ctx, found.category, productId),
    await tx.select().from(findingWaiver).where(eq(findingWaiver.productId, productId)),
  ];
  const pkp = vendor?.taxable === 'yes' ? true : vendor?.taxable === 'no' ? false : null;
  const assessment = assessProduct({
    input: { ...listingInput(found, pkp), peers },
    photos: photos.map(({ sha256: id, features }) =>
      features ? { id, state: 'measured', features } : { id, state: 'pending' },
    ),
    today: wibDay(clock.now()),
    tree: loadCategoryTree(),
    checks: ALL_CHECKS,
    rules: loadRuleSet(),
    channelRules: channels.map(channel => loadRuleSet(channel.id)),
    channelIds: channels.map(channel => channel.id),
    waivers: waivers.map(({ check, code, acceptedBy, reason, untilOn }) => ({
      check,
      code,
      who: acceptedBy,
      why: reason,
      until: untilOn,
    })),
    hash: sha256,
  });
  const row = { ...assessment, checkedAt: clock.now() };
  await tx
    .insert(qualityResult)
    .values({ pemdaId: pemda, productId, ...row })
    .onConflictDoUpdate({ target: [qualityResult.pemdaId, qualityResult.productId], set: row });
  return assessment;
}

/** What others of the same kind cost in this pemda. */
async function listPeers({ tx }: Ctx, category: string, productId: string): Promise<PricedTitle[]> {
  const rows = await tx
    .select({ title: product.title, priceRupiah: product.priceRupiah })
    .from(product)
    .where(and(eq(product.category, category), ne(product.id, productId), gt(product.priceRupiah, 0)))
    .limit(MAX_PEERS);
  return rows.flatMap(({ title, priceRupiah }) => (priceRupiah === null ? [] : [{ title, priceRupiah }]));
}
