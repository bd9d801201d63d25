import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { promotionDraw, promotionLedger, promotionSlot } from '#db/schema/promotion.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { visitor } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { drawRound } from '~/promotion/draw-round.server.ts';
import { findPublishedRound } from '~/promotion/find-published-round.server.ts';
import { findRound } from '~/promotion/find-round.server.ts';
import { findShowcase } from '~/promotion/find-showcase.server.ts';
import { findTurn } from '~/promotion/find-turn.server.ts';
import { freezeList } from '~/promotion/freeze-list.server.ts';
import { hash } from '~/promotion/list-key.server.ts';
import { listRounds } from '~/promotion/list-rounds.server.ts';
import { publishRound } from '~/promotion/publish-round.server.ts';
import { readRoundDocument } from '~/promotion/round-document.ts';
import { verifyRound } from '~/promotion/verify-round.ts';
import { at, openStalls, type Stall } from './stalls.ts';

let db: TestDatabase;
let stalls: Stall[] = [];
beforeAll(async () => {
  db = await openTestDatabase();
  stalls = await openStalls(30, 2);
});
afterAll(() => db.drop());

const frozenAt = '2026-11-13T02:00:00Z';
const drawnAt = '2026-11-20T07:05:00Z';
const freeze = { slots: 8, moment: 'week' } as const;
const draw = (round: number, startsOn: string) => ({
  round,
  startsOn,
  drandHex: 'ab'.repeat(32),
  ceremonyText: '4197',
});

async function publishedText(number: number): Promise<string> {
  const round = await inPemda('33.25', tx => findPublishedRound(tx, number));
  if (!round) throw new Error(`round ${number} is published`);
  return round.text;
}

async function verdict(number: number) {
  const document = readRoundDocument(JSON.parse(await publishedText(number)));
  if (!document.ok) throw new Error('readable');
  return verifyRound(document.value, hash);
}

function value<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('the first list', () => {
  it('is refused to those who may not run rounds', async () => {
    const result = await runCommand({ actor: visitor, pemda: '33.25' }, ctx => freezeList(ctx, freeze));
    expect(result).toMatchObject({ problems: [{ code: 'not-allowed' }] });
  });

  it('cannot be drawn before it is frozen, nor be empty', async () => {
    const early = await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(1, '2026-11-23')));
    expect(early).toMatchObject({ problems: [{ code: 'list-not-frozen' }] });
    const empty = await runCommand(at(frozenAt, '32.16'), ctx => freezeList(ctx, freeze));
    expect(empty).toMatchObject({ problems: [{ code: 'pool-empty' }] });
  });

  it('holds every eligible vendor once, whatever it has on offer, and names its beacon', async () => {
    const frozen = value(await runCommand(at(frozenAt), ctx => freezeList(ctx, freeze)));
    expect(frozen).toMatchObject({ kind: 'whole', entities: 30 });
    expect(frozen.sha256).toMatch(/^[0-9a-f]{64}$/);
    const again = await runCommand(at(frozenAt), ctx => freezeList(ctx, freeze));
    expect(again).toMatchObject({ problems: [{ code: 'list-waiting' }] });
    const [event] = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.type, 'promotion.list-frozen')),
    );
    expect(event?.data).toMatchObject({ entities: 30, sha256: frozen.sha256 });
  });

  it('gives a vendor no ticket yet, and says why', async () => {
    const [stall] = stalls;
    const turn = await inPemda('33.25', tx =>
      findTurn(tx, { vendorId: stall?.vendorId ?? '', now: new Date(drawnAt) }),
    );
    expect(turn).toMatchObject({ ticket: null, standing: 'waits-for-draw' });
  });
});

