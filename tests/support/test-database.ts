import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { connect, database, disconnect } from '#db/client.server.ts';
import { pemda } from '#db/schema/identity.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string;
    appPassword: string;
    template: string;
  }
}

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/**
 * A fresh, migrated database on the run's own Postgres, connected as the application's role, with the two pemda
 * 33.25 and 32.16. Call in beforeAll, `drop()` in afterAll.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('clusterUrl');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = postgres(`${cluster}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${inject('template')}`);
  await admin.end();
  const appUrl = `${cluster.replace(/\/\/[^@]+@/, `//laris_app:${inject('appPassword')}@`)}/${name}`;
  connect({ app: appUrl, pool: 8 });
  await database()
    .insert(pemda)
    .values([
      { id: '33.25', name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'test' },
      { id: '32.16', name: 'Kabupaten Bekasi', office: 'UKPBJ Kabupaten Bekasi', story: 'test' },
    ]);
  return {
    ownerUrl: `${cluster}/${name}`,
    appUrl,
    async drop() {
      await disconnect();
      const closing = postgres(`${cluster}/postgres`, { max: 1, onnotice: () => {} });
      await closing.unsafe(`drop database if exists ${name} with (force)`);
      await closing.end();
    },
  };
}
