import { type FindMerchant, indexMerchants, type NamedVendor } from './match-merchant.ts';
import { indexProducts, type MatchableProduct, type Mention } from './match-product.ts';
import { measureCoverage, type Offer, type Span } from './measure-coverage.ts';
import type { NeverSoldRules } from './never-sold-rules.ts';
import { type Judgement, judgeProduct, type SaleEvidence } from './never-sold-state.ts';
import { dayNumber } from './read-day.ts';
import { type UnresolvedOrder, weighMerchantOrders } from './weigh-merchant-orders.ts';

export interface JudgedProduct extends Judgement {
  productId: string;
  vendorId: string;
  /** Channels with days that no file covers. */
  missing: string[];
  /** Day of the first finished sale that is surely of this product; null while there is none with a day. */
  firstSoldOn: string | null;
}

export interface ProductCase extends MatchableProduct {
  offers: readonly Offer[];
}

export interface Evidence {
  vendors: readonly NamedVendor[];
  mentions: readonly (Mention & { finished: boolean; firstOn?: string | null; ids: readonly string[] })[];
  unresolved: ReadonlyMap<string, readonly UnresolvedOrder[]>;
  covered: ReadonlyMap<string, readonly Span[]>;
}

/** A sale not finished, or contradicted by the official record, stays a possibility however well its title matches. */
const unfinished = 0.8;

function salesByProduct(
  products: readonly ProductCase[],
  evidence: Evidence,
  find: FindMerchant,
  rules: NeverSoldRules,
) {
  const match = indexProducts(products, find, rules);
  const sales = new Map<string, SaleEvidence[]>();
  const firstSold = new Map<string, string>();
  for (const mention of evidence.mentions) {
    for (const { productId, quality, reason } of match(mention)) {
      const own = sales.get(productId) ?? [];
      const weighed = mention.finished
        ? { quality, reason }
        : { quality: Math.min(quality, unfinished), reason: 'sale-not-finished' as const };
      own.push(...mention.ids.map(id => ({ ...weighed, id })));
      sales.set(productId, own);
      if (!mention.finished || !mention.firstOn || quality < rules.surely) continue;
      const before = firstSold.get(productId);
      if (!before || mention.firstOn < before) firstSold.set(productId, mention.firstOn);
    }
  }
  return { sales, firstSold };
}

function unresolvedByVendor(evidence: Evidence, find: FindMerchant): Map<string, UnresolvedOrder[]> {
  const byVendor = new Map<string, UnresolvedOrder[]>();
  for (const [merchant, orders] of evidence.unresolved)
    for (const { vendorId } of find(merchant))
      byVendor.set(vendorId, [...(byVendor.get(vendorId) ?? []), ...orders]);
  return byVendor;
}

/** Judges every product of a pemda at the end of day `asOf` from all that its files say. */
export function judgeProducts(
  products: readonly ProductCase[],
  evidence: Evidence,
  asOf: string,
  rules: NeverSoldRules,
): JudgedProduct[] {
  const find = indexMerchants(evidence.vendors, rules.possibly, rules.surely);
  const { sales, firstSold } = salesByProduct(products, evidence, find, rules);
  const unresolved = unresolvedByVendor(evidence, find);
  const day = dayNumber(asOf);
  const byVendor = new Map<string, ProductCase[]>();
  for (const product of products) {
    const own = byVendor.get(product.vendorId) ?? [];
    own.push(product);
    byVendor.set(product.vendorId, own);
  }
  return [...byVendor].flatMap(([vendorId, own]) => {
    const merchant = weighMerchantOrders(
      own.map(product => product.offers),
      unresolved.get(vendorId) ?? [],
    );
    return own.map((product, at) => {
      const coverage = measureCoverage(product.offers, evidence.covered, day);
      const judged = judgeProduct(sales.get(product.productId) ?? [], merchant[at]!, coverage, rules);
      const { productId } = product;
      const firstSoldOn = firstSold.get(productId) ?? null;
      return { ...judged, productId, vendorId, missing: coverage.missing, firstSoldOn };
    });
  });
}
