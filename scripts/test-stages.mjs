// How one stage of npm test is run and counted: from the runner's own report, never from its prose.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const running = new Set();

function killGroup(child, signal) {
  try {
    // The whole group: a test that started a server or a browser takes them with it.
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of running) killGroup(child, 'SIGTERM');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });

/** Exit code of a command; 124 when it outlived `patience` milliseconds, 127 when it could not start. */
export function runStage(command, args, { cwd, patience, env = {} }) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: 'true', ...env },
    });
    running.add(child);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      process.stdout.write(
        `Stopped after ${patience / 60_000} minutes: ${path.basename(command)} ${args.join(' ')}\n`,
      );
      killGroup(child, 'SIGKILL');
    }, patience);
    const settle = code => {
      clearTimeout(timer);
      running.delete(child);
      killGroup(child, 'SIGKILL');
      resolve(late ? 124 : (code ?? 1));
    };
    child.once('error', () => settle(127));
    child.once('exit', settle);
  });
}

/**
 * Counts of a vitest JSON report. A file that could not even be loaded has no tests of its own and counts as one
 * failure; so does a run that ended badly without naming a failed test, and a run that found no test at all.
 */
export function countTests(report, exit) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const failed = file.assertionResults.filter(t => t.status === 'failed').length;
    count.passed += file.assertionResults.filter(t => t.status === 'passed').length;
    count.skipped += file.assertionResults.filter(t => !['passed', 'failed'].includes(t.status)).length;
    count.failed += file.status === 'failed' && failed === 0 ? 1 : failed;
  }
  if (count.failed === 0 && (exit !== 0 || count.passed === 0)) count.failed = 1;
  return count;
}

/** Runs a stage and counts the report it wrote; an old report is removed first, so it can never be counted twice. */
export async function countReport(file, run) {
  rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  const exit = await run();
  try {
    return countTests(JSON.parse(readFileSync(file, 'utf8')), exit);
  } catch {
    return countTests(null, exit || 1);
  }
}

export function endLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
