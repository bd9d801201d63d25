import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countReport, countTests, endLine, runStage } from '../../../scripts/test-stages.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map(t => ({ status: t })),
});

describe('counting a stage', () => {
  it('adds up what the report says', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts skipped tests apart, not as passed', () => {
    expect(countTests({ testResults: [file('passed', 'passed', 'skipped', 'todo')] }, 0)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 2,
    });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([
    ['a run without tests', { testResults: [] }, 0],
    ['a run that ended badly with every test passed', { testResults: [file('passed', 'passed')] }, 1],
    ['a run without a report', null, 0],
  ])('%s is a failure', (_, report, exit) => {
    expect(countTests(report, exit).failed).toBe(1);
  });

  it('never counts a report of an earlier run', async () => {
    const report = path.join(mkdtempSync(path.join(tmpdir(), 'laris-report-')), 'unit.json');
    writeFileSync(report, JSON.stringify({ testResults: [file('passed', 'passed')] }));
    expect(await countReport(report, async () => 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(existsSync(report)).toBe(false);
  });

  it('ends with the line that machines read', () => {
    expect(endLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
  });
});

describe('running a stage', () => {
  const node = (script: string, patience = 20_000) =>
    runStage(process.execPath, ['-e', script], { cwd: process.cwd(), patience });

  it('gives the exit code', async () => {
    expect(await node('process.exit(3)')).toBe(3);
    expect(await node('')).toBe(0);
  });

  it('sets CI and gives no stdin', async () => {
    const script = `process.stdin.on('end', () => process.exit(process.env.CI === 'true' ? 0 : 1)).resume()`;
    expect(await node(script)).toBe(0);
  });

  it('stops what does not end, with all that it started', async () => {
    const mark = path.join(mkdtempSync(path.join(tmpdir(), 'laris-late-')), 'still-here');
    const grandchild = `setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''), 900)`;
    const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setTimeout(() => {}, 60000)`;
    expect(await node(script, 400)).toBe(124);
    await new Promise(resolve => setTimeout(resolve, 900));
    expect(existsSync(mark)).toBe(false);
  });

  it('says when a command cannot start', async () => {
    expect(await runStage('/no/such/tool', [], { cwd: process.cwd(), patience: 1000 })).toBe(127);
  });
});
