import { sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { Tx } from '#db/client.server.ts';
import { log } from '~/platform/log/log.server.ts';

/** Work for later. Handlers are idempotent by key: a killed worker's job runs again. */
export interface Job {
  name: string;
  /** The same key waits once. */
  key: string;
  data: Record<string, string | number>;
}

export interface JobHandler {
  name: string;
  /** Cron in UTC, for work that nobody asks for; it then runs without a pemda. */
  schedule?: string;
  run(pemda: string, data: Job['data']): Promise<void>;
}

const queueSchema = 'pgboss';

/** Puts a job into the queue in the transaction of the command that wants it: both happen or neither. */
export async function enqueue(tx: Tx, pemda: string, job: Job): Promise<void> {
  const data = JSON.stringify({ pemda, ...job.data });
  await tx.execute(sql`
    insert into pgboss.job (name, data, singleton_key, retry_limit, retry_backoff)
    select ${job.name}, ${data}::jsonb, ${`${pemda}|${job.key}`}, 5, true
    where not exists (
      select 1 from pgboss.job
      where name = ${job.name} and singleton_key = ${`${pemda}|${job.key}`} and state = 'created')`);
}

/** Starts working off the queues; the returned function waits for the jobs under way. */
export async function startWorker(
  appUrl: string,
  handlers: readonly JobHandler[],
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: queueSchema,
    migrate: false,
    schedule: handlers.some(handler => handler.schedule),
    max: 3,
  });
  boss.on('error', error => log().error({ code: 'job-queue', reason: error.message }));
  await boss.start();
  for (const handler of handlers) {
    if (handler.schedule) await boss.schedule(handler.name, handler.schedule, { pemda: '' });
    await boss.work<Job['data'] & { pemda: string }>(
      handler.name,
      { pollingIntervalSeconds: 1 },
      async jobs => {
        for (const job of jobs) await handler.run(job.data.pemda, job.data);
      },
    );
  }
  return () => boss.stop({ graceful: true, wait: true, timeout: 15_000 });
}
