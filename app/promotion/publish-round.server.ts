import { and, desc, eq } from 'drizzle-orm';
import { promotionLedger, promotionRound, promotionSlot } from '#db/schema/promotion.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PoolEntity } from './build-pool.ts';
import { chooseProduct } from './choose-product.ts';
import type { RoundCode } from './codes.ts';
import { publicProductOf } from './disguise-pool.ts';
import { promotionEvents } from './events.ts';
import { LEDGER_START } from './ledger.ts';
import { hash, listKey } from './list-key.server.ts';
import { listPool } from './list-pool.server.ts';
import { listPublicIds, type PublicId } from './list-public-ids.server.ts';
import { entitiesOf, openRound } from './open-round.ts';
import type { RoundTaken } from './take-round.ts';
import { addRound, type FullDocument, listHashesOf } from './write-round.ts';

type RoundRow = typeof promotionRound.$inferSelect;

export interface PublishOutcome {
  number: number;
  served: number;
  deferred: number;
  skipped: number;
}

/**
 * Takes the round from the queue and publishes it. The gate is checked once more: who cannot be shown now keeps its
 * place once, and the next in the queue steps in (draw-spec.md step 7; fair-promotion.md §6.21).
 */
export async function publishRound(ctx: Ctx, roundId: string): Promise<Result<PublishOutcome, RoundCode>> {
  if (!can(ctx.actor, 'promotion.run', { pemda: ctx.pemda })) return err('not-allowed');
  const [round] = await ctx.tx
    .select()
    .from(promotionRound)
    .where(eq(promotionRound.id, roundId))
    .for('update');
  if (!round) return err('round-unknown');
  if (round.status === 'published') return err('round-already-published');
  const document = JSON.parse(round.document) as FullDocument;
  const pool = new Map(
    (await listPool(ctx.tx, { asOf: ctx.clock.now() })).map(entity => [entity.entityId, entity]),
  );
  const known = await listPublicIds(ctx.tx, listHashesOf(document));
  const behind = new Map(known.map(entry => [entry.publicId, entry]));
  const replay = openRound(document, entitiesOf(document.list) ?? [], hash);
  const turns = oneTurnEach(replay.waiting(), known);
  const absent = known
    .filter(({ entityId, publicId }) => !pool.has(entityId) || turns.get(entityId) !== publicId)
    .map(entry => entry.publicId);
  const taken = replay.take(new Set(absent));
  if (taken.shown.length === 0) return err('nobody-can-be-shown');
  const slots = chooseSlots(taken, behind, pool, document);
  const published = await writePublished(ctx, round, document, taken, slots, behind);
  const counts = {
    served: taken.shown.length,
    deferred: taken.deferred.length,
    skipped: taken.skipped.length,
  };
  ctx.record(
    promotionEvents['round-published'](roundId, {
      round: round.number,
      ...counts,
      ledgerHash: published.hash,
    }),
  );
  return ok({ number: round.number, ...counts });
}

/**
 * Vendors that stand in the queue apart and are found to be one entity keep the first of their places; the others
 * count as absent, so that nobody is shown twice for having had two accounts.
 */
function oneTurnEach(waiting: readonly string[], known: readonly PublicId[]): Map<string, string> {
  const entityOf = new Map(known.map(entry => [entry.publicId, entry.entityId]));
  const turns = new Map<string, string>();
  for (const publicId of [...waiting, ...entityOf.keys()]) {
    const entityId = entityOf.get(publicId);
    if (entityId && !turns.has(entityId)) turns.set(entityId, publicId);
  }
  return turns;
}

interface Slot {
  publicId: string;
  vendorId: string;
  productId: string;
  productKey: string;
  queuePlace: number;
  state: string;
  coverage: number;
}

function chooseSlots(
  taken: RoundTaken,
  behind: ReadonlyMap<string, PublicId>,
  pool: ReadonlyMap<string, PoolEntity>,
  document: FullDocument,
): Slot[] {
  const order = [...document.queue, ...document.arrivals.flatMap(arrival => arrival.queue)];
  const placeOf = new Map(order.map((id, i) => [id, i + 1]));
  return taken.shown.flatMap(publicId => {
    const entry = behind.get(publicId);
    const chosen = entry && chooseProduct(pool.get(entry.entityId)?.candidates ?? []);
    if (!chosen) return [];
    const { productId, vendorId, state, coverage } = chosen;
    const productKey = publicProductOf(productId, listKey(entry.listId));
    const queuePlace = placeOf.get(publicId) ?? 0;
    return [{ publicId, vendorId, productId, productKey, queuePlace, state, coverage }];
  });
}

async function writePublished(
  ctx: Ctx,
  round: RoundRow,
  document: FullDocument,
  taken: RoundTaken,
  slots: readonly Slot[],
  behind: ReadonlyMap<string, PublicId>,
): Promise<FullDocument> {
  const { pemdaId, id: roundId, channel } = round;
  const [last = { seq: 0, hash: LEDGER_START }] = await ctx.tx
    .select({ seq: promotionLedger.sequence, hash: promotionLedger.hash })
    .from(promotionLedger)
    .where(eq(promotionLedger.channel, channel))
    .orderBy(desc(promotionLedger.sequence))
    .limit(1);
  if (last.hash !== document.hash) throw new Error('the ledger does not continue the document');
  const productOf = new Map(slots.map(slot => [slot.publicId, slot.productKey]));
  const published = addRound(
    document,
    taken,
    {
      seq: last.seq,
      listOf: publicId => behind.get(publicId)?.listSha256 ?? document.listSha256,
      productOf: publicId => productOf.get(publicId) ?? '-',
    },
    hash,
  );
  const writtenAt = ctx.clock.now();
  await ctx.tx.insert(promotionSlot).values(
    slots.map(({ publicId: _id, productKey: _key, ...slot }, i) => ({
      pemdaId,
      roundId,
      place: i + 1,
      ...slot,
    })),
  );
  await ctx.tx.insert(promotionLedger).values(
    published.ledger.slice(document.ledger.length).map(row => ({
      pemdaId,
      roundId,
      channel: row.channel,
      sequence: row.seq,
      round: row.round,
      listSha256: row.list,
      publicId: row.publicId,
      productKey: row.product,
      kind: row.kind,
      vendorId: behind.get(row.publicId)?.vendorId ?? '',
      previousHash: row.prevHash,
      hash: row.hash,
      writtenAt,
    })),
  );
  await ctx.tx
    .update(promotionRound)
    .set({
      status: 'published',
      document: JSON.stringify(published),
      publishedAt: writtenAt,
      publishedBy: actorId(ctx.actor),
    })
    .where(and(eq(promotionRound.pemdaId, pemdaId), eq(promotionRound.id, roundId)));
  return published;
}
