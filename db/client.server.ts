import { sql as raw } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { perProcess } from '~/platform/config/per-process.ts';
import * as schema from './schema/schema.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

interface Connection {
  client: postgres.Sql;
  database: Database;
}

const connections = perProcess<{ primary?: Connection; replica?: Connection }>('connections', () => ({}));

/** Prepared statements are named per connection; PgBouncer ≥ 1.21 in transaction mode carries them, older ones need `?prepare=false`. */
function open(url: string, max: number): Connection {
  const client = postgres(url, {
    max,
    prepare: !url.includes('prepare=false'),
    onnotice: () => {},
    connection: { application_name: 'laris' },
  });
  return { client, database: drizzle(client, { schema }) };
}

/** Connects this process; called once by the server, the command line or a test. */
export function connect(urls: { app: string; read?: string; pool?: number }): void {
  connections.primary = open(urls.app, urls.pool ?? 10);
  connections.replica =
    urls.read && urls.read !== urls.app ? open(urls.read, urls.pool ?? 10) : connections.primary;
}

export async function disconnect(): Promise<void> {
  const all = new Set([connections.primary, connections.replica]);
  connections.primary = connections.replica = undefined;
  await Promise.all([...all].map(connection => connection?.client.end({ timeout: 5 })));
}

function connected(connection: Connection | undefined): Connection {
  if (!connection) throw new Error('database not connected: call connect() first');
  return connection;
}

/** For what belongs to no pemda: people, login sessions, memberships, reference tables. Decisions read the primary. */
export function database(): Database {
  return connected(connections.primary).database;
}

const pemdaForm = /^\d{2}\.\d{2}$/;

/**
 * SET LOCAL, not set_config(): on Citus a policy on the workers sees only the former.
 * The code is checked against its closed form first, since SET takes no parameter.
 */
function setPemda(pemda: string): string {
  if (!pemdaForm.test(pemda)) throw new Error(`not a pemda code: ${JSON.stringify(pemda)}`);
  return `set local app.pemda = '${pemda}'`;
}

/** One transaction inside one pemda; row-level security lets it see nothing else. */
export async function inPemda<T>(pemda: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const opening = setPemda(pemda);
  return database().transaction(async tx => {
    await tx.execute(raw.raw(opening));
    return run(tx);
  });
}

/** The same for reports and public pages: read-only, from the replica where there is one. */
export async function readInPemda<T>(pemda: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const opening = setPemda(pemda);
  return connected(connections.replica).database.transaction(
    async tx => {
      await tx.execute(raw.raw(opening));
      return run(tx);
    },
    { accessMode: 'read only' },
  );
}