describe('the first draw', () => {
  it('waits for the announced moment and for a source', async () => {
    const early = await runCommand(at('2026-11-14T00:00:00Z'), ctx => drawRound(ctx, draw(1, '2026-11-23')));
    expect(early).toMatchObject({ problems: [{ code: 'too-early' }] });
    const silent = { ...draw(1, '2026-11-23'), drandHex: '', ceremonyText: ' ' };
    const without = await runCommand(at(drawnAt), ctx => drawRound(ctx, silent));
    expect(without).toMatchObject({ problems: [{ code: 'randomness-missing' }] });
    const broken = { ...draw(1, '2026-11-23'), drandHex: 'not hex' };
    expect(await runCommand(at(drawnAt), ctx => drawRound(ctx, broken))).toMatchObject({
      problems: [{ code: 'randomness-invalid' }],
    });
  });

  it('makes one round when two people draw at once', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(n =>
        runCommand(at(drawnAt), ctx =>
          drawRound(ctx, { ...draw(1, '2026-11-23'), ceremonyText: `orang ${n}` }),
        ),
      ),
    );
    expect(results.filter(result => result.ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result.problems[0]?.code).toBe('round-already-drawn');
    }
    const [draws, rounds] = await inPemda('33.25', async tx => [
      await tx.select().from(promotionDraw),
      await listRounds(tx),
    ]);
    expect(draws).toHaveLength(1);
    expect(rounds).toMatchObject([{ number: 1, status: 'drawn', slots: 8, waiting: 30, shown: 0 }]);
  });

  it('shows nothing in public before publication', async () => {
    expect(await inPemda('33.25', tx => findPublishedRound(tx, 1))).toBeNull();
    expect(await inPemda('33.25', tx => findShowcase(tx, { today: '2026-11-23' }))).toBeNull();
  });

  it('gives every vendor a ticket that says round and day', async () => {
    const turns = await inPemda('33.25', async tx => {
      const found = [];
      for (const { vendorId } of stalls) found.push(await findTurn(tx, { vendorId, now: new Date(drawnAt) }));
      return found;
    });
    const places = turns.map(({ ticket }) => ticket?.turn.place).sort((a, b) => (a ?? 0) - (b ?? 0));
    expect(places).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    const last = turns.find(({ ticket }) => ticket?.turn.place === 30);
    expect(last?.ticket?.turn).toEqual({ place: 30, of: 30, round: 4, startsOn: '2026-12-14' });
  });
});

