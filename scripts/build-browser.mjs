// Bundles every app/**/<name>.browser.ts: plain scripts of pages without the framework, and the offline worker. Each is
// served as /<name>.js.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const ending = '.browser.ts';

function listEntries() {
  const files = readdirSync(path.join(root, 'app'), { recursive: true }).filter(name =>
    name.endsWith(ending),
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
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildBrowser(path.join(root, 'build', 'client'));
