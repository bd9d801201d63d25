import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { queues } from '~/composition.server.ts';
import { root } from '~/platform/config/root.server.ts';

const template = 'laris_template';

/** One real Postgres for the whole run, without durability, with a migrated database that each test file copies. */
export default async function setup(project: TestProject) {
  const folder = path.join(tmpdir(), `laris-vitest-${process.pid}`);
  const cluster = await startCluster(root, folder, { fast: true });
  const base = cluster.ownerUrl.replace(/\/laris$/, '');
  const admin = postgres(`${base}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase(`${base}/${template}`, root, queues);
  await admin.end();
  project.provide('clusterUrl', base);
  project.provide('appPassword', new URL(cluster.appUrl).password);
  project.provide('template', template);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
