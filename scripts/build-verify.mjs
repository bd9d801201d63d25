// Bundles the browser's recomputation of a draw: public pages load it as a plain file, /recompute-draw.js.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

export async function buildVerify(outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { 'recompute-draw': 'scripts/browser/recompute-draw.ts' },
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildVerify(path.join(root, 'build', 'client'));
