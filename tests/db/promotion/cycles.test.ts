import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { promotionDraw, promotionList } from '#db/schema/promotion.ts';
import { vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { countJoining } from '~/promotion/count-joining.server.ts';
import { drawRound } from '~/promotion/draw-round.server.ts';
import { findNextStep } from '~/promotion/find-next-step.server.ts';
import { findPublishedRound } from '~/promotion/find-published-round.server.ts';
import { findTurn } from '~/promotion/find-turn.server.ts';
import { freezeList } from '~/promotion/freeze-list.server.ts';
import { hash } from '~/promotion/list-key.server.ts';
import { publishRound } from '~/promotion/publish-round.server.ts';
import { verifyRound } from '~/promotion/verify-round.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { at, openStalls, type Stall } from './stalls.ts';

const pemda = '32.16';
const now = '2026-11-20T07:05:00Z';
const scope = at(now, pemda);
const first = '2026-11-23';

let db: TestDatabase;
let stalls: Stall[] = [];
beforeAll(async () => {
  db = await openTestDatabase();
  stalls = await openStalls(5, 1, pemda);
});
afterAll(() => db.drop());

function value<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Draws and publishes one round; what was published. */
async function play(round: number) {
  const startsOn = addDays(first, (round - 1) * 7);
  const input = { round, startsOn, drandHex: 'ab', ceremonyText: '' };
  const { roundId } = value(await runCommand(scope, ctx => drawRound(ctx, input)));
  value(await runCommand(scope, ctx => publishRound(ctx, roundId)));
  const published = await inPemda(pemda, tx => findPublishedRound(tx, round));
  if (!published) throw new Error('published');
  return published.document;
}

const next = () => inPemda(pemda, findNextStep);
const joining = () => inPemda(pemda, tx => countJoining(tx, { now: new Date(now) }));

describe('the next step of the office', () => {
  it('is to freeze, then to draw, then to publish', async () => {
    expect(await next()).toEqual({ step: 'freeze', number: 1 });
    expect(await joining()).toEqual({ entities: 5, isFirst: true, slots: 12 });
    const early = at('2026-11-20T07:00:00Z', pemda);
    value(await runCommand(early, ctx => freezeList(ctx, { slots: 3, moment: 'soon' })));
    expect(await next()).toMatchObject({ step: 'draw', number: 1, startsAfter: null, list: { entities: 5 } });
    const input = { round: 1, startsOn: first, drandHex: '', ceremonyText: 'dadu 4 2 6' };
    const { roundId } = value(await runCommand(scope, ctx => drawRound(ctx, input)));
    expect(await next()).toEqual({ step: 'publish', number: 1, roundId });
    value(await runCommand(scope, ctx => publishRound(ctx, roundId)));
    expect(await next()).toMatchObject({ step: 'take', number: 2, startsAfter: '2026-11-30', waiting: 2 });
    expect(await joining()).toEqual({ entities: 0, isFirst: false, slots: 3 });
  });
});

describe('a list whose queue ends while nobody joined or left', () => {
  it('goes into its next cycle without a new list or a new draw', async () => {
    const document = await play(2);
    expect(document).toMatchObject({ cycle: 1, firstRound: 1, round: 2 });
    expect(document.rounds.map(round => round.length)).toEqual([3, 3]);
    expect(document.rounds[1]?.slice(0, 2)).toEqual(document.queue.slice(3));
    expect(verifyRound(document, hash)).toEqual({ valid: true, differences: [] });
    const [lists, draws] = await inPemda(pemda, async tx => [
      await tx.select().from(promotionList),
      await tx.select().from(promotionDraw),
    ]);
    expect([lists.length, draws.length]).toEqual([1, 1]);
  });

  it('keeps everybody within one slot, over many rounds in one document', async () => {
    for (const round of [3, 4, 5, 6]) {
      const document = await play(round);
      expect(verifyRound(document, hash).valid).toBe(true);
      const counts = document.queue.map(id => document.rounds.flat().filter(shown => shown === id).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });
});

describe('a vendor that left', () => {
  it('is told why it has no ticket, and a new list is drawn without it', async () => {
    const [leaver] = stalls;
    await inPemda(pemda, tx =>
      tx
        .update(vendor)
        .set({ status: 'sent-back' })
        .where(eq(vendor.id, leaver?.vendorId ?? '')),
    );
    let document = await play(7);
    while (document.firstRound === 1) document = await play(document.round + 1);
    expect(document.queue).toHaveLength(4);
    expect(document.cycle).toBeGreaterThan(1);
    expect(verifyRound(document, hash)).toEqual({ valid: true, differences: [] });
    // A turn that was left from the old list is kept once and then counts as used.
    document = await play(document.round + 1);
    await play(document.round + 1);
    const turn = await inPemda(pemda, tx =>
      findTurn(tx, { vendorId: leaver?.vendorId ?? '', now: new Date(now) }),
    );
    expect(turn).toMatchObject({ ticket: null, standing: 'not-accepted' });
  });
});

describe('the wall between two pemda', () => {
  it('shows nothing of the rounds of one in the other', async () => {
    expect(await inPemda('33.25', findNextStep)).toEqual({ step: 'freeze', number: 1 });
    expect(await inPemda('33.25', tx => findPublishedRound(tx, 1))).toBeNull();
    const turn = await inPemda('33.25', tx =>
      findTurn(tx, { vendorId: stalls[1]?.vendorId ?? '', now: new Date(now) }),
    );
    expect(turn).toMatchObject({ ticket: null, standing: 'not-accepted', shownIn: [] });
  });
});
