import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';

/** Whether the actor may send lists: an owner those of the own business, the office those of all (null). */
export async function maySend({ tx, actor, pemda }: Ctx, vendorId: string | null): Promise<boolean> {
  if (vendorId === null) return can(actor, 'product.import', { pemda });
  const vendor = await findVendor(tx, vendorId);
  return vendor !== null && can(actor, 'product.edit', { pemda, personId: vendor.owners });
}
