import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorListRow } from '#db/schema/registration/lists.ts';
import { vendorIndex } from '#db/schema/registration.ts';
import { possibleDigests } from '~/platform/crypto/index-keys.server.ts';
import { digestLabel } from '~/registration/duplicates/index-kinds.ts';
import type { KeyedRow, KnownRow } from './match-rows.ts';

const batch = 2000;

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += batch) yield all.slice(from, from + batch);
}

/** What earlier lists have brought, by the digests of these rows. */
export async function findKnownRows(tx: Tx, rows: readonly KeyedRow[]): Promise<Map<string, KnownRow>> {
  const known = new Map<string, KnownRow>();
  for (const keys of batches(rows.flatMap(row => row.keys))) {
    const found = await tx.select().from(vendorListRow).where(inArray(vendorListRow.key, keys));
    for (const { key, vendorId, contentDigest } of found) known.set(key, { vendorId, contentDigest });
  }
  return known;
}

/** Rows whose NIB or NPWP belongs to a vendor who registered here: row number → vendor. */
export async function findRegisteredRows(
  tx: Tx,
  pemda: string,
  rows: readonly KeyedRow[],
): Promise<Map<number, string>> {
  const asked = new Map<string, number>();
  for (const { row, answers } of rows)
    for (const kind of ['nib', 'npwp'] as const) {
      const value = answers[kind];
      if (!value) continue;
      for (const digest of possibleDigests(pemda, digestLabel(kind), value))
        asked.set(`${kind}|${digest}`, row);
    }
  const registered = new Map<number, string>();
  for (const kind of ['nib', 'npwp'] as const) {
    const digests = [...asked.keys()]
      .filter(key => key.startsWith(`${kind}|`))
      .map(key => key.slice(kind.length + 1));
    for (const some of batches(digests)) {
      const found = await tx
        .select({ digest: vendorIndex.digest, vendorId: vendorIndex.vendorId })
        .from(vendorIndex)
        .where(and(eq(vendorIndex.kind, kind), inArray(vendorIndex.digest, some)));
      for (const { digest, vendorId } of found) {
        const row = asked.get(`${kind}|${digest}`);
        if (row !== undefined) registered.set(row, vendorId);
      }
    }
  }
  return registered;
}
