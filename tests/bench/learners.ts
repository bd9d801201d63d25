import { execFile } from 'node:child_process';
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { inRoot } from '~/platform/config/root.server.ts';

/** An account for a bench, and the two ways in. */
export interface Learner {
  contact: string;
  password: string;
  cookie: string;
  token: string;
  code: string;
}

/** Makes accounts in the product's own database. */
export async function makeLearners(dataDir: string, count: number): Promise<Learner[]> {
  const entry = inRoot('.cache/bench/enter-learners.process.mjs');
  const env = { ...process.env, LARIS_DATA: dataDir, LARIS_LOG: 'silent' };
  const { stdout } = await promisify(execFile)(process.execPath, [entry, String(count)], {
    env,
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Learner[];
}

export interface Sent {
  status: number;
  /** Milliseconds from the first byte out to the last one in. */
  took: number;
  setCookie: string[];
}

export interface Sending {
  cookie?: string;
  /** A form; without it the page is fetched. */
  form?: Record<string, string>;
  /** A connection of its own, as of somebody who comes for the first time. */
  fresh?: boolean;
}

const kept = new Agent({ keepAlive: true, maxSockets: 100 });
const single = new Agent({ keepAlive: false, maxSockets: 200 });

/** One request over a connection that is kept unless asked otherwise, so that what is measured is the answer. */
export function send(url: string, { cookie = '', form, fresh = false }: Sending = {}): Promise<Sent> {
  const body = form ? new URLSearchParams(form).toString() : undefined;
  const headers: Record<string, string> = {
    Origin: new URL(url).origin,
    Cookie: cookie,
    'Accept-Encoding': 'br, gzip',
    ...(body === undefined
      ? {}
      : {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(Buffer.byteLength(body)),
        }),
  };
  const agent = fresh ? single : kept;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent }, answer => {
      answer.resume();
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          took: performance.now() - began,
          setCookie: answer.headers['set-cookie'] ?? [],
        }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Works a list off, so many at once; the results in the order of the list. */
export async function inParallel<T, R>(
  list: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const at = next;
      next += 1;
      results[at] = await work(list[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker));
  return results;
}

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The value below which 95 of a hundred lie. */
export const p95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
