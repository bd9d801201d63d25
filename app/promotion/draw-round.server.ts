import { eq } from 'drizzle-orm';
import { promotionDraw, promotionList, promotionRound } from '#db/schema/promotion.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RandomnessCode, RoundCode } from './codes.ts';
import { combineRandomness, type RandomnessSources } from './derive-seed.ts';
import { promotionEvents } from './events.ts';
import { findStandingRound, type StandingRound } from './find-standing-round.server.ts';
import { findWaitingList, type WaitingList } from './find-waiting-list.server.ts';
import { LEDGER_START } from './ledger.ts';
import { hash } from './list-key.server.ts';
import { entitiesOf, openRound } from './open-round.ts';
import { renewQueue } from './renew-queue.server.ts';
import type { DrawInput } from './round-forms.ts';
import { ROUND_DAYS, SHOWCASE } from './round-status.ts';
import { writeList } from './write-list.ts';
import { addArrival, beginDocument, type FullDocument } from './write-round.ts';

export interface DrawOutcome {
  roundId: string;
  number: number;
}

/**
 * Records the randomness of the frozen list, draws it, and opens the next round, all in one transaction. Without a
 * frozen list the round is taken from the standing queue and needs no randomness. Two people drawing at once make
 * one round: list hash and round number are unique.
 */
export async function drawRound(
  ctx: Ctx,
  input: DrawInput,
): Promise<Result<DrawOutcome, RoundCode | RandomnessCode>> {
  if (!can(ctx.actor, 'promotion.run', { pemda: ctx.pemda })) return err('not-allowed');
  // Whoever draws at the same time waits here, and then finds the round drawn.
  await ctx.tx
    .select({ id: promotionList.id })
    .from(promotionList)
    .where(eq(promotionList.channel, SHOWCASE))
    .for('update');
  const standing = await findStandingRound(ctx.tx, SHOWCASE);
  const number = (standing?.number ?? 0) + 1;
  if (input.round !== number) return err('round-already-drawn');
  if (standing?.status === 'drawn') return err('round-open');
  if (standing && input.startsOn <= standing.endsOn) return err('starts-too-early', { field: 'startsOn' });
  const list = await findWaitingList(ctx.tx, SHOWCASE);
  const drawn = list ? await drawList(ctx, list, standing, input) : ok(standing?.document ?? null);
  if (!drawn.ok) return drawn;
  if (!drawn.value) return err('list-not-frozen');
  const renewed = await renewQueue(ctx, drawn.value);
  if (!renewed.ok) return renewed;
  return openNextRound(ctx, renewed.value, number, input.startsOn);
}

/** The list's one draw: the randomness is written beside its hash, for good. */
async function drawList(
  ctx: Ctx,
  list: WaitingList,
  standing: StandingRound | null,
  input: DrawInput,
): Promise<Result<FullDocument, RoundCode | RandomnessCode>> {
  if (ctx.clock.now() < list.drawAt) return err('too-early');
  const sources: RandomnessSources = {
    drandHex: input.drandHex.trim().toLowerCase(),
    ceremonyText: input.ceremonyText.trim().normalize('NFC'),
  };
  const combined = combineRandomness(sources, hash);
  if (!combined.ok) return combined;
  const randomness = combined.value;
  const written = await ctx.tx
    .insert(promotionDraw)
    .values({
      pemdaId: ctx.pemda,
      listSha256: list.sha256,
      listId: list.id,
      cycle: 1,
      randomness,
      ...sources,
      drawnAt: ctx.clock.now(),
      drawnBy: actorId(ctx.actor),
    })
    .onConflictDoNothing()
    .returning({ listId: promotionDraw.listId });
  if (written.length === 0) return err('round-already-drawn');
  ctx.record(promotionEvents['list-drawn'](list.id, { sha256: list.sha256, randomness, cycle: 1 }));
  const frozen = writeList(entitiesOf(list.canonical) ?? [], hash);
  if (standing) {
    const arrival = { round: standing.number + 1, list: frozen, randomness, sources };
    return ok(addArrival(standing.document, arrival, hash));
  }
  const beginning = {
    channel: SHOWCASE,
    list: frozen,
    randomness,
    sources,
    cycle: 1,
    slots: list.slots,
    firstRound: 1,
    carriedHead: [],
    carried: [],
    prevHash: LEDGER_START,
  };
  return ok(beginDocument(beginning, hash));
}

async function openNextRound(
  ctx: Ctx,
  document: FullDocument,
  number: number,
  startsOn: string,
): Promise<Result<DrawOutcome, RoundCode>> {
  const waiting = openRound(document, entitiesOf(document.list) ?? [], hash).waiting().length;
  const roundId = newId();
  const written = await ctx.tx
    .insert(promotionRound)
    .values({
      pemdaId: ctx.pemda,
      id: roundId,
      channel: SHOWCASE,
      number,
      status: 'drawn',
      slots: document.slots,
      waiting,
      startsOn,
      endsOn: addDays(startsOn, ROUND_DAYS - 1),
      document: JSON.stringify(document),
      drawnAt: ctx.clock.now(),
      drawnBy: actorId(ctx.actor),
    })
    .onConflictDoNothing()
    .returning({ id: promotionRound.id });
  if (written.length === 0) return err('round-already-drawn');
  ctx.record(promotionEvents['round-drawn'](roundId, { round: number, slots: document.slots }));
  return ok({ roundId, number });
}
