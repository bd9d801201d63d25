import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import type { ListReport, RejectedRow } from './list-report.ts';

/** An uploaded list that waits for "save", with what its dry run said. It holds personal data: sealed, and for a day at most. */
export interface ListTrial {
  name: string;
  report: ListReport;
  rejected: RejectedRow[];
}

const longestMs = 24 * 3_600_000;
const folderOf = (pemda: string) => path.join(config().dataDir, 'list-trials', pemda);

async function sweep(pemda: string, now: number): Promise<void> {
  for (const name of await readdir(folderOf(pemda)).catch(() => [])) {
    const file = path.join(folderOf(pemda), name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > longestMs) await rm(file, { recursive: true, force: true });
  }
}

/** Seals an upload and what was found in it; answers the trial's id. The upload itself is the caller's to remove. */
export async function keepListTrial(
  pemda: string,
  upload: string,
  trial: ListTrial,
  now: Date,
): Promise<string> {
  await sweep(pemda, now.getTime());
  const id = newId();
  const folder = path.join(folderOf(pemda), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const wrapped = newWrappedKey(config().secrets.column, id);
  const seal = openSeal(config().secrets.column, id, wrapped);
  const content = (await readFile(upload)).toString('base64');
  await writeFile(path.join(folder, 'content'), seal.seal('content', content), { mode: 0o600 });
  await writeFile(path.join(folder, 'trial'), seal.seal('trial', JSON.stringify(trial)), { mode: 0o600 });
  // The key comes last: without it there is no trial.
  await writeFile(path.join(folder, 'key'), wrapped, { mode: 0o600 });
  return id;
}

/** The trial of that id in this pemda, or null. */
export async function findListTrial(pemda: string, id: string | undefined): Promise<ListTrial | null> {
  const seal = await findSeal(pemda, id);
  if (!seal || !id) return null;
  const sealed = await readFile(path.join(folderOf(pemda), id, 'trial'));
  return JSON.parse(seal.open('trial', sealed)) as ListTrial;
}

async function findSeal(pemda: string, id: string | undefined) {
  if (!isId(id)) return null;
  const wrapped = await readFile(path.join(folderOf(pemda), id, 'key')).catch(() => null);
  return wrapped ? openSeal(config().secrets.column, id, wrapped) : null;
}

/** Opens the file of a trial for as long as `run` reads it. */
export async function withListTrial<T>(
  pemda: string,
  id: string,
  run: (file: { path: string; name: string }) => Promise<T>,
): Promise<T | null> {
  const [seal, trial] = [await findSeal(pemda, id), await findListTrial(pemda, id)];
  if (!seal || !trial) return null;
  const open = path.join(folderOf(pemda), id, `open-${newId()}`);
  const sealed = await readFile(path.join(folderOf(pemda), id, 'content'));
  try {
    await writeFile(open, Buffer.from(seal.open('content', sealed), 'base64'), { mode: 0o600 });
    return await run({ path: open, name: trial.name });
  } finally {
    await rm(open, { force: true });
  }
}

export async function dropListTrial(pemda: string, id: string): Promise<void> {
  if (isId(id)) await rm(path.join(folderOf(pemda), id), { recursive: true, force: true });
}
