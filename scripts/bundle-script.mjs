// Bundles our own TypeScript for Node: the command line, the benches, the soaks. Packages stay outside.
import path from 'node:path';
import { globPlugin } from './bundle-glob.mjs';
import { root } from './install.mjs';

/** `inputs`: every file and listed folder that the bundle was made from, relative to the repository. */
export async function bundleScript(entryPoints, outdir) {
  const { build } = await import('esbuild');
  const watched = [];
  const result = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Split, so that an offline command never loads the database driver of another.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    jsx: 'automatic',
    loader: { '.css': 'empty', '.md': 'text', '.gift': 'text' },
    plugins: [globPlugin(watched)],
    metafile: true,
    logLevel: 'silent',
  });
  const sources = Object.keys(result.metafile.inputs).map(name => name.replace(/^raw:/, ''));
  const folders = [...new Set(watched)].map(folder => path.relative(root, folder));
  return [...sources, ...folders, 'scripts/bundle-script.mjs', 'scripts/bundle-glob.mjs', 'tsconfig.json'];
}
