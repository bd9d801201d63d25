import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { capProcess } from '~/platform/process/cap-process.server.ts';

const roomy = { seconds: 60, bytes: 2_000 * 1024 * 1024 };

function run(script: string): ChildProcess {
  return spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
}

const ended = (child: ChildProcess) =>
  new Promise<string | number | null>(resolve =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );

describe('a process under watch', () => {
  it('that takes too long is ended, and it is said why', async () => {
    const child = run('setInterval(() => {}, 1000)');
    const exceeded: string[] = [];
    const release = capProcess(child, { ...roomy, seconds: 0.3 }, what => exceeded.push(what));
    expect(await ended(child)).toBe('SIGKILL');
    release();
    expect(exceeded).toEqual(['time']);
  });

  it('that holds too much is ended, whether inside its heap or outside', async () => {
    const child = run('const held = []; setInterval(() => held.push(Buffer.alloc(40e6, 1)), 20)');
    const exceeded: string[] = [];
    const release = capProcess(child, { ...roomy, bytes: 250 * 1024 * 1024 }, what => exceeded.push(what));
    expect(await ended(child)).toBe('SIGKILL');
    release();
    expect(exceeded[0]).toBe('memory');
  });

  it('that behaves ends by itself', async () => {
    const child = run('process.exitCode = 7');
    const exceeded: string[] = [];
    const release = capProcess(child, roomy, what => exceeded.push(what));
    expect(await ended(child)).toBe(7);
    release();
    expect(exceeded).toEqual([]);
  });
});