describe('publication', () => {
  let roundId = '';
  let away: Stall | undefined;

  it('keeps the place of who cannot be shown now, and lets the next step in', async () => {
    const [round] = await inPemda('33.25', listRounds);
    roundId = round?.roundId ?? '';
    away = await findFirst();
    await setReady(away, false);
    const outcome = value(await runCommand(at('2026-11-21T03:00:00Z'), ctx => publishRound(ctx, roundId)));
    expect(outcome).toEqual({ number: 1, served: 8, deferred: 1, skipped: 0 });
    const turn = await inPemda('33.25', tx =>
      findTurn(tx, { vendorId: away?.vendorId ?? '', now: new Date(drawnAt) }),
    );
    expect(turn.ticket?.turn).toMatchObject({ place: 1, round: 2, startsOn: '2026-11-30' });
  });

  it('happens once, also when two people press at once', async () => {
    const results = await Promise.all(
      [1, 2].map(() => runCommand(at('2026-11-21T03:01:00Z'), ctx => publishRound(ctx, roundId))),
    );
    for (const result of results)
      expect(result).toMatchObject({ problems: [{ code: 'round-already-published' }] });
    const ledger = await inPemda('33.25', tx => tx.select().from(promotionLedger));
    expect(ledger).toHaveLength(9);
    const unknown = await runCommand(at(drawnAt), ctx => publishRound(ctx, newId()));
    expect(unknown).toMatchObject({ problems: [{ code: 'round-unknown' }] });
  });

  it('writes a document that anybody can recompute and that names nobody', async () => {
    expect(await verdict(1)).toEqual({ valid: true, differences: [] });
    const text = await publishedText(1);
    for (const { vendorId, productIds } of stalls) {
      expect(text).not.toContain(vendorId);
      for (const productId of productIds) expect(text).not.toContain(productId);
    }
    expect(text).not.toMatch(/Usaha|Emping|micro|33\.25/);
  });

  it('shows cards with product, vendor and cover, without public ids', async () => {
    const showcase = await inPemda('33.25', tx => findShowcase(tx, { today: '2026-11-25' }));
    expect(showcase).toMatchObject({ round: 1, startsOn: '2026-11-23', endsOn: '2026-11-29', waiting: 30 });
    expect(showcase?.cards).toHaveLength(8);
    expect(showcase?.cards[0]).toMatchObject({ title: 'Emping melinjo 200 g', priceRupiah: 24_000 });
    expect(JSON.stringify(showcase)).not.toContain('u-');
  });

  it('tells staff who was shown and what the ledger says', async () => {
    const round = await inPemda('33.25', tx => findRound(tx, roundId));
    expect(round?.shown.map(slot => slot.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(round?.ledger.map(row => row.kind)).toEqual(['deferred', ...new Array(8).fill('served')]);
    expect(await inPemda('32.16', tx => findRound(tx, roundId))).toBeNull();
  });

  it('counts the turn as used when the vendor is absent again', async () => {
    const opened = value(await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(2, '2026-11-30'))));
    const outcome = value(await runCommand(at(drawnAt), ctx => publishRound(ctx, opened.roundId)));
    expect(outcome).toEqual({ number: 2, served: 8, deferred: 0, skipped: 1 });
    await setReady(away, true);
    const turn = await inPemda('33.25', tx =>
      findTurn(tx, { vendorId: away?.vendorId ?? '', now: new Date(drawnAt) }),
    );
    expect(turn).toMatchObject({ ticket: null, shownIn: [] });
    expect(await verdict(2)).toEqual({ valid: true, differences: [] });
  });

  it('cannot be rewritten by the application, and a rewrite by the owner shows', async () => {
    const rewrite = inPemda('33.25', tx => tx.update(promotionLedger).set({ kind: 'served' }));
    await expect(rewrite).rejects.toThrow();
    const owner = postgres(db.ownerUrl, { max: 1 });
    const [stored] = await owner`select document from promotion_round where number = 2`;
    const altered = String(stored?.document).replace(/"p-[0-9a-f]{24}"/, '"p-000000000000000000000000"');
    await owner`update promotion_round set document = ${altered} where number = 2`;
    expect((await verdict(2)).differences.map(d => d.code)).toEqual(['ledger-row-altered']);
    await owner`update promotion_round set document = ${String(stored?.document)} where number = 2`;
    await owner.end();
  });
});

