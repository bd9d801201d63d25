import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '~/platform/config/root.server.ts';

export interface RunningApp {
  /** Without a slash at its end. */
  url: string;
  dataDir: string;
  pid: number;
  /** What it printed, line by line. */
  lines: string[];
  /** Sends a signal and waits for the end; the exit code. The data stay. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
  /** SIGTERM, waits, and removes the data. */
  stop(): Promise<void>;
}

/** Settings of whoever runs the tests must not reach the product under test. */
function cleanEnvironment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(LARIS_|DATABASE_|PORT$|HOST$|VITEST|NODE_ENV$)/.test(name),
  );
  return Object.fromEntries(own);
}

/** Starts the built product on a free port, with a data folder and a database of its own, and the named story told. */
export async function runApp(story: string, settings: Record<string, string> = {}): Promise<RunningApp> {
  const dataDir = settings.LARIS_DATA ?? mkdtempSync(path.join(tmpdir(), 'laris-app-'));
  // Open to walk through: as root, Postgres runs under another account.
  chmodSync(dataDir, 0o755);
  const child = spawn(process.execPath, [path.join(root, 'build', 'server.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...cleanEnvironment(),
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      LARIS_DATA: dataDir,
      LARIS_STORY: story,
      LARIS_LOG: 'error',
      ...settings,
    },
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', line => lines.push(line));
    createInterface({ input: child.stdout }).on('line', line => {
      lines.push(line);
      const found = /ready: http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    void ended.then(code =>
      reject(new Error(`the product ended with ${code} before it was ready:\n${lines.join('\n')}`)),
    );
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: child.pid!,
    lines,
    end,
    async stop() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
