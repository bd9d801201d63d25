// npm run -s laris -- <command> …: bundles scripts/laris on first use and after every change of a source, then runs it.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const cache = path.join(root, '.cache', 'laris');
const manifestFile = path.join(cache, 'manifest.json');

/** Time and size of every source: read in milliseconds, and enough to see an edit. */
function fingerprint(files) {
  return files.map(file => {
    try {
      const { mtimeMs, size } = statSync(path.resolve(root, file));
      return `${file} ${mtimeMs} ${size}`;
    } catch {
      return `${file} gone`;
    }
  });
}

function freshBundle() {
  try {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    const now = fingerprint(manifest.inputs);
    const same = manifest.fingerprint.every((line, at) => line === now[at]);
    return same && statSync(manifest.entry).isFile() ? manifest.entry : null;
  } catch {
    return null;
  }
}

async function bundle() {
  const { bundleScript } = await import('./bundle-script.mjs');
  const folder = path.join(cache, `${Date.now().toString(36)}-${process.pid}`);
  const entries = {
    main: 'scripts/laris/main.ts',
    'checking-thread': 'app/catalog/quality/thread/checking-thread.server.ts',
  };
  const inputs = [...(await bundleScript(entries, folder)), 'scripts/laris.mjs'];
  const entry = path.join(folder, 'main.mjs');
  writeFileSync(manifestFile, JSON.stringify({ entry, inputs, fingerprint: fingerprint(inputs) }));
  sweep();
  return entry;
}

/** Old bundles go, but not one that a process started this hour may still be reading from. */
function sweep() {
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name);
    if (folder !== manifestFile && Date.now() - statSync(folder).mtimeMs > 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(code, message) {
  process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  process.stderr.write(`${message.split('\n')[0]}\n`);
  process.exit(2);
}

try {
  ensureInstalled();
} catch (error) {
  refuse('install-failed', error.message);
}
/** esbuild's own first line only counts the errors; the place and the reason stand in the list. */
function firstFault(error) {
  const [{ text, location } = { text: error.message }] = error.errors ?? [];
  return `Perintah tidak bisa disusun: ${location ? `${location.file}:${location.line}: ` : ''}${text}`;
}

const entry = freshBundle() ?? (await bundle().catch(error => refuse('build-failed', firstFault(error))));
const { main } = await import(pathToFileURL(entry).href);
const caller = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
await main(process.argv.slice(2), caller);
