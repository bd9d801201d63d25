import { connect, disconnect } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { queues } from '~/composition.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { root } from '~/platform/config/root.server.ts';

export interface OpenDatabase {
  /** For migrations and seeds; undefined when only the application's role is known. */
  ownerUrl: string | undefined;
}

/** Uses the running database, or starts the embedded one for the time of `run`. */
export async function withDatabase<T>(run: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const settings = config();
  if (settings.database) {
    const { app, read, owner } = settings.database;
    connect({ app, read, pool: settings.pool });
    return run({ ownerUrl: owner }).finally(disconnect);
  }
  const cluster = await startCluster(root, settings.dataDir);
  try {
    if (cluster.started) await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl, pool: settings.pool });
    return await run({ ownerUrl: cluster.ownerUrl }).finally(disconnect);
  } finally {
    if (cluster.started) await cluster.stop();
  }
}
