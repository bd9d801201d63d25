import type { Tx } from '#db/client.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { findProduct } from './read-product.server.ts';
import type { StoredProduct } from './stored-product.ts';

/** The person's own product, or room for a new one where none is named; null for anything that is not the person's. */
export async function findOwnDraft(
  tx: Tx,
  personId: string,
  productId: string | null,
): Promise<{ vendorId: string; saved: StoredProduct | null } | null> {
  const vendor = await findVendorOfPerson(tx, personId);
  if (!vendor) return null;
  if (productId === null) return { vendorId: vendor.id, saved: null };
  const saved = isId(productId) ? await findProduct(tx, productId) : null;
  return saved?.vendorId === vendor.id ? { vendorId: vendor.id, saved } : null;
}
