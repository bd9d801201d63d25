import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { throwDice } from '#db/seeds/random.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { crowd } from './crowd.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

describe('a crowd', () => {
  it.each([1, 2])('of seed %i breaks no rule of the line', { timeout: 60_000 }, async seed => {
    const { faults, deeds } = await crowd(throwDice(`seats/${seed}`), 24, 5);
    expect(faults).toEqual([]);
    expect(deeds).toBeGreaterThan(24);
  });
});
