import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { connect, database, disconnect } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { queues } from '~/composition.server.ts';
import { root } from '~/platform/config/root.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { home, opened, somebody, take } from '../db/bimtek/sessions/a-session.ts';
import type { Row } from './row.ts';

const people = 200;
const rounds = 3;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Sign-ups per second of a crowd that comes at once for half as many seats, the message and the event included. */
async function signUp(): Promise<number> {
  const sessionId = await opened({ seatsOnSite: people / 2 });
  const crowd = Array.from({ length: people }, () => somebody());
  const begun = performance.now();
  const results = await Promise.all(crowd.map(person => take(person, sessionId)));
  const seconds = (performance.now() - begun) / 1000;
  const confirmed = results.filter(result => result.ok && result.value.state === 'confirmed').length;
  if (confirmed !== people / 2) throw new Error(`${confirmed} of ${people / 2} seats were taken`);
  return people / seconds;
}

/** The plainest thing that is right: lock the session, count, insert one row; no message, no event. */
async function plain(sql: postgres.Sql): Promise<number> {
  const sessionId = await opened({ seatsOnSite: people / 2 });
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: people }, () =>
      sql.begin(async tx => {
        await tx.unsafe(`set local app.pemda = '${home}'`);
        await tx`select seats_on_site from bimtek_session where id = ${sessionId} for update`;
        const [row] = await tx`
          select count(*)::int as n from session_seat where session_id = ${sessionId} and state = 'confirmed'`;
        const state = row?.n < people / 2 ? 'confirmed' : 'waiting';
        await tx`
          insert into session_seat (pemda_id, id, session_id, person_id, pool, state, queued_at)
          values (${home}, ${newId()}, ${sessionId}, ${newId()}, 'on-site', ${state}, clock_timestamp())`;
      }),
    ),
  );
  return people / ((performance.now() - begun) / 1000);
}

/** Two hundred people at once for a hundred seats, against plain SQL on the same database. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-bench-seats-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  const sql = postgres(cluster.ownerUrl, { max: 8, onnotice: () => {} });
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl, pool: 8 });
    await database()
      .insert(pemda)
      .values({ id: home, name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'bench' });
    await signUp();
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await signUp());
      bare.push(await plain(sql));
    }
    const [value, baseline] = [median(ours), median(bare)];
    return [
      {
        name: `sign-ups for ${people / 2} seats, ${people} people at once`,
        value: Math.round(value),
        unit: 'sign-ups/s',
        baseline: Math.round(baseline),
        ratio: Number((value / baseline).toFixed(3)),
        budget: '≥ 40 sign-ups/s',
        pass: value >= 40,
      },
    ];
  } finally {
    await sql.end();
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
