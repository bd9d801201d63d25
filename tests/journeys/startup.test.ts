import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { chooseHome } from '#db/embedded/home.server.ts';
import { isAlive } from '#db/embedded/is-alive.server.ts';
import { inRoot, root } from '~/platform/config/root.server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laris-startup-'));
// Open to walk through, so that as root the database may stay here.
chmodSync(folder, 0o755);
const data = path.join(folder, 'data');
const running = new Set<ChildProcess>();

interface Start {
  child: ChildProcess;
  said: () => string;
  exit: Promise<number | null>;
}

/** The built server, with nothing of the environment of this test run but the path. */
function start(
  settings: Record<string, string> = {},
  command = [process.execPath, inRoot('build/server.mjs')],
): Start {
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    LARIS_STORY: 'tiny',
    LARIS_LOG: 'error',
  };
  const child = spawn(command[0]!, command.slice(1), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, LARIS_DATA: data, ...settings } as NodeJS.ProcessEnv,
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', chunk => {
      text += String(chunk);
    });
  const exit = new Promise<number | null>(resolve => child.once('close', code => resolve(code)));
  return { child, said: () => text, exit };
}

async function ready(server: Start): Promise<string> {
  for (let n = 0; n < 1_200; n += 1) {
    const address = /http:\/\/localhost:\d+/.exec(server.said())?.[0];
    if (address) return address.replace('localhost', '127.0.0.1');
    if (server.child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`did not start:\n${server.said()}`);
}

/** Where the database of `data` lies on this machine: beside it, or moved away as root. */
const cluster = () => chooseHome(root, data).data;

function databasePid(inside = cluster()): number | undefined {
  const file = path.join(inside, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** As the owner of the running demo database. */
async function asOwner(statement: string): Promise<void> {
  const { owner } = JSON.parse(readFileSync(path.join(data, 'database.json'), 'utf8'));
  const port = readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = postgres(`postgres://laris_owner:${owner}@127.0.0.1:${port}/laris`, { max: 1 });
  await client.unsafe(statement);
  await client.end();
}

afterEach(async () => {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await new Promise(resolve => child.once('close', resolve));
    }
  }
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start, on the same data again and again', () => {
  it('makes its database, tells the story, serves, and stops both on SIGTERM', async () => {
    const server = start();
    const url = await ready(server);
    expect(server.said()).toContain('cerita demo');
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const database = databasePid();
    expect(isAlive(database!)).toBe(true);
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(isAlive(database!)).toBe(false);
    expect(databasePid()).toBeUndefined();
  });

  it('reuses what is there the second time, and stops on SIGINT', async () => {
    const server = start();
    await ready(server);
    expect(server.said()).not.toContain('cerita demo');
    // Twice, as a terminal and npm send it together.
    server.child.kill('SIGINT');
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(0);
    expect(databasePid()).toBeUndefined();
  });

  it('hears a SIGTERM that is sent to npm, as a container does', async () => {
    const server = start({}, ['npm', 'start']);
    await ready(server);
    server.child.kill('SIGTERM');
    await server.exit;
    expect(databasePid()).toBeUndefined();
  });

  it('takes over its database after a kill -9 of the server alone', async () => {
    const first = start();
    await ready(first);
    const database = databasePid();
    first.child.kill('SIGKILL');
    await first.exit;
    expect(isAlive(database!)).toBe(true);
    const second = start();
    await ready(second);
    expect(databasePid()).toBe(database);
    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    expect(databasePid()).toBeUndefined();
  });

  it('recovers by itself after a kill -9 of both', async () => {
    const first = start();
    await ready(first);
    process.kill(databasePid()!, 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.exit;
    expect(databasePid()).toBeDefined();
    const second = start();
    const url = await ready(second);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('answers 503 on /readyz while its database is gone, and stays up', async () => {
    const server = start();
    const url = await ready(server);
    process.kill(databasePid()!, 'SIGKILL');
    await sleep(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });

  it('says clearly that a port is busy, and leaves no database behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const server = start({ PORT: String(port) });
    expect(await server.exit).toBe(1);
    expect(server.said()).toContain(`Porta ${port} sedang dipakai`);
    expect(server.said()).not.toContain('at ');
    expect(databasePid()).toBeUndefined();
    other.close();
  });

  it('refuses, in demo mode, a database with a pemda that no story made', async () => {
    const first = start();
    await ready(first);
    await asOwner(`insert into pemda (id, name, office) values ('35.79', 'Kota Batu', 'UKPBJ Kota Batu')`);
    first.child.kill('SIGTERM');
    await first.exit;
    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain('mode demo menolaknya');
    expect(databasePid()).toBeUndefined();
  });
});

describe('nothing fails open', () => {
  it.each([
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' }, 'LARIS_MODE belum'],
    [{ LARIS_MODE: 'live' }, 'memerlukan DATABASE_URL'],
    [{ LARIS_MODE: 'live', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' }, 'LARIS_COLUMN_KEY'],
    [{ PORT: 'tiga ribu' }, 'PORT'],
  ])('%j ends with one clear message', async (settings, message) => {
    const server = start({ LARIS_DATA: path.join(folder, 'unused'), ...settings });
    expect(await server.exit).toBe(1);
    expect(server.said()).toContain(message);
    expect(server.said()).not.toMatch(/\n\s+at /);
  });
});

describe.runIf(process.getuid?.() === 0)('as root in a home that nobody else may enter', () => {
  it('moves the database to /var/lib/laris and says so', async () => {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    chmodSync(home, 0o700);
    const server = start({ LARIS_DATA: path.join(home, 'data') });
    await ready(server);
    const moved = /\/var\/lib\/laris\/[0-9a-f]{16}\/[0-9a-f]{16}/.exec(server.said())?.[0] ?? '';
    expect(isAlive(databasePid(path.join(moved, 'postgres'))!)).toBe(true);
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(databasePid(path.join(moved, 'postgres'))).toBeUndefined();
    rmSync(moved, { recursive: true, force: true });
  });
});
