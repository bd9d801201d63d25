import { Worker } from 'node:worker_threads';
import { type Beat, newHeartbeat, readHeartbeat } from './heartbeat.ts';
import type { CheckAnswer, CheckOrder, ThreadMessage, ThreadStart } from './request.ts';

/** What came of an order: the answer, or the thread's end and where it stood then. */
export type Ended =
  | { kind: 'answer'; answer: CheckAnswer }
  | { kind: 'lost'; why: 'overrun' | 'memory' | 'ended'; item: number | null; check: string | null };

export interface CheckingThread {
  ask(order: CheckOrder): Promise<Ended>;
  close(): Promise<void>;
}

export interface ThreadCaps {
  /** Milliseconds that one check may take on one listing. */
  limit: number;
  /** Megabytes that the thread may hold. */
  megabytes: number;
}

/** How often a thread is looked at within the limit: a pause of the whole machine is then one look, not an overrun. */
const LOOKS = 5;

/** Starts a thread; resolves when it has loaded the rules, rejects when it cannot. */
export async function startThread(
  entry: string,
  more: string | null,
  caps: ThreadCaps,
): Promise<CheckingThread> {
  const heartbeat = newHeartbeat();
  const workerData: ThreadStart = { heartbeat, more };
  const worker = new Worker(entry, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: caps.megabytes, stackSizeMb: 4 },
    // A check has no business with the settings of the house, nor with what is printed.
    env: {},
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const checks = await ready(worker);
  worker.unref();
  let gone: 'memory' | 'ended' | null = null;
  worker.on('error', error => {
    gone = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended';
  });
  worker.on('exit', () => {
    gone ??= 'ended';
  });

  const lostAt = (why: 'overrun' | 'memory' | 'ended', at: Beat): Ended => {
    const check = at.check === null ? null : (checks[at.check] ?? null);
    return { kind: 'lost', why, item: at.item, check };
  };

  function ask(order: CheckOrder): Promise<Ended> {
    return new Promise(resolve => {
      if (gone) return resolve(lostAt(gone, readHeartbeat(heartbeat)));
      let [turn, looks] = [-1, 0];
      let overrun = false;
      const watch = setInterval(() => {
        const now = readHeartbeat(heartbeat);
        looks = now.turn === turn ? looks + 1 : 0;
        turn = now.turn;
        // Between two batches no check runs: rules are read, messages unpacked, on a busy machine slowly.
        if (looks < (now.item === null ? LOOKS * 10 : LOOKS)) return;
        overrun = true;
        void worker.terminate();
      }, caps.limit / LOOKS);
      const settle = (ended: Ended) => {
        clearInterval(watch);
        worker.off('message', hear);
        worker.off('exit', exit);
        worker.unref();
        resolve(ended);
      };
      const hear = (message: ThreadMessage) => {
        if (message.kind === 'answer') settle({ kind: 'answer', answer: message.answer });
      };
      const exit = () => settle(lostAt(overrun ? 'overrun' : (gone ?? 'ended'), readHeartbeat(heartbeat)));
      worker.on('message', hear);
      worker.on('exit', exit);
      worker.ref();
      worker.postMessage(order);
    });
  }

  return { ask, close: async () => void (await worker.terminate()) };
}

function ready(worker: Worker): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', hear);
      worker.off('error', reject);
      worker.off('exit', exit);
    };
    const hear = (message: ThreadMessage) => {
      if (message.kind !== 'ready') return;
      settle();
      resolve(message.checks);
    };
    const exit = () => reject(new Error('the checking thread ended before it was ready'));
    worker.on('message', hear);
    worker.on('error', reject);
    worker.on('exit', exit);
  });
}
