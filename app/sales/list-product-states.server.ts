import type { Tx } from '#db/client.server.ts';
import { katalogProduct } from '#db/schema/sales.ts';
import { listProductsOnOffer } from '~/catalog/listings/list-products-on-offer.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import { E_KATALOG } from './channel.ts';
import { coverChannels } from './cover-channels.ts';
import { type JudgedProduct, judgeProducts, type ProductCase } from './judge-products.ts';
import { linkKatalogProducts } from './link-katalog-products.ts';
import { listFilePeriods } from './list-file-periods.server.ts';
import { listMentions } from './list-mentions.server.ts';
import { listUnresolvedOrders } from './list-unresolved-orders.server.ts';
import type { Span } from './measure-coverage.ts';
import { neverSoldRules } from './never-sold-rules.ts';

export interface ProductState extends JudgedProduct {
  title: string;
  vendorName: string;
  district: string | null;
  channels: string[];
}

/** A channel once, however often the product came and went there. */
function onePerChannel<T extends { channel: string }>(offers: readonly T[]): T[] {
  return offers.filter(({ channel }, at) => offers.findIndex(other => other.channel === channel) === at);
}

/** Products listed by `asOf`, each with the ids it has on channels, its own and those learned from vendor lists. */
async function listCases(tx: Tx, asOf: string): Promise<ProductCase[]> {
  const all = await listProductsOnOffer(tx);
  const cases = all
    .map(product => ({ ...product, offers: product.offers.filter(offer => offer.listedOn <= asOf) }))
    .filter(product => product.offers.length > 0)
    .map(product => ({
      ...product,
      externalIds: onePerChannel(product.offers).flatMap(({ channel, externalId }) =>
        externalId ? [{ channel, externalId }] : [],
      ),
    }));
  const listed = await tx
    .select({
      externalId: katalogProduct.externalId,
      titleKey: katalogProduct.titleKey,
      vendorCode: katalogProduct.vendorCode,
    })
    .from(katalogProduct);
  const links = new Map<string, { channel: string; externalId: string; quality: number }[]>();
  for (const { productId, externalId, quality } of linkKatalogProducts(cases, listed, E_KATALOG))
    links.set(productId, [...(links.get(productId) ?? []), { channel: E_KATALOG, externalId, quality }]);
  return cases.map(product => ({
    ...product,
    externalIds: [...product.externalIds, ...(links.get(product.productId) ?? [])],
  }));
}

export interface JudgedPemda {
  /** By product id. */
  states: ProductState[];
  covered: ReadonlyMap<string, readonly Span[]>;
  /** Rows of sales that name goods, up to the day. */
  saleRows: number;
}

/** State of every product that was listed by day `asOf`, judged now from the files held. */
export async function listProductStates(tx: Tx, { asOf }: { asOf: string }): Promise<JudgedPemda> {
  const products = await listCases(tx, asOf);
  const vendors = await listVendorNames(tx);
  const mentions = await listMentions(tx, asOf);
  const { byMerchant, anonymousMonths } = await listUnresolvedOrders(tx, asOf);
  const files = await listFilePeriods(tx);
  const channels = [
    ...new Set(products.flatMap(product => product.offers.map(offer => offer.channel))),
  ].sort();
  const covered = coverChannels(channels, files, anonymousMonths);
  const named = vendors.map(({ keptId, name }) => ({ vendorId: keptId, name }));
  const evidence = { vendors: named, mentions, unresolved: byMerchant, covered };
  const judged = judgeProducts(products, evidence, asOf, neverSoldRules);
  const productOf = new Map(products.map(product => [product.productId, product]));
  const vendorOf = new Map(vendors.map(vendor => [vendor.vendorId, vendor]));
  const states = judged.map(state => ({
    ...state,
    title: productOf.get(state.productId)!.title,
    vendorName: vendorOf.get(state.vendorId)?.name ?? '',
    district: vendorOf.get(state.vendorId)?.district ?? null,
    channels: onePerChannel(productOf.get(state.productId)!.offers).map(offer => offer.channel),
  }));
  states.sort((a, b) => (a.productId < b.productId ? -1 : 1));
  return { states, covered, saleRows: mentions.reduce((sum, mention) => sum + mention.rows, 0) };
}
