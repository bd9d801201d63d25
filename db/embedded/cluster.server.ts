import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { chooseHome, type Home } from './home.server.ts';
import { isAlive } from './is-alive.server.ts';

export interface Cluster {
  ownerUrl: string;
  appUrl: string;
  /** True when this call started Postgres; false when it found a running one. */
  started: boolean;
  movedTo: string | undefined;
  stop(): Promise<void>;
}

interface Credentials {
  owner: string;
  app: string;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
};

/**
 * Real Postgres out of the npm package: made at the first call, found or started at the later ones.
 * `fast` gives up durability and is for tests only.
 */
export async function startCluster(
  root: string,
  dataDir: string,
  options: { fast?: boolean } = {},
): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true });
  const home = chooseHome(root, dataDir);
  const credentials = keepCredentials(dataDir);
  if (!existsSync(path.join(home.data, 'PG_VERSION'))) initialise(home, credentials);
  const running = await findRunning(home, credentials);
  const port = running ?? (await launch(home, credentials, options.fast ?? false));
  await ensureDatabase(port, credentials);
  return {
    ownerUrl: url('laris_owner', credentials.owner, port, 'laris'),
    appUrl: url('laris_app', credentials.app, port, 'laris'),
    started: running === undefined,
    movedTo: home.movedTo,
    stop: () => stopCluster(home),
  };
}

function url(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

function keepCredentials(dataDir: string): Credentials {
  const file = path.join(dataDir, 'database.json');
  const fresh = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
}

function initialise(home: Home, credentials: Credentials): void {
  // A folder without PG_VERSION is the rest of an initdb that was cut off.
  rmSync(home.data, { recursive: true, force: true });
  mkdirSync(home.data, { recursive: true, mode: 0o700 });
  if (home.account) chownSync(home.data, home.account.uid, home.account.gid);
  const secret = path.join(tmpdir(), `laris-${randomBytes(8).toString('hex')}`);
  writeFileSync(secret, credentials.owner, { mode: 0o600 });
  if (home.account) chownSync(secret, home.account.uid, home.account.gid);
  try {
    const made = spawnSync(
      path.join(home.binaries, 'bin', 'initdb'),
      [
        '-D',
        home.data,
        '-U',
        'laris_owner',
        '-A',
        'scram-sha-256',
        `--pwfile=${secret}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      { ...identity(home), encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb gagal: ${made.error?.message ?? made.stderr}`);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** Postgres gets a clean environment and a folder that its account may stand in. */
function identity(home: Home): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
  return { cwd: '/', env, ...(home.account ? { uid: home.account.uid, gid: home.account.gid } : {}) };
}

/** Port of a Postgres that already serves this folder, or undefined. postmaster.pid: pid on line 1, port on line 4. */
async function findRunning(home: Home, credentials: Credentials): Promise<number | undefined> {
  const file = path.join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  return (await answers(Number(port), credentials, 5_000)) ? Number(port) : undefined;
}

/**
 * After a kill -9 the lock file and orphaned backends may stay a while: Postgres then refuses, and we try again
 * for a minute. Recovery of a large log can take as long.
 */
async function launch(home: Home, credentials: Credentials, fast: boolean): Promise<number> {
  const deadline = Date.now() + 60_000;
  let last = '';
  while (Date.now() < deadline) {
    const port = await freePort();
    const child = spawnPostgres(home, port, fast);
    if (await answers(port, credentials, 30_000, child)) {
      child.unref();
      return port;
    }
    last = readFileSync(logFile(home), 'utf8').trim().split('\n').slice(-3).join('\n');
    await sleep(500);
  }
  throw new Error(`Basis data tidak mau menyala. Catatan terakhir:\n${last}`);
}

function logFile(home: Home): string {
  return `${home.data}.log`;
}

function spawnPostgres(home: Home, port: number, fast: boolean): ChildProcess {
  const all = {
    ...settings,
    port: String(port),
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const log = openSync(logFile(home), 'w', 0o600);
  // Its own process group: an interrupt on the terminal reaches us first, and we stop it in order.
  const child = spawn(
    path.join(home.binaries, 'bin', 'postgres'),
    ['-D', home.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity(home), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  return child;
}

async function answers(
  port: number,
  credentials: Credentials,
  patience: number,
  child?: ChildProcess,
): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child && child.exitCode !== null) return false;
    const client = postgres(url('laris_owner', credentials.owner, port, 'postgres'), {
      max: 1,
      connect_timeout: 2,
      onnotice: () => {},
    });
    try {
      await client`select 1`;
      return true;
    } catch {
      await sleep(25);
    } finally {
      await client.end({ timeout: 1 });
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function ensureDatabase(port: number, credentials: Credentials): Promise<void> {
  const client = postgres(url('laris_owner', credentials.owner, port, 'postgres'), {
    max: 1,
    onnotice: () => {},
  });
  try {
    const [role] = await client`select 1 from pg_roles where rolname = 'laris_app'`;
    if (!role) await client.unsafe(`create role laris_app login password '${credentials.app}'`);
    const [made] = await client`select 1 from pg_database where datname = 'laris'`;
    if (!made) await client.unsafe('create database laris');
  } finally {
    await client.end();
  }
}

/** Fast shutdown (SIGINT): open transactions roll back, the log is flushed. Waits until Postgres is gone. */
async function stopCluster(home: Home): Promise<void> {
  const file = path.join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  // The lock file goes a moment before the process does.
  while ((existsSync(file) || isAlive(pid)) && Date.now() < deadline) await sleep(20);
}
