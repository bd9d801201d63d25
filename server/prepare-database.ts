import { spawn } from 'node:child_process';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { listStories } from '#db/list-stories.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { queues } from '~/composition.server.ts';
import type { Config } from '~/platform/config/config.server.ts';
import { SettingsError } from '~/platform/config/env.server.ts';
import { inRoot, root } from '~/platform/config/root.server.ts';

export interface PreparedDatabase {
  appUrl: string;
  readUrl: string;
  stop(): Promise<void>;
}

/** A migrated database to work with: the one that is named, or the one in a box, with the demo story told. */
export async function prepareDatabase(
  settings: Config,
  say: (line: string) => void,
): Promise<PreparedDatabase> {
  if (settings.database) return prepareNamed(settings, say);
  const cluster = await startCluster(root, settings.dataDir);
  if (cluster.movedTo) say(`Basis data bawaan ada di / built-in database in ${cluster.movedTo}`);
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    await tellStory(cluster.ownerUrl, settings, say);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { appUrl: cluster.appUrl, readUrl: cluster.appUrl, stop: () => cluster.stop() };
}

async function prepareNamed(settings: Config, say: (line: string) => void): Promise<PreparedDatabase> {
  const { app, read, owner } = settings.database!;
  if (owner) await migrateDatabase(owner, root, queues);
  if (settings.mode === 'demo') await tellStory(owner ?? app, settings, say);
  return { appUrl: app, readUrl: read, stop: async () => {} };
}

/** Demo mode refuses a database with a pemda that no story made; a story that was cut off is told again. */
async function tellStory(url: string, settings: Config, say: (line: string) => void): Promise<void> {
  const rows = await listStories(url);
  if (rows.some(row => row.story === null)) {
    throw new SettingsError(
      'Basis data ini berisi daerah sungguhan; mode demo menolaknya. Pakai LARIS_MODE=live. / Demo refuses a real database.',
    );
  }
  if (rows.length > 0 && rows.every(row => row.seededAt !== null)) return;
  say(`Memuat cerita demo "${settings.story}" … / Loading the demo story …`);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot('scripts/laris.mjs'), 'seed', settings.story], {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: root,
    });
    child.once('error', reject);
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`Cerita demo gagal dimuat (kode ${code}).`)),
    );
  });
}
