import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { holdPaper } from '#tests/db/registration/requirements/papers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { findTurn } from '~/promotion/find-turn.server.ts';
import { listPool } from '~/promotion/list-pool.server.ts';
import { judgeUnsold } from '~/sales/judge-unsold.server.ts';
import { at, openStalls, type Stall } from './stalls.ts';

let db: TestDatabase;
let old: Stall;
let young: Stall;
const now = '2026-11-20T07:05:00Z';

beforeAll(async () => {
  db = await openTestDatabase();
  const stalls = await openStalls(2);
  [old, young] = stalls as [Stall, Stall];
  const acceptedAt = new Date('2026-11-15T03:00:00Z');
  await inPemda('33.25', tx =>
    tx
      .update(vendor)
      .set({ acceptedAt })
      .where(inArray(vendor.id, [young.vendorId])),
  );
  await runCommand(at(now), ctx => judgeUnsold(ctx, { asOf: '2026-11-20' }));
});
afterAll(() => db.drop());

const pool = (instant = now) =>
  inPemda('33.25', async tx => {
    const entities = await listPool(tx, { asOf: fixedClock(instant).now() });
    return entities.map(entity => entity.vendorId);
  });
const standing = (stall: Stall, instant = now) =>
  inPemda('33.25', async tx => {
    const turn = await findTurn(tx, { vendorId: stall.vendorId, now: fixedClock(instant).now() });
    return turn.standing;
  });

describe('the pool', () => {
  it('holds who was accepted before the photo was asked for, and nobody newer without one', async () => {
    expect(await pool()).toEqual([old.vendorId]);
    expect(await standing(old)).toBe('waits-for-freeze');
    expect(await standing(young)).toBe('requirements-due');
  });

  it('takes in who has brought it, and lets go who has not by the day', async () => {
    await holdPaper(young.vendorId, 'place');
    expect(await pool()).toEqual([old.vendorId, young.vendorId].sort());
    expect(await standing(young)).toBe('waits-for-freeze');
    expect(await pool('2027-03-02T03:00:00Z')).not.toContain(old.vendorId);
    expect(await standing(old, '2027-03-02T03:00:00Z')).toBe('requirements-due');
  });
});
