import { titleSimilarity, trigrams } from '~/catalog/title-similarity.ts';
import type { FindMerchant, MerchantMatch } from './match-merchant.ts';
import type { NeverSoldRules } from './never-sold-rules.ts';
import type { SaleEvidence } from './never-sold-state.ts';
import { titleKey } from './title-key.ts';

/** A product of the register, with the ids it has on channels. */
export interface MatchableProduct {
  productId: string;
  vendorId: string;
  title: string;
  externalIds: readonly { channel: string; externalId: string; quality?: number }[];
}

/** A good as a sales row names it. */
export interface Mention {
  channel: string;
  merchantKey: string | null;
  externalId: string | null;
  title: string | null;
  titleKey: string | null;
}

export interface ProductMatch {
  productId: string;
  quality: number;
  reason: SaleEvidence['reason'];
}

interface Titled {
  productId: string;
  key: string;
  grams: Set<string>;
  numbers: string;
}

/** A vendor's own title, word for word: sure. */
const sameTitle = 0.97;
const sharedTitle = 0.9;
/** "250g" is another good than "500g", however alike the words. */
const otherNumbers = 0.75;

function numbersOf(key: string): string {
  return (key.match(/\d+\w*/g) ?? []).sort().join(' ');
}

function titled(productId: string, title: string): Titled {
  const key = titleKey(title);
  return { productId, key, grams: trigrams(key), numbers: numbersOf(key) };
}

/** Matches by title inside one vendor: the same title, else the most similar one. */
function matchTitle(
  products: readonly Titled[],
  key: string,
  vendor: MerchantMatch,
  rules: NeverSoldRules,
): ProductMatch[] {
  const unsure = rules.surely - 0.01;
  const same = products.filter(product => product.key === key);
  if (same.length > 0) {
    const quality = same.length === 1 ? sameTitle : sharedTitle;
    return same.map(({ productId }) => ({
      productId,
      quality: vendor.quality === 1 ? quality : Math.min(quality * vendor.quality, unsure),
      reason: same.length > 1 ? 'sale-title-shared' : vendor.quality === 1 ? 'sale-matched' : 'sale-similar',
    }));
  }
  const own = trigrams(key);
  const numbers = numbersOf(key);
  let best: ProductMatch | null = null;
  for (const product of products) {
    const alike = titleSimilarity(own, product.grams) * (product.numbers === numbers ? 1 : otherNumbers);
    const quality = Math.min(alike * vendor.quality, unsure);
    if (quality >= rules.possibly && quality > (best?.quality ?? 0))
      best = { productId: product.productId, quality, reason: 'sale-similar' };
  }
  return best ? [best] : [];
}

function byId(
  one: { productId: string; quality: number },
  sharers: number,
  rules: NeverSoldRules,
): ProductMatch {
  if (sharers > 1)
    return {
      productId: one.productId,
      quality: Math.min(sharedTitle, one.quality),
      reason: 'sale-title-shared',
    };
  return { ...one, reason: one.quality >= rules.surely ? 'sale-matched' : 'sale-similar' };
}

/**
 * Matches goods of sales rows to products: by the channel's own product id (certain), else within the matched vendor by
 * title, exact (0.97) or similar (never sure). A shop that matches no vendor yields nothing.
 */
export function indexProducts(
  products: readonly MatchableProduct[],
  findMerchant: FindMerchant,
  rules: NeverSoldRules,
) {
  const byExternal = new Map<string, { productId: string; quality: number }[]>();
  const byVendor = new Map<string, Titled[]>();
  for (const product of products) {
    const own = byVendor.get(product.vendorId) ?? [];
    own.push(titled(product.productId, product.title));
    byVendor.set(product.vendorId, own);
    for (const { channel, externalId, quality = 1 } of product.externalIds) {
      const key = `${channel}|${externalId.toLowerCase()}`;
      byExternal.set(key, [...(byExternal.get(key) ?? []), { productId: product.productId, quality }]);
    }
  }
  return (mention: Mention): ProductMatch[] => {
    const exact = mention.externalId
      ? byExternal.get(`${mention.channel}|${mention.externalId.toLowerCase()}`)
      : undefined;
    if (exact) return exact.map(one => byId(one, exact.length, rules));
    const key = mention.titleKey;
    if (!key) return [];
    return findMerchant(mention.merchantKey).flatMap(vendor =>
      matchTitle(byVendor.get(vendor.vendorId) ?? [], key, vendor, rules),
    );
  };
}
