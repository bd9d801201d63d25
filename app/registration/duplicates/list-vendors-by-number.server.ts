import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorIndex } from '#db/schema/registration.ts';
import { possibleDigests } from '~/platform/crypto/index-keys.server.ts';
import { digestLabel, type IndexKind } from './index-kinds.ts';

/** Which vendors of the pemda gave this number, in normal form, when they last sent. For the office's eyes only. */
export async function listVendorsByNumber(
  tx: Tx,
  pemda: string,
  kind: IndexKind,
  value: string,
): Promise<string[]> {
  const rows = await tx
    .select({ vendorId: vendorIndex.vendorId })
    .from(vendorIndex)
    .where(
      and(
        eq(vendorIndex.kind, kind),
        inArray(vendorIndex.digest, possibleDigests(pemda, digestLabel(kind), value)),
      ),
    )
    .orderBy(vendorIndex.vendorId);
  return rows.map(row => row.vendorId);
}