describe('later rounds', () => {
  it('take newcomers in behind, after their own freeze and draw', async () => {
    const none = await runCommand(at('2026-11-21T04:00:00Z'), ctx => freezeList(ctx, freeze));
    expect(none).toMatchObject({ problems: [{ code: 'no-newcomers' }] });
    const newcomers = await openStalls(5);
    const frozen = value(
      await runCommand(at('2026-11-21T04:00:00Z'), ctx => freezeList(ctx, { slots: 3, moment: 'tomorrow' })),
    );
    expect(frozen).toMatchObject({ kind: 'newcomers', entities: 5 });
    stalls.push(...newcomers);
    const opened = value(
      await runCommand(at('2026-11-22T08:00:00Z'), ctx => drawRound(ctx, draw(3, '2026-12-07'))),
    );
    const turn = await inPemda('33.25', tx =>
      findTurn(tx, { vendorId: newcomers[0]?.vendorId ?? '', now: new Date(drawnAt) }),
    );
    // 30 − 8 − 9 = 13 stand before the five newcomers; slots stay at 8.
    expect(turn.ticket?.turn.place).toBeGreaterThan(13);
    expect(turn.ticket?.turn.of).toBe(18);
    value(await runCommand(at('2026-11-22T09:00:00Z'), ctx => publishRound(ctx, opened.roundId)));
    expect(await verdict(3)).toEqual({ valid: true, differences: [] });
  });

  it('cannot begin before the last one ends, nor while it is open', async () => {
    const overlap = await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(4, '2026-12-13')));
    expect(overlap).toMatchObject({ problems: [{ code: 'starts-too-early', field: 'startsOn' }] });
    const stale = await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(3, '2026-12-14')));
    expect(stale).toMatchObject({ problems: [{ code: 'round-already-drawn' }] });
  });

  it('form one new list of all when the queue runs short, the turns that are left first', async () => {
    const four = value(await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(4, '2026-12-14'))));
    const early = await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(5, '2026-12-21')));
    expect(early).toMatchObject({ problems: [{ code: 'round-open' }] });
    value(await runCommand(at(drawnAt), ctx => publishRound(ctx, four.roundId)));
    // 10 were left before round 4, so 2 are left now: fewer than 8.
    const left = await inPemda('33.25', async tx => {
      const waiting = [];
      for (const { vendorId } of stalls) {
        if ((await findTurn(tx, { vendorId, now: new Date(drawnAt) })).ticket) waiting.push(vendorId);
      }
      return waiting;
    });
    expect(left).toHaveLength(2);
    const five = value(await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(5, '2026-12-21'))));
    value(await runCommand(at(drawnAt), ctx => publishRound(ctx, five.roundId)));
    const shown = await inPemda('33.25', tx =>
      tx
        .select()
        .from(promotionSlot)
        .where(eq(promotionSlot.roundId, five.roundId))
        .orderBy(promotionSlot.place),
    );
    expect(
      shown
        .map(slot => slot.vendorId)
        .slice(0, 2)
        .sort(),
    ).toEqual([...left].sort());
    expect(await verdict(5)).toEqual({ valid: true, differences: [] });
    const document = JSON.parse(await publishedText(5));
    expect(document).toMatchObject({ cycle: 2, firstRound: 5, round: 5 });
    expect(document.prevHash).toBe(JSON.parse(await publishedText(4)).hash);
    expect(document.ledger[0].seq).toBe(JSON.parse(await publishedText(4)).ledger.at(-1).seq + 1);
  });

  it('keep the slots of all entities within one of each other (I1)', async () => {
    for (const [round, startsOn] of [
      [6, '2026-12-28'],
      [7, '2027-01-04'],
      [8, '2027-01-11'],
    ] as const) {
      const opened = value(await runCommand(at(drawnAt), ctx => drawRound(ctx, draw(round, startsOn))));
      value(await runCommand(at(drawnAt), ctx => publishRound(ctx, opened.roundId)));
      expect(await verdict(round)).toEqual({ valid: true, differences: [] });
    }
    const rows = await inPemda('33.25', tx =>
      tx.select().from(promotionLedger).orderBy(promotionLedger.sequence),
    );
    const turns = rows.filter(row => row.kind !== 'deferred');
    const counts = new Map(stalls.map(stall => [stall.vendorId, 0]));
    for (const { vendorId } of turns) counts.set(vendorId, (counts.get(vendorId) ?? 0) + 1);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
    expect(rows.map(row => row.sequence)).toEqual(rows.map((_, i) => i + 1));
  });

  it('show the other product of a vendor the second time', async () => {
    const slots = await inPemda('33.25', tx => tx.select().from(promotionSlot));
    for (const { vendorId, productIds } of stalls) {
      const own = slots.filter(slot => slot.vendorId === vendorId).map(slot => slot.productId);
      if (own.length === 2 && productIds.length === 2) expect(new Set(own).size).toBe(2);
    }
  });
});

/** The stall at the head of the queue. */
async function findFirst(): Promise<Stall> {
  for (const stall of stalls) {
    const turn = await inPemda('33.25', tx =>
      findTurn(tx, { vendorId: stall.vendorId, now: new Date(drawnAt) }),
    );
    if (turn.ticket?.turn.place === 1) return stall;
  }
  throw new Error('somebody is first');
}

async function setReady(stall: Stall | undefined, ready: boolean): Promise<void> {
  await inPemda('33.25', async tx => {
    for (const productId of stall?.productIds ?? []) {
      await tx
        .update(qualityResult)
        .set({ mayGoOut: { mbiz: ready } })
        .where(eq(qualityResult.productId, productId));
    }
  });
}
