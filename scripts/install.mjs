// Installs the packages when they are missing or belong to another lock file. Plain Node: runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const lockFile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.laris-lock-sha256');

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** True when node_modules was made from the present lock file. */
export function isInstalled() {
  const tree = path.join(modules, '.package-lock.json');
  if (!existsSync(tree)) return false;
  if (statSync(tree).mtimeMs >= statSync(lockFile).mtimeMs) return true;
  // A checkout touches the lock file without changing it.
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Only one process installs; the others wait. The lock of a process that died is taken over. */
function withInstallLock(work) {
  const lock = path.join(root, '.cache', 'install.lock');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(lock, 'utf8') || 0);
      if (owner && !alive(owner)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Runs the same npm that started this process, or the one on the path. */
function npm(args) {
  const [command, before] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  // Everything npm says goes to stderr: stdout belongs to the command that was asked for.
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
}

/** Installs what is missing; throws with one clear line when that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  withInstallLock(() => {
    if (isInstalled()) return;
    process.stderr.write('Memasang paket (npm install) …\n');
    // Not `npm ci`: it refuses a lock file that lacks the native packages of other systems, and a registry need not hold
    // them all. Versions still come from the lock file, and it is left as it is.
    const run = npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (run.status !== 0) throw new Error('Pemasangan paket (npm install) gagal; lihat pesan npm di atas.');
    writeFileSync(stamp, lockHash());
  });
}
