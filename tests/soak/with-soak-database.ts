import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, database, disconnect } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { queues } from '~/composition.server.ts';
import { root } from '~/platform/config/root.server.ts';

/** A real Postgres of its own for one soak, with one pemda and nothing in it; gone afterwards. */
export async function withSoakDatabase<T>(run: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-soak-'));
  process.env.LARIS_DATA = folder;
  process.env.LARIS_LOG = 'silent';
  const cluster = await startCluster(root, folder, { fast: true });
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl, pool: 4 });
    await database()
      .insert(pemda)
      .values({ id: '33.25', name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'soak' });
    return await run().finally(disconnect);
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
