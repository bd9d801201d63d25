import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import PgBoss from 'pg-boss';
import postgres from 'postgres';

export const queueSchema = 'pgboss';

/**
 * Brings a database to the current schema as its owner: migrations, row-level security, job queues.
 * Idempotent; the application's role gets its grants anew each time.
 */
export async function migrateDatabase(
  ownerUrl: string,
  root: string,
  queues: readonly string[],
): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await client`create extension if not exists pg_trgm`;
    await migrate(drizzle(client), { migrationsFolder: path.join(root, 'db/migrations') });
    await client.unsafe(await readFile(path.join(root, 'db/policies/row-level-security.sql'), 'utf8'));
    await installQueues(ownerUrl, queues);
    await client.unsafe(`
      grant usage on schema ${queueSchema} to laris_app;
      grant select, insert, update, delete on all tables in schema ${queueSchema} to laris_app;
      grant execute on all functions in schema ${queueSchema} to laris_app;
      alter default privileges in schema ${queueSchema} grant select, insert, update, delete on tables to laris_app;
    `);
  } finally {
    await client.end();
  }
}

/** pg-boss makes a table per queue, which only the owner may: so here, not in the running app. */
async function installQueues(ownerUrl: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    schedule: false,
    supervise: false,
    max: 1,
  });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const name of queues) {
      if (!(await boss.getQueue(name))) await boss.createQueue(name);
    }
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
}
