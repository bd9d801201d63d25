import { titleSimilarity, trigrams } from '~/catalog/title-similarity.ts';
import { merchantKey } from './merchant-key.ts';

export interface NamedVendor {
  vendorId: string;
  name: string;
}

export interface MerchantMatch {
  vendorId: string;
  quality: number;
}

export type FindMerchant = (key: string | null) => readonly MerchantMatch[];

/**
 * Finds the vendors that a shop name of a file may mean: by the same key (quality 1, or 0.9 each where vendors share it),
 * else the most similar name at or above `possibly`, never sure.
 */
export function indexMerchants(
  vendors: readonly NamedVendor[],
  possibly: number,
  surely: number,
): FindMerchant {
  const byKey = new Map<string, string[]>();
  for (const vendor of vendors) {
    const key = merchantKey(vendor.name);
    if (key) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), vendor.vendorId])]);
  }
  const grams = [...byKey].map(([key, vendorIds]) => ({ grams: trigrams(key), vendorIds }));
  const known = new Map<string, readonly MerchantMatch[]>();

  function similar(key: string): MerchantMatch[] {
    const own = trigrams(key);
    let best = possibly;
    let found: string[] = [];
    for (const one of grams) {
      const quality = titleSimilarity(own, one.grams);
      if (quality > best || (quality === best && found.length === 0)) {
        best = quality;
        found = one.vendorIds;
      }
    }
    return found.map(vendorId => ({ vendorId, quality: Math.min(best, surely - 0.01) }));
  }

  return key => {
    if (!key) return [];
    let matches = known.get(key);
    if (!matches) {
      const same = byKey.get(key);
      matches = same
        ? same.map(vendorId => ({ vendorId, quality: same.length === 1 ? 1 : 0.9 }))
        : similar(key);
      known.set(key, matches);
    }
    return matches;
  };
}
