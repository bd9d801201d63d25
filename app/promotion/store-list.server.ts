import { promotionEntry, promotionList } from '#db/schema/promotion.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { entityOf, type PoolEntity } from './build-pool.ts';
import { disguisePool } from './disguise-pool.ts';
import { hash, listKey } from './list-key.server.ts';
import type { Beacon } from './name-beacon.ts';
import { type ListKind, SHOWCASE } from './round-status.ts';
import { type FrozenList, writeList } from './write-list.ts';

/** Writes a list and who hides behind its ids. */
export async function storeList(
  ctx: Ctx,
  entities: readonly PoolEntity[],
  as: { kind: ListKind; slots: number; beacon: Beacon },
): Promise<{ listId: string; list: FrozenList }> {
  const listId = newId();
  const disguised = disguisePool(entities.map(entityOf), listKey(listId));
  const list = writeList(
    disguised.map(({ entity }) => entity),
    hash,
  );
  await ctx.tx.insert(promotionList).values({
    pemdaId: ctx.pemda,
    id: listId,
    channel: SHOWCASE,
    kind: as.kind,
    canonical: list.text,
    sha256: list.sha256,
    entities: list.entities.length,
    slots: as.slots,
    beaconRound: as.beacon.round,
    drawAt: as.beacon.at,
    frozenAt: ctx.clock.now(),
    frozenBy: actorId(ctx.actor),
  });
  await insertEntries(
    ctx,
    listId,
    disguised.map(({ vendorId, entity }) => ({ vendorId, publicId: entity.id })),
  );
  return { listId, list };
}

const BATCH = 5_000;

/** Postgres takes 65,535 values in one statement. */
export async function insertEntries(
  ctx: Ctx,
  listId: string,
  entries: readonly { vendorId: string; publicId: string }[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += BATCH) {
    const rows = entries.slice(at, at + BATCH).map(entry => ({ pemdaId: ctx.pemda, listId, ...entry }));
    await ctx.tx.insert(promotionEntry).values(rows);
  }
}
