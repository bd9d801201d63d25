import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  entry: string;
  inputs: string[];
  fingerprint: string;
}

const known = new Map<string, string>();

/** Time and size of every source the bundle was made of; a source that is gone does not make a bundle stale. */
function fingerprint(root: string, inputs: readonly string[]): string {
  return inputs
    .map(file => {
      const found = statSync(path.join(root, file), { throwIfNoEntry: false });
      return found ? `${found.mtimeMs} ${found.size}` : '';
    })
    .join('|');
}

function freshEntry(root: string, manifestFile: string): string | null {
  if (!existsSync(manifestFile)) return null;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  return existsSync(manifest.entry) && manifest.fingerprint === fingerprint(root, manifest.inputs)
    ? manifest.entry
    : null;
}

async function bundle(root: string, source: string, folder: string, manifestFile: string): Promise<string> {
  const { build } = await import('esbuild');
  const stamp = `${Date.now().toString(36)}-${process.pid}`;
  const entry = path.join(folder, `${path.basename(source, '.server.ts')}-${stamp}.mjs`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: entry,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  const manifest: Manifest = { entry, inputs, fingerprint: fingerprint(root, inputs) };
  writeFileSync(`${manifestFile}.${stamp}`, JSON.stringify(manifest));
  renameSync(`${manifestFile}.${stamp}`, manifestFile);
  return entry;
}

/**
 * The runnable file of a child process, from its TypeScript source: bundled once and kept under .cache/, again after a
 * change. A process of its own cannot share the server's bundle, which starts the server.
 */
export async function childEntry(source: string, root = process.cwd()): Promise<string> {
  const ready = known.get(source);
  if (ready) return ready;
  const folder = path.join(root, '.cache', 'children');
  mkdirSync(folder, { recursive: true });
  const manifestFile = path.join(folder, `${path.basename(source, '.server.ts')}.json`);
  const entry = freshEntry(root, manifestFile) ?? (await bundle(root, source, folder, manifestFile));
  known.set(source, entry);
  return entry;
}
