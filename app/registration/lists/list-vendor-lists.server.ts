import { and, countDistinct, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorList, vendorListRow } from '#db/schema/registration/lists.ts';
import { vendor } from '#db/schema/registration.ts';

export interface VendorListRow {
  id: string;
  name: string;
  shape: string;
  rows: number;
  accepted: number;
  unchanged: number;
  rejected: number;
  importedAt: Date;
}

const facts = {
  id: vendorList.id,
  name: vendorList.name,
  shape: vendorList.shape,
  rows: vendorList.rows,
  accepted: vendorList.accepted,
  unchanged: vendorList.unchanged,
  rejected: vendorList.rejected,
  importedAt: vendorList.importedAt,
};

/** The lists that the office has imported, newest first. */
export async function listVendorLists(tx: Tx): Promise<VendorListRow[]> {
  return tx
    .select(facts)
    .from(vendorList)
    .orderBy(desc(vendorList.importedAt), desc(vendorList.id))
    .limit(100);
}

export interface Ownership {
  vendors: number;
  /** Nobody has taken these over yet. */
  unclaimed: number;
}

/** How many of a list's vendors have come for their record. */
export async function countClaimed(tx: Tx, listId: string): Promise<Ownership> {
  const ofList = (free: boolean) =>
    tx
      .select({ n: countDistinct(vendor.id) })
      .from(vendorListRow)
      .innerJoin(
        vendor,
        and(eq(vendor.pemdaId, vendorListRow.pemdaId), eq(vendor.id, vendorListRow.vendorId)),
      )
      .where(and(eq(vendorListRow.listId, listId), ...(free ? [isNull(vendor.personId)] : [])));
  const [[all], [free]] = [await ofList(false), await ofList(true)];
  return { vendors: all?.n ?? 0, unclaimed: free?.n ?? 0 };
}
