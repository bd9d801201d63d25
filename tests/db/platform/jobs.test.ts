import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { startWorker } from '~/platform/jobs/jobs.server.ts';
import { err, ok } from '~/reference/result.ts';

const scope = { actor: systemActor('33.25'), pemda: '33.25' };
const name = 'test-note';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  const boss = new PgBoss({ connectionString: db.ownerUrl, schema: 'pgboss', schedule: false, max: 1 });
  await boss.start();
  await boss.createQueue(name);
  await boss.stop({ graceful: false, wait: true });
});
afterAll(() => db.drop());

function send(key: string, refuse = false) {
  return runCommand<null, string>(scope, async ctx => {
    ctx.send({ name, key, data: { key } });
    return refuse ? err('refused') : ok(null);
  });
}

describe('a job', () => {
  it('is sent with the command that wants it, once per key, and worked off with its pemda', async () => {
    await send('a');
    await send('a');
    await send('b');
    await send('never', true);
    const seen: unknown[] = [];
    const stop = await startWorker(db.appUrl, [
      { name, run: async (pemda, data) => void seen.push([pemda, data.key]) },
    ]);
    for (let n = 0; n < 100 && seen.length < 2; n += 1) await sleep(100);
    await stop();
    expect(seen.sort()).toEqual([
      ['33.25', 'a'],
      ['33.25', 'b'],
    ]);
  });
});
