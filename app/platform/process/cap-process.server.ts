import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident bytes of a process where the system tells (Linux), else 0. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}

/**
 * Ends a process from outside once it takes longer than `seconds` or holds more than `bytes`, and says which it was.
 * The returned function lifts the watch; call it when the process has closed.
 */
export function capProcess(
  child: ChildProcess,
  caps: { seconds: number; bytes: number },
  exceeded: (what: 'time' | 'memory') => void,
): () => void {
  const end = (what: 'time' | 'memory') => {
    exceeded(what);
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => end('time'), caps.seconds * 1000);
  const scale = setInterval(() => {
    if (residentBytes(child.pid) > caps.bytes) end('memory');
  }, 100);
  return () => {
    clearTimeout(clock);
    clearInterval(scale);
  };
}
