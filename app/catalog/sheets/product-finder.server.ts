import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { listVendorNames } from '~/registration/list-vendor-names.server.ts';
import { normalizeTitle } from '../title-similarity.ts';
import type { SheetRow } from './read-sheet-row.ts';

export type Named =
  | { vendorId: string; productId: string | null }
  | { problem: { code: string; field: string } };

/** Finds what rows speak of: the business, and the product by its id, by the owner's code, else by its title. */
export interface ProductFinder {
  find(key: SheetRow['key']): Named;
}

/**
 * Reads everything at once that the rows of a list may name: of one vendor, or with null of every vendor of the pemda.
 * A product of somebody else is not there, whatever id a row holds.
 */
export async function openProductFinder(tx: Tx, vendorId: string | null): Promise<ProductFinder> {
  const vendors = vendorId ? null : await listVendorNames(tx);
  const { id, sku, title } = product;
  const query = tx.select({ id, vendorId: product.vendorId, sku, title }).from(product).$dynamic();
  const products = await (vendorId ? query.where(inArray(product.vendorId, [vendorId])) : query);
  const byId = new Map(products.map(one => [one.id, one]));
  const bySku = new Map(products.flatMap(one => (one.sku ? [[`${one.vendorId} ${one.sku}`, one.id]] : [])));
  const byTitle = new Map(products.map(one => [`${one.vendorId} ${normalizeTitle(one.title)}`, one.id]));
  const byVendor = groupByName(vendors ?? []);

  const findVendor = (words: string): string | { problem: { code: string; field: string } } => {
    const problem = (code: string) => ({ problem: { code, field: 'vendor' } });
    if (words === '') return problem('vendor-required');
    if (isId(words))
      return vendors?.some(vendor => vendor.vendorId === words) ? words : problem('vendor-unknown');
    const [first, ...others] = byVendor.get(normalizeTitle(words)) ?? [];
    if (!first) return problem('vendor-unknown');
    return others.length > 0 ? problem('vendor-ambiguous') : first.keptId;
  };
  return {
    find(key) {
      const known = key.id === '' ? null : byId.get(key.id);
      if (known === undefined) return { problem: { code: 'id-unknown', field: 'id' } };
      if (known) return { vendorId: known.vendorId, productId: known.id };
      const owner = vendorId ?? findVendor(key.vendor);
      if (typeof owner !== 'string') return owner;
      const productId =
        (key.sku === '' ? undefined : bySku.get(`${owner} ${key.sku}`)) ??
        byTitle.get(`${owner} ${normalizeTitle(key.title)}`) ??
        null;
      return { vendorId: owner, productId };
    },
  };
}

function groupByName<T extends { name: string }>(vendors: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const vendor of vendors) {
    const name = normalizeTitle(vendor.name);
    groups.set(name, [...(groups.get(name) ?? []), vendor]);
  }
  return groups;
}
