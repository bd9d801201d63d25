import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playPhones } from '#tests/soak/check-in/play-phones.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

describe('two phones without signal', () => {
  it.each([1, 7])('lose nobody and nothing, seed %i', async seed => {
    const played = await playPhones({ seed, people: 40 });
    expect(played.faults).toEqual([]);
    expect(played.marks).toBeGreaterThanOrEqual(40);
    // The line was as bad as it was meant to be.
    expect(played.lostRequests + played.lostAnswers + played.kills).toBeGreaterThan(0);
  });
});
