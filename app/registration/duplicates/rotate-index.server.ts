import { and, count, eq, ne, sql } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { vendor, vendorIndex } from '#db/schema/registration.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { config } from '~/platform/config/config.server.ts';
import { currentKeyId, indexUnderCurrentKey } from '~/platform/crypto/index-keys.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import { duplicateEvents } from './events.ts';
import { digestLabel, type IndexKind } from './index-kinds.ts';
import { sealedFor } from './index-numbers.server.ts';

/** Where a rotation stands; `unreadable` rows stay as they are. */
export interface Rotation {
  rotated: number;
  /** Rows of vendors whose key was destroyed: they had to go long ago. */
  dropped: number;
  unreadable: number;
  /** Still under another key. */
  left: number;
}

interface Place {
  vendorId: string;
  kind: string;
}

interface Batch {
  rotated: number;
  dropped: number;
  unreadable: number;
  /** Where the next batch begins; null at the end. */
  next: Place | null;
}

/** Rows of one transaction: whoever sends a registration meanwhile waits for one batch at most. */
const batchRows = 2_000;

export async function countStaleIndex(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(vendorIndex)
    .where(ne(vendorIndex.keyId, currentKeyId()));
  return row?.n ?? 0;
}

async function listStale(tx: Tx, after: Place | null) {
  const behind = after
    ? sql`(${vendorIndex.vendorId}, ${vendorIndex.kind}) > (${after.vendorId}::uuid, ${after.kind})`
    : undefined;
  return tx
    .select({
      vendorId: vendorIndex.vendorId,
      kind: vendorIndex.kind,
      sealed: vendorIndex.sealed,
      wrappedKey: vendor.wrappedKey,
    })
    .from(vendorIndex)
    .innerJoin(vendor, and(eq(vendor.pemdaId, vendorIndex.pemdaId), eq(vendor.id, vendorIndex.vendorId)))
    .where(and(ne(vendorIndex.keyId, currentKeyId()), behind))
    .orderBy(vendorIndex.vendorId, vendorIndex.kind)
    .limit(batchRows)
    .for('update', { of: vendorIndex, skipLocked: true });
}

/** A row is opened with its vendor's key, which serves all rows of that vendor. */
function opener() {
  let last: { vendorId: string; seal: Seal } | null = null;
  return (vendorId: string, wrappedKey: Buffer, kind: IndexKind, sealed: Buffer): string | null => {
    try {
      if (last?.vendorId !== vendorId)
        last = { vendorId, seal: openSeal(config().secrets.column, vendorId, wrappedKey) };
      return last.seal.open(sealedFor(kind), sealed);
    } catch {
      return null;
    }
  };
}

/** The next rows in one transaction. Killed before its end it leaves nothing behind; what was done before stays done. */
export async function rotateBatch(ctx: Ctx, { after }: { after: Place | null }): Promise<Result<Batch>> {
  const rows = await listStale(ctx.tx, after);
  const open = opener();
  const fresh: { vendor_id: string; kind: string; digest: string; key_id: string }[] = [];
  const gone: Place[] = [];
  let unreadable = 0;
  for (const { vendorId, kind, sealed, wrappedKey } of rows) {
    const value = wrappedKey ? open(vendorId, wrappedKey, kind, sealed) : undefined;
    if (value === undefined) gone.push({ vendorId, kind });
    else if (value === null) unreadable += 1;
    else {
      const { digest, keyId } = indexUnderCurrentKey(ctx.pemda, digestLabel(kind), value);
      fresh.push({ vendor_id: vendorId, kind, digest, key_id: keyId });
    }
  }
  if (fresh.length > 0)
    await ctx.tx.execute(sql`
      update vendor_index set digest = x.digest, key_id = x.key_id
      from jsonb_to_recordset(${JSON.stringify(fresh)}::text::jsonb)
        as x(vendor_id uuid, kind text, digest text, key_id text)
      where vendor_index.vendor_id = x.vendor_id and vendor_index.kind = x.kind`);
  for (const { vendorId, kind } of gone)
    await ctx.tx
      .delete(vendorIndex)
      .where(and(eq(vendorIndex.vendorId, vendorId), eq(vendorIndex.kind, kind as IndexKind)));
  const written = fresh.length + gone.length;
  if (written > 0)
    ctx.record(duplicateEvents['index-rotated'](ctx.pemda, { rows: written, keyId: currentKeyId() }));
  const last = rows.at(-1);
  const next = last ? { vendorId: last.vendorId, kind: last.kind } : null;
  return ok({ rotated: fresh.length, dropped: gone.length, unreadable, next });
}

/**
 * Makes the blind index of one pemda anew under the current key, batch by batch, while everybody goes on working: looked
 * for is under the old keys too, written only under the current one. Begun again it goes on with what is left.
 */
export async function rotateVendorIndex(
  pemda: PemdaId,
  told: (done: number, all: number) => void = () => {},
): Promise<Rotation> {
  const all = await inPemda(pemda, countStaleIndex);
  const sum = { rotated: 0, dropped: 0 };
  const done = () => sum.rotated + sum.dropped;
  for (;;) {
    const before = done();
    let unreadable = 0;
    let after: Place | null = null;
    do {
      const batch: Result<Batch> = await runCommand({ actor: systemActor(pemda), pemda }, ctx =>
        rotateBatch(ctx, { after }),
      );
      if (!batch.ok) throw new Error('a batch of the rotation was refused');
      sum.rotated += batch.value.rotated;
      sum.dropped += batch.value.dropped;
      unreadable += batch.value.unreadable;
      after = batch.value.next;
      told(done(), all);
    } while (after);
    const left = await inPemda(pemda, countStaleIndex);
    // Rows that somebody held were passed over: once more, until a pass finds nothing that it can do.
    if (left === 0 || done() === before) return { ...sum, unreadable, left };
  }
}
