import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { seed } from '#db/seeds/seed.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listLearningRecords } from '~/bimtek/desk/list-learning-records.server.ts';
import { getTrainingRecord } from '~/programme/training-outcomes/get-training-record.server.ts';
import { groupOutcomes } from '~/programme/training-outcomes/group-outcomes.ts';
import { listOutcomeRows, listStatements } from '~/programme/training-outcomes/list-training-rows.server.ts';
import { listFirstSales } from '~/sales/list-first-sales.server.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await database().delete(pemda);
  await seed('tiny', () => {});
}, 120_000);
afterAll(() => db.drop());

const home = '33.25';
const now = new Date('2026-11-21T10:00:00Z');

describe('the record of trainings of a story', () => {
  it('knows who was taught, since when the office knows everybody, and what came first', async () => {
    const { trainings, histories } = await inPemda(home, tx => getTrainingRecord(tx, { now }));
    expect(histories.length).toBeGreaterThan(10);
    expect(trainings.length).toBeGreaterThan(0);
    const known = new Set(histories.map(({ vendorId }) => vendorId));
    expect(trainings.every(({ vendorId, on }) => known.has(vendorId) && on <= '2026-11-21')).toBe(true);
    for (const { first } of histories) if (first.listed) expect(first.passed! <= first.listed).toBe(true);
    expect(histories.some(({ first }) => first.listed)).toBe(true);
  });

  it('takes a first sale from the day of a finished sale, not from the day of judging', async () => {
    const sales = await inPemda(home, tx => listFirstSales(tx));
    expect(sales!.byVendor.size).toBeGreaterThan(0);
    expect([...sales!.byVendor.values()].every(on => on <= sales!.asOf)).toBe(true);
    expect(new Set(sales!.byVendor.values()).size).toBeGreaterThan(1);
  });

  it('becomes rows without a name of anybody', async () => {
    const asked = {
      pemda: home,
      origin: 'https://laris.test',
      now,
      language: 'id',
      by: 'module',
      say: (key: string) => key,
    } as const;
    const rows = await inPemda(home, tx => listOutcomeRows(tx, asked));
    expect(rows[1]![0]).toBe('group.all');
    const { rows: groups } = groupOutcomes(
      await inPemda(home, tx => getTrainingRecord(tx, { now })),
      'module',
    );
    expect(rows).toHaveLength(1 + 6 * (groups.length + 1));
  });

  it('is handed on under pseudonyms, the same each time and others in another pemda', async () => {
    const read = (of: string) => inPemda(home, tx => listLearningRecords(tx, { pemda: of, before: now }));
    const [one, again, other] = [await read(home), await read(home), await read('32.16')];
    expect(one.length).toBeGreaterThan(0);
    expect(again).toEqual(one);
    expect(new Set(one.map(({ id }) => id)).size).toBe(one.length);
    expect(one[0]!.learner).not.toBe(other[0]!.learner);
    const statements = await inPemda(home, tx =>
      listStatements(tx, {
        pemda: home,
        origin: 'https://laris.test',
        now,
        language: 'id',
        by: 'module',
        say: key => key,
      }),
    );
    expect(statements).toHaveLength(one.length);
    expect(statements.every(({ actor }) => /^[0-9a-f]{24}$/.test(actor.account.name))).toBe(true);
  });
});
