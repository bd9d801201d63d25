import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '~/platform/config/root.server.ts';
import { childEntry } from '~/platform/import/child-entry.server.ts';

const name = 'checking-thread.mjs';

/**
 * The file that the thread runs: beside or above the bundle that asks, where the build and the command line put it, so that
 * both are of one release; anywhere else (tests, benches, development) bundled from its source when that has changed.
 */
export async function findThreadEntry(asking: string = import.meta.url, house = root): Promise<string> {
  let folder = path.dirname(fileURLToPath(asking));
  while (folder.startsWith(house) && folder !== house) {
    const file = path.join(folder, name);
    if (existsSync(file)) return file;
    folder = path.dirname(folder);
  }
  return childEntry('app/catalog/quality/thread/checking-thread.server.ts', root);
}
