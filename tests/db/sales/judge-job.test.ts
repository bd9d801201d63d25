import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { unsoldSnapshot } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { judgeSoon } from '~/sales/judge-soon.ts';
import { judgeToday, judgeUnsoldJob } from '~/sales/judge-unsold.job.server.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const days = (pemda: string) =>
  inPemda(pemda, tx =>
    tx.select({ asOf: unsoldSnapshot.asOf }).from(unsoldSnapshot).orderBy(unsoldSnapshot.asOf),
  );

describe('judging without being asked', () => {
  it('keeps the day of the clock, in WIB, for one pemda alone', async () => {
    await judgeToday('33.25', fixedClock('2026-11-20T17:20:00Z'));
    expect(await days('33.25')).toEqual([{ asOf: '2026-11-21' }]);
    expect(await days('32.16')).toEqual([]);
  });

  it('judges the pemda whose import asked for it', async () => {
    await judgeUnsoldJob.run('32.16', {});
    expect(await days('32.16')).toHaveLength(1);
  });

  it('judges every pemda at night', async () => {
    const before = (await days('33.25')).length;
    await judgeUnsoldJob.run('', {});
    expect((await days('33.25')).length).toBeGreaterThan(before - 1);
    expect((await days('32.16')).length).toBeGreaterThan(0);
  });

  it('waits once, however many imports ask', async () => {
    for (let n = 0; n < 3; n += 1) {
      await runCommand({ actor: systemActor('33.25'), pemda: '33.25' }, async ctx => {
        ctx.send(judgeSoon);
        return ok(null);
      });
    }
    const rows = await database().execute(
      sql`select count(*)::int as n from pgboss.job where name = ${judgeSoon.name}`,
    );
    expect(rows[0]?.n).toBe(1);
  });
});
