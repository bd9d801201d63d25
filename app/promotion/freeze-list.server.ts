import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RoundCode } from './codes.ts';
import { promotionEvents } from './events.ts';
import { findStandingRound } from './find-standing-round.server.ts';
import { findWaitingList } from './find-waiting-list.server.ts';
import { listPool } from './list-pool.server.ts';
import { listPublicIds } from './list-public-ids.server.ts';
import { nameBeacon } from './name-beacon.ts';
import type { FreezeInput } from './round-forms.ts';
import { type ListKind, SHOWCASE } from './round-status.ts';
import { storeList } from './store-list.server.ts';
import { listHashesOf } from './write-round.ts';

export interface FreezeOutcome {
  listId: string;
  sha256: string;
  kind: ListKind;
  entities: number;
}

/**
 * Freezes who takes part and publishes the hash, before the randomness that decides can be known
 * (fair-promotion.md §2.7). The first list holds everybody eligible, later ones those that joined since.
 */
export async function freezeList(ctx: Ctx, input: FreezeInput): Promise<Result<FreezeOutcome, RoundCode>> {
  if (!can(ctx.actor, 'promotion.run', { pemda: ctx.pemda })) return err('not-allowed');
  if (await findWaitingList(ctx.tx, SHOWCASE)) return err('list-waiting');
  const standing = await findStandingRound(ctx.tx, SHOWCASE);
  const pool = await listPool(ctx.tx, { asOf: ctx.clock.now() });
  if (pool.length === 0) return err('pool-empty');
  const known = standing ? await listPublicIds(ctx.tx, listHashesOf(standing.document)) : [];
  const inQueue = new Set(known.map(entry => entry.entityId));
  const joining = pool.filter(entity => !inQueue.has(entity.entityId));
  if (joining.length === 0) return err('no-newcomers');
  const kind: ListKind = standing ? 'newcomers' : 'whole';
  const slots = standing?.document.slots ?? input.slots;
  const beacon = nameBeacon(input.moment, ctx.clock.now());
  const { listId, list } = await storeList(ctx, joining, { kind, slots, beacon });
  const entities = list.entities.length;
  ctx.record(
    promotionEvents['list-frozen'](listId, {
      kind,
      sha256: list.sha256,
      entities,
      beaconRound: beacon.round,
    }),
  );
  return ok({ listId, sha256: list.sha256, kind, entities });
}
