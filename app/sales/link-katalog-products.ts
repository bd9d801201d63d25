import type { MatchableProduct } from './match-product.ts';
import { titleKey } from './title-key.ts';

export interface ListedInKatalog {
  externalId: string;
  titleKey: string;
  vendorCode: string | null;
}

export interface ExternalLink {
  productId: string;
  externalId: string;
  quality: number;
}

/** The vendor behind a catalogue code is known: the same title is that vendor's product. */
const knownVendor = 0.97;
/** The title is the only one of its kind in the whole register; the vendor is a guess. */
const onlyTitle = 0.8;

/**
 * Gives products the catalogue's ids by the imported vendor lists, where a listing does not carry its id. The vendor behind a
 * code is learned from the listings that do.
 */
export function linkKatalogProducts(
  products: readonly MatchableProduct[],
  listed: readonly ListedInKatalog[],
  channel: string,
): ExternalLink[] {
  const owner = new Map<string, string>();
  const taken = new Set<string>();
  for (const product of products)
    for (const own of product.externalIds)
      if (own.channel === channel) {
        owner.set(own.externalId.toLowerCase(), product.vendorId);
        taken.add(product.productId);
      }
  const vendorOfCode = new Map<string, string>();
  for (const one of listed) {
    const vendorId = owner.get(one.externalId);
    if (vendorId && one.vendorCode) vendorOfCode.set(one.vendorCode, vendorId);
  }
  const byTitle = new Map<string, MatchableProduct[]>();
  for (const product of products) {
    if (taken.has(product.productId)) continue;
    const key = titleKey(product.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), product]);
  }
  return listed.flatMap(one => {
    if (owner.has(one.externalId)) return [];
    const alike = byTitle.get(one.titleKey) ?? [];
    const vendorId = one.vendorCode ? vendorOfCode.get(one.vendorCode) : undefined;
    const own = vendorId ? alike.filter(product => product.vendorId === vendorId) : alike;
    const [only] = own;
    if (!only || own.length > 1) return [];
    return [
      { productId: only.productId, externalId: one.externalId, quality: vendorId ? knownVendor : onlyTitle },
    ];
  });
}
