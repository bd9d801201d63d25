import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorList } from '#db/schema/registration/lists.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { RejectedRow } from './list-report.ts';
import type { VendorListRow } from './list-vendor-lists.server.ts';

export interface FoundVendorList extends VendorListRow {
  /** Empty once the rows are no longer kept. */
  rejectedRows: RejectedRow[];
}

/** One list with its refused rows opened: for staff who mend them. */
export async function findVendorList(tx: Tx, listId: string | undefined): Promise<FoundVendorList | null> {
  if (!isId(listId)) return null;
  const [row] = await tx.select().from(vendorList).where(eq(vendorList.id, listId));
  if (!row) return null;
  const { id, name, shape, rows, accepted, unchanged, rejected, importedAt, wrappedKey, rejectedSealed } =
    row;
  const text =
    wrappedKey && rejectedSealed
      ? openSeal(config().secrets.column, id, wrappedKey).open('rejected', rejectedSealed)
      : '[]';
  const rejectedRows = JSON.parse(text) as RejectedRow[];
  return { id, name, shape, rows, accepted, unchanged, rejected, importedAt, rejectedRows };
}
