import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { config } from '~/platform/config/config.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import type { ImportReport } from './import-report.ts';
import type { SalesSource } from './sales-source.ts';

/** An uploaded file that waits for "save", with what its dry run said. It holds personal data, so it lives a day at most. */
export interface Trial {
  name: string;
  source: SalesSource;
  from: string | null;
  until: string | null;
  report: ImportReport;
}

const longestMs = 24 * 3_600_000;
const folderOf = (pemda: string) => path.join(config().dataDir, 'trials', pemda);

async function sweep(pemda: string, now: number): Promise<void> {
  for (const name of await readdir(folderOf(pemda)).catch(() => [])) {
    const file = path.join(folderOf(pemda), name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > longestMs) await rm(file, { recursive: true, force: true });
  }
}

/** Takes an upload in, out of the way of others; answers the trial's id. */
export async function keepTrial(pemda: string, upload: string, trial: Trial, now: Date): Promise<string> {
  await sweep(pemda, now.getTime());
  const id = newId();
  const folder = path.join(folderOf(pemda), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(upload, path.join(folder, 'content'));
  await writeFile(path.join(folder, 'trial.json'), JSON.stringify(trial));
  return id;
}

/** The trial of that id in this pemda, with the path of its file, or null. */
export async function findTrial(
  pemda: string,
  id: string | undefined,
): Promise<(Trial & { path: string }) | null> {
  if (!isId(id)) return null;
  const folder = path.join(folderOf(pemda), id);
  if (!existsSync(path.join(folder, 'trial.json'))) return null;
  const trial = JSON.parse(await readFile(path.join(folder, 'trial.json'), 'utf8')) as Trial;
  return { ...trial, path: path.join(folder, 'content') };
}

export async function dropTrial(pemda: string, id: string): Promise<void> {
  if (isId(id)) await rm(path.join(folderOf(pemda), id), { recursive: true, force: true });
}
