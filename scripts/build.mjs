// Builds the pages, the server and the forms of each file that browsers take compressed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildBrowser } from './build-browser.mjs';
import { ensureInstalled, root } from './install.mjs';
import { splitManifest } from './split-manifest.mjs';

const stamp = path.join(root, 'build', 'sources.sha256');

/** Everything the build is made from, by name, size and content. */
function sourcesHash() {
  const hash = createHash('sha256');
  const folders = ['app', 'db', 'content', 'public', 'server', 'scripts'];
  const files = ['server.ts', 'vite.config.ts', 'remix.config.js', 'package-lock.json', 'tsconfig.json'];
  for (const folder of folders) {
    const inside = readdirSync(path.join(root, folder), { recursive: true }).sort();
    files.push(...inside.map(name => path.join(folder, name)));
  }
  for (const name of files) {
    const file = path.join(root, name);
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function run(module, args) {
  const done = spawnSync(process.execPath, [path.join(root, 'node_modules', module), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) throw new Error(`${module} ${args.join(' ')}\n${done.stdout}\n${done.stderr}`);
}

/** The server and its checking thread: our own TypeScript in one file each, packages left outside. */
export async function buildServer(options = {}) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: {
      server: 'server.ts',
      'checking-thread': 'app/catalog/quality/thread/checking-thread.server.ts',
    },
    outdir: path.join(root, 'build'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    sourcemap: 'linked',
    logLevel: 'warning',
    ...options,
  });
}

/** Compressed once here, so that no request pays for it. Very small files are not worth a header. */
function pack(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!/\.(js|css|svg|json|html|txt|wasm|webmanifest)$/.test(name) || statSync(file).size < 512) continue;
    const bytes = readFileSync(file);
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

export async function ensureBuilt(say = () => {}) {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Membangun … / Building …');
  run('@remix-run/dev/dist/cli.js', ['vite:build']);
  await splitManifest(path.join(root, 'build', 'client', 'assets'));
  await buildServer();
  await buildBrowser(path.join(root, 'build', 'client'));
  pack(path.join(root, 'build', 'client'));
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  await ensureBuilt(line => console.log(line));
}
