import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { config } from '~/platform/config/config.server.ts';

/** Lists and the photos that came with them wait here until they are written, three days at most. */
const LONGEST_MS = 3 * 24 * 3_600_000;

const rootOf = (pemda: string) => path.join(config().dataDir, 'product-sheets', pemda);

export function sheetFolder(pemda: string, sheetId: string): string {
  return path.join(rootOf(pemda), sheetId);
}

export const uploadPath = (pemda: string, sheetId: string) =>
  path.join(sheetFolder(pemda, sheetId), 'upload');

export const photoPath = (pemda: string, sheetId: string, name: string) =>
  path.join(sheetFolder(pemda, sheetId), 'photos', name);

/** Takes an upload in, out of the way of others, and sweeps out what is too old. */
export async function keepUpload(pemda: string, sheetId: string, upload: string, now: Date): Promise<void> {
  for (const name of await readdir(rootOf(pemda)).catch(() => [])) {
    const found = await stat(path.join(rootOf(pemda), name)).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > LONGEST_MS) await dropFiles(pemda, name);
  }
  await mkdir(sheetFolder(pemda, sheetId), { recursive: true, mode: 0o700 });
  await rename(upload, uploadPath(pemda, sheetId));
}

export async function dropFiles(pemda: string, sheetId: string): Promise<void> {
  await rm(sheetFolder(pemda, sheetId), { recursive: true, force: true });
}

/** Largest upload: a list with the photos of some hundred products. */
export const UPLOAD_CAP = 300 * 1024 * 1024;
