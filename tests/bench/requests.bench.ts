import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { inRoot } from '~/platform/config/root.server.ts';
import type { Row } from './row.ts';
import { findLink, runStoryApp, signInAs } from './story-app.ts';

interface Bare {
  url: string;
  stop(): void;
}

/** The bare server as a process of its own, on the product's data folder. */
async function startBare(dataDir: string): Promise<Bare> {
  const env = { ...process.env, LARIS_DATA: dataDir, LARIS_LOG: 'silent' };
  const child = spawn(process.execPath, [inRoot('.cache/bench/bare.process.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill('SIGTERM') };
}

const connections = 10;
const seconds = 3;
const rounds = 3;

interface Load {
  perSecond: number;
  p95: number;
  failed: number;
}

/** Only answers of 2xx count; the 95th percentile comes from every response's own time. */
function load(url: string, cookie: string, duration: number): Promise<Load> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const headers = { 'Accept-Encoding': 'br, gzip', ...(cookie ? { Cookie: cookie } : {}) };
    const run = autocannon({ url, connections, duration, headers }, (error, result) => {
      if (error) return reject(error);
      times.sort((a, b) => a - b);
      const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? 0;
      resolve({ perSecond: times.length / result.duration, p95, failed: result.non2xx + result.errors });
    });
    run.on('response', (_client: unknown, status: number, _bytes: number, ms: number) => {
      if (status >= 200 && status < 300) times.push(ms);
    });
  });
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Both servers in turn, several rounds: on a shared machine one long window of each could not be compared. */
async function compare(name: string, page: string, bare: string, cookie: string): Promise<Row[]> {
  await load(page, cookie, 1);
  await load(bare, cookie, 1);
  const ours: Load[] = [];
  const plain: Load[] = [];
  for (let n = 0; n < rounds; n += 1) {
    plain.push(await load(bare, cookie, seconds));
    ours.push(await load(page, cookie, seconds));
  }
  const value = median(ours.map(l => l.perSecond));
  const baseline = median(plain.map(l => l.perSecond));
  const failed = [...ours, ...plain].reduce((sum, l) => sum + l.failed, 0);
  const ratio = median(ours.map((l, at) => l.perSecond / (plain[at]?.perSecond || 1)));
  return [
    {
      name,
      value: Math.round(value),
      unit: 'requests/s',
      baseline: Math.round(baseline),
      ratio,
      pass: failed === 0 && value > 0,
    },
    { name: `${name}: 95 % within`, value: median(ours.map(l => l.p95)), unit: 'ms', pass: true },
  ];
}

/** Requests per second over ten connections, beside node:http with the same reads. */
export async function bench(): Promise<Row[]> {
  const app = await runStoryApp();
  const bare = await startBare(app.dataDir);
  const cookie = await signInAs(app.url, 'penjual.batang');
  const course = await findLink(app.url, '/learn', /^\/learn\/[\w-]+$/);
  const lesson = await findLink(app.url, course, /^\/learn\/[\w-]+\/[\w-]+$/);
  const rows = [
    ...(await compare('showcase', `${app.url}/showcase/33.25`, `${bare.url}/showcase/33.25`, '')),
    ...(await compare('lesson', app.url + lesson, bare.url + lesson, '')),
    ...(await compare("vendor's home", `${app.url}/vendor`, `${bare.url}/vendor`, cookie)),
  ];
  bare.stop();
  await app.end('SIGTERM');
  return rows;
}
