import { spawn } from 'node:child_process';
import { root } from '~/platform/config/root.server.ts';
import { childEntry } from '~/platform/import/child-entry.server.ts';
import { capProcess } from '~/platform/process/cap-process.server.ts';
import { readFrame } from './frame-paper.ts';
import type { PaperRefusal, PreparedPaper } from './paper.ts';
import { refuseUnopened } from './prepare-paper.server.ts';

/** A picture of 50 megapixels needs about 200 MB for a moment; a PDF of 10 MB far less. */
export const paperCaps = { heapMegabytes: 192, bytes: 512 * 1024 * 1024, seconds: 20 } as const;
/** Two at a time: the others wait, so that many senders at once cost the server no more memory than two. */
const AT_ONCE = 2;
const MAX_FRAME = 24 * 1024 * 1024;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** `preparePaper` in a process that a bomb may kill: whatever the file does, the answer is a paper or a code. */
export async function preparePaperApart(bytes: Buffer): Promise<PreparedPaper | PaperRefusal> {
  const refusal = refuseUnopened(bytes);
  if (refusal) return refusal;
  const entry = await childEntry('app/platform/paper/paper-child.server.ts', root);
  return inTurn(() => runChild(entry, bytes));
}

function runChild(entry: string, bytes: Buffer): Promise<PreparedPaper | PaperRefusal> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${paperCaps.heapMegabytes}`, entry], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { NODE_ENV: 'production', LANG: 'C.UTF-8', MALLOC_ARENA_MAX: '2' },
      cwd: root,
    });
    const pieces: Buffer[] = [];
    let size = 0;
    const release = capProcess(child, paperCaps, () => {});
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > MAX_FRAME) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    child.once('error', reject);
    child.once('close', code => {
      release();
      const frame = code === 0 ? readFrame(Buffer.concat(pieces)) : null;
      resolve(frame ?? 'document-too-heavy');
    });
    // A child that ends before it has read everything closes its end.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
  });
}
