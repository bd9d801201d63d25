import { and, desc, eq } from 'drizzle-orm';
import { promotionDraw, promotionList } from '#db/schema/promotion.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { entityOf, type PoolEntity } from './build-pool.ts';
import type { RoundCode } from './codes.ts';
import { disguisePool, publicIdOf } from './disguise-pool.ts';
import { promotionEvents } from './events.ts';
import { hash, listKey } from './list-key.server.ts';
import { listPool } from './list-pool.server.ts';
import { listPublicIds } from './list-public-ids.server.ts';
import { entitiesOf, openRound } from './open-round.ts';
import type { Replay } from './replay-rounds.ts';
import { insertEntries, storeList } from './store-list.server.ts';
import { writeList } from './write-list.ts';
import { beginDocument, type FullDocument, listHashesOf } from './write-round.ts';

/**
 * When the queue holds fewer than a round needs, all entities then eligible form one new list, drawn with the
 * randomness of the last freeze; the turns that are left go first (draw-spec.md step 7). If nobody joined or left,
 * the same list simply goes into its next cycle, and nothing has to be written (step 6).
 */
export async function renewQueue(ctx: Ctx, document: FullDocument): Promise<Result<FullDocument, RoundCode>> {
  const replay = openRound(document, entitiesOf(document.list) ?? [], hash);
  if (replay.waiting().length >= document.slots) return ok(document);
  const pool = await listPool(ctx.tx, { asOf: ctx.clock.now() });
  if (pool.length === 0) return err('pool-empty');
  const [old] = await ctx.tx
    .select({ id: promotionList.id })
    .from(promotionList)
    .where(eq(promotionList.sha256, document.listSha256));
  if (old && document.arrivals.length === 0 && isSameList(pool, old.id, document)) return ok(document);
  return beginAgain(ctx, document, replay, pool);
}

/** Written with the old list's own key, the same entities give the same text to the byte. */
function isSameList(pool: readonly PoolEntity[], listId: string, document: FullDocument): boolean {
  const again = disguisePool(pool.map(entityOf), listKey(listId)).map(({ entity }) => entity);
  return writeList(again, hash).sha256 === document.listSha256;
}

async function beginAgain(
  ctx: Ctx,
  document: FullDocument,
  replay: Replay,
  pool: readonly PoolEntity[],
): Promise<Result<FullDocument, RoundCode>> {
  const [last] = await ctx.tx
    .select({ draw: promotionDraw, beaconRound: promotionList.beaconRound, drawAt: promotionList.drawAt })
    .from(promotionDraw)
    .innerJoin(
      promotionList,
      and(eq(promotionList.pemdaId, promotionDraw.pemdaId), eq(promotionList.id, promotionDraw.listId)),
    )
    .orderBy(desc(promotionDraw.drawnAt), desc(promotionDraw.listId))
    .limit(1);
  if (!last) return err('list-not-frozen');
  const beacon = { round: last.beaconRound, at: last.drawAt };
  const { listId, list } = await storeList(ctx, pool, { kind: 'whole', slots: document.slots, beacon });
  const { randomness, drandHex, ceremonyText } = last.draw;
  const cycle = replay.cycle() + 1;
  await ctx.tx.insert(promotionDraw).values({
    pemdaId: ctx.pemda,
    listSha256: list.sha256,
    listId,
    cycle,
    randomness,
    drandHex,
    ceremonyText,
    drawnAt: ctx.clock.now(),
    drawnBy: actorId(ctx.actor),
  });
  const { sha256 } = list;
  const entities = list.entities.length;
  const events = [
    promotionEvents['list-frozen'](listId, { kind: 'whole', sha256, entities, beaconRound: beacon.round }),
    promotionEvents['list-drawn'](listId, { sha256, randomness, cycle }),
  ];
  for (const event of events) ctx.record(event);
  const carried = await carryOver(ctx, listId, document, replay, pool);
  const { channel, slots, hash: prevHash } = document;
  const sources = { drandHex, ceremonyText };
  const firstRound = document.round + 1;
  return ok(
    beginDocument(
      { channel, list, randomness, sources, cycle, slots, firstRound, ...carried, prevHash },
      hash,
    ),
  );
}

/** The turns that are left, in ids of the new list. Who is no longer eligible gets an id too: its place is kept once. */
async function carryOver(
  ctx: Ctx,
  listId: string,
  document: FullDocument,
  replay: Replay,
  pool: readonly PoolEntity[],
): Promise<{ carriedHead: string[]; carried: string[] }> {
  const listed = new Map(pool.map(({ entityId, vendorId }) => [entityId, vendorId]));
  const vendorOf = new Map<string, string>();
  for (const entry of await listPublicIds(ctx.tx, listHashesOf(document))) {
    vendorOf.set(entry.publicId, listed.get(entry.entityId) ?? entry.vendorId);
  }
  const headLength = replay.turns.head.length;
  const places = replay
    .waiting()
    .map((id, i) => ({ id, vendorId: vendorOf.get(id) ?? id, isHead: i < headLength }));
  // Of two vendors that have become one entity the places of the first go on.
  const idOf = new Map<string, string>();
  for (const { id, vendorId } of places) if (!idOf.has(vendorId)) idOf.set(vendorId, id);
  const kept = places.filter(({ id, vendorId }) => idOf.get(vendorId) === id);
  const key = listKey(listId);
  const known = new Set(listed.values());
  const missing = [...idOf.keys()].filter(vendorId => !known.has(vendorId));
  await insertEntries(
    ctx,
    listId,
    missing.map(vendorId => ({ vendorId, publicId: publicIdOf(vendorId, key) })),
  );
  const idsOf = (isHead: boolean) =>
    kept.filter(place => place.isHead === isHead).map(({ vendorId }) => publicIdOf(vendorId, key));
  return { carriedHead: idsOf(true), carried: idsOf(false) };
}
