import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder, found upwards from this file: it runs from app/, from build/ and from .cache/ alike. */
function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'laris') return folder;
    const parent = path.dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
}

export const root = findRoot();

/** A file of content/, public/ or db/ by its path inside the clone. */
export function inRoot(...parts: string[]): string {
  return path.join(root, ...parts);
}
