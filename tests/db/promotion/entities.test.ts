import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { promotionSlot } from '#db/schema/promotion.ts';
import { vendorEntity } from '#db/schema/registration/duplicates.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { drawRound } from '~/promotion/draw-round.server.ts';
import { findPublishedRound } from '~/promotion/find-published-round.server.ts';
import { findTurn } from '~/promotion/find-turn.server.ts';
import { freezeList } from '~/promotion/freeze-list.server.ts';
import { hash } from '~/promotion/list-key.server.ts';
import { publishRound } from '~/promotion/publish-round.server.ts';
import { readRoundDocument } from '~/promotion/round-document.ts';
import { verifyRound } from '~/promotion/verify-round.ts';
import { at, openStalls, type Stall } from './stalls.ts';

/*
 * One owner with several accounts has one place (fair-promotion.md §1.3): known before the list is frozen, or found out
 * while the vendors already stand in the queue apart.
 */
let db: TestDatabase;
let stalls: Stall[] = [];
beforeAll(async () => {
  db = await openTestDatabase();
  stalls = await openStalls(12);
});
afterAll(() => db.drop());

const pemda = '33.25';
const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** As an officer's word or a shared number would. */
const unite = (group: readonly Stall[]) =>
  inPemda(pemda, tx => {
    const ids = group.map(stall => stall.vendorId).sort();
    const rows = ids.map(vendorId => ({ pemdaId: pemda, vendorId, entityId: ids[0] ?? '' }));
    return tx.insert(vendorEntity).values(rows);
  });

const turnOf = (stall: Stall | undefined, now: string) =>
  inPemda(pemda, tx => findTurn(tx, { vendorId: stall?.vendorId ?? '', now: new Date(now) }));

describe('one owner with several accounts', () => {
  it('is one in the list, and each account sees the same ticket', async () => {
    await unite(stalls.slice(0, 3));
    const frozen = value(
      await runCommand(at('2026-11-13T02:00:00Z'), ctx => freezeList(ctx, { slots: 4, moment: 'week' })),
    );
    expect(frozen.entities).toBe(10);
    const draw = { round: 1, startsOn: '2026-11-23', drandHex: 'ab'.repeat(32), ceremonyText: '4197' };
    value(await runCommand(at('2026-11-20T07:05:00Z'), ctx => drawRound(ctx, draw)));
    const tickets = await Promise.all(stalls.slice(0, 3).map(stall => turnOf(stall, '2026-11-20T08:00:00Z')));
    expect(tickets[0]?.ticket).not.toBeNull();
    expect(new Set(tickets.map(turn => turn.ticket?.publicId)).size).toBe(1);
  });

  it('found out after the draw is shown once all the same, and the round verifies', async () => {
    // Everybody who stands in the queue apart is found to be one: nine accounts of one owner.
    await unite(stalls.slice(3));
    const round = await inPemda(pemda, tx => tx.query.promotionRound.findFirst());
    const published = value(
      await runCommand(at('2026-11-20T09:00:00Z'), ctx => publishRound(ctx, round?.id ?? '')),
    );
    expect(published.served).toBe(2);
    const slots = await inPemda(pemda, tx => tx.select().from(promotionSlot));
    const shown = slots.map(slot => stalls.findIndex(stall => stall.vendorId === slot.vendorId));
    expect(shown.filter(n => n < 3)).toHaveLength(1);
    expect(shown.filter(n => n >= 3)).toHaveLength(1);
    for (const slot of slots) {
      const owner = stalls.find(stall => stall.vendorId === slot.vendorId);
      expect(owner?.productIds).toContain(slot.productId);
    }
    const found = await inPemda(pemda, tx => findPublishedRound(tx, 1));
    const document = readRoundDocument(JSON.parse(found?.text ?? '{}'));
    if (!document.ok) throw new Error('readable');
    expect(verifyRound(document.value, hash)).toMatchObject({ valid: true });
  });

  it('has had its turn with every account', async () => {
    for (const stall of stalls) {
      const turn = await turnOf(stall, '2026-11-24T08:00:00Z');
      expect(turn.shownIn).toMatchObject([{ number: 1 }]);
    }
  });
});
