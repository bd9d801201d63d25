import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor, vendorIndex } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { currentKeyId, isRotating, possibleDigests } from '~/platform/crypto/index-keys.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { digestLabel, type IndexKind } from './index-kinds.ts';
import { sealedFor } from './index-numbers.server.ts';

/** One indexed value of a vendor as it may be found. */
export interface IndexEntry {
  vendorId: string;
  kind: IndexKind;
  /** Under the current key: equal for equal values, whatever key their rows were written under. */
  digest: string;
  /** Under every key that rows may still be written under. */
  possible: string[];
}

/** What these vendors are found by. While keys are being rotated, what is stale is opened and counted anew. */
export async function openIndex(tx: Tx, pemda: string, vendorIds: readonly string[]): Promise<IndexEntry[]> {
  if (vendorIds.length === 0) return [];
  const rows = await tx
    .select({
      vendorId: vendorIndex.vendorId,
      kind: vendorIndex.kind,
      digest: vendorIndex.digest,
      sealed: vendorIndex.sealed,
      keyId: vendorIndex.keyId,
      wrappedKey: vendor.wrappedKey,
    })
    .from(vendorIndex)
    .innerJoin(vendor, and(eq(vendor.pemdaId, vendorIndex.pemdaId), eq(vendor.id, vendorIndex.vendorId)))
    .where(inArray(vendorIndex.vendorId, [...vendorIds]));
  const current = currentKeyId();
  const rotating = isRotating();
  return rows.flatMap(({ vendorId, kind, digest, sealed, keyId, wrappedKey }) => {
    if (keyId === current && !rotating) return [{ vendorId, kind, digest, possible: [digest] }];
    if (!wrappedKey) return [];
    const value = openSeal(config().secrets.column, vendorId, wrappedKey).open(sealedFor(kind), sealed);
    const possible = possibleDigests(pemda, digestLabel(kind), value);
    return [{ vendorId, kind, digest: possible[0] ?? digest, possible }];
  });
}
