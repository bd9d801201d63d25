import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { anyWishes, type Case, carry, countEvents, deeds, faultsOf, rowsOf } from './deeds.ts';
import { submitted } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

describe('a hundred at once', () => {
  it('decide each registration once, lose no event and block nobody', async () => {
    const cases: Case[] = [];
    for (let serial = 500; serial < 510; serial += 1) cases.push(await submitted(serial));
    const before = await countEvents();
    // Ten of each registration in one moment: accept, send back, refuse, and taking back what another has just decided.
    const wishes: Outcome[] = [
      'accepted',
      'sent-back',
      'refused',
      'accepted',
      'sent-back',
      'accepted',
      'refused',
    ];
    const results = await Promise.all(
      cases.flatMap(one => [
        ...wishes.map((outcome, at) => deeds.decide(one, at % 3, outcome, 1)),
        deeds.undo(one, 0),
        deeds.send(one),
        deeds.undo(one, 1),
      ]),
    );
    expect(results).toHaveLength(100);
    for (const one of cases) expect(await faultsOf(one.registrationId)).toEqual([]);
    const decided = results.filter(result => result.ok && 'value' in result && 'decisionId' in result.value);
    expect(decided.length).toBeGreaterThanOrEqual(cases.length);
    // One event for each command that succeeded, none for the others.
    expect((await countEvents()) - before).toBe(results.filter(result => result.ok).length);
    expect((await verifyChain('33.25')).faults).toEqual([]);
  }, 60_000);

  it('submit and decide different registrations at the same time', async () => {
    const cases: Case[] = [];
    for (let serial = 520; serial < 530; serial += 1) {
      const one = await submitted(serial);
      cases.push(one);
      await deeds.decide(one, 0, 'sent-back', 1);
      await deeds.mend(one, serial);
    }
    const before = await countEvents();
    const results = await Promise.all(
      cases.flatMap(one => [
        ...Array.from({ length: 5 }, () => deeds.send(one)),
        ...Array.from({ length: 5 }, (_, at) => deeds.decide(one, at % 3, 'accepted', 3)),
      ]),
    );
    for (const one of cases) {
      expect(await faultsOf(one.registrationId)).toEqual([]);
      const { row, moves } = await rowsOf(one.registrationId);
      expect(moves.filter(move => move.toStatus === 'submitted')).toHaveLength(2);
      expect(['submitted', 'accepted']).toContain(row?.status);
    }
    expect((await countEvents()) - before).toBe(results.filter(result => result.ok).length);
    expect((await verifyChain('33.25')).faults).toEqual([]);
  }, 60_000);
});

describe('whatever is tried, in any order', () => {
  let serial = 600;

  it('moves only along the arrows', async () => {
    await fc.assert(
      fc.asyncProperty(anyWishes(14), async wishes => {
        serial += 1;
        const one = await submitted(serial);
        for (const wish of wishes) await carry(one, serial, wish);
        expect(await faultsOf(one.registrationId)).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect((await verifyChain('33.25')).faults).toEqual([]);
  }, 120_000);
});
