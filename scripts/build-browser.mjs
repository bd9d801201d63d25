// Bundles every app/**/<name>.browser.ts: plain scripts of pages without the framework, and the offline worker. Each is
// served as /<name>.js; a `<name>.part.browser.ts` is a part of others and no script of its own.
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const ending = '.browser.ts';

function listEntries() {
  const files = readdirSync(path.join(root, 'app'), { recursive: true }).filter(
    name => name.endsWith(ending) && !name.endsWith(`.part${ending}`),
  );
  return Object.fromEntries(files.map(name => [path.basename(name, ending), path.join('app', name)]));
}

export async function buildBrowser(outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: listEntries(),
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  // The reader of QR codes for browsers without one, from our own address.
  const wasm = path.join('zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');
  copyFileSync(path.join(root, 'node_modules', wasm), path.join(outdir, path.basename(wasm)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildBrowser(path.join(root, 'build', 'client'));
