import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { capProcess } from '~/platform/process/cap-process.server.ts';
import { type ChildMessage, messageReader } from './child-message.ts';
import { childCaps } from './import-caps.ts';
import { ImportProblem } from './import-problem.ts';

export interface ChildRun {
  /** COPY text of the accepted rows. */
  output: Readable;
  pid: number | undefined;
  /** Milliseconds from the call to the child's first word: the cost of starting it. */
  startedAfter(): number;
  /** Resolves when the child has said "done" and ended well; rejects with ImportProblem otherwise. */
  finished: Promise<{ rows: number; rejected: number }>;
  stop(): void;
}

/** Twice the heap: room for buffers outside it. Beyond that the child is ended from outside. */
const residentCap = childCaps.heapMegabytes * 2 * 1024 * 1024;

/**
 * Runs a reader in a process of its own with little memory, little time and no settings of ours, so that a hostile file
 * costs at most that process. Rows come on stdout, messages on descriptor 3.
 */
export function runCappedChild(
  entry: string,
  args: readonly string[],
  seconds: number,
  onMessage: (message: ChildMessage) => void = () => {},
): ChildRun {
  const begun = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${childCaps.heapMegabytes}`, entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', LANG: 'C.UTF-8' },
  });
  let firstWord = 0;
  let done: { rows: number; rejected: number } | null = null;
  let problem: ImportProblem | null = null;
  let errors = '';

  const read = messageReader(message => {
    firstWord ||= performance.now() - begun;
    if (message.kind === 'done') done = { rows: message.rows, rejected: message.rejected };
    else if (message.kind === 'failed') problem = new ImportProblem(message.code, message.data);
    onMessage(message);
  });
  const messages = child.stdio[3] as Readable;
  messages.setEncoding('utf8').on('data', read);
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-8192);
  });

  const release = capProcess(child, { seconds, bytes: residentCap }, what => {
    problem ??= new ImportProblem(what === 'time' ? 'import-took-too-long' : 'import-ran-out-of-memory');
  });

  const finished = new Promise<{ rows: number; rejected: number }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      release();
      if (problem) reject(problem);
      else if (code === 0 && done) resolve(done);
      else
        reject(
          new ImportProblem(
            /heap out of memory|heap limit/.test(errors) ? 'import-ran-out-of-memory' : 'import-stopped',
          ),
        );
    });
  });
  // The caller may fail before it awaits this promise.
  finished.catch(() => {});
  return {
    output: child.stdout!,
    pid: child.pid,
    startedAfter: () => firstWord,
    finished,
    stop: () => void child.kill('SIGKILL'),
  };
}
