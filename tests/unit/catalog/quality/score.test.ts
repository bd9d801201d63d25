import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '~/catalog/quality/check.ts';
import type { RuleSet, Severity } from '~/catalog/quality/profile.ts';
import type { CheckOutcome } from '~/catalog/quality/run-checks.ts';
import { finalScore, gainsOf, gradeOf, meanScore, rateOf, severityOf } from '~/catalog/quality/score.ts';

const rules: RuleSet = {
  channel: 'uji',
  version: '1',
  source: 'uji',
  cap: 59,
  penalty: { stop: 100, warning: 50, advice: 0 },
  checks: new Map(
    (['A', 'B', 'C'] as const).map((id, at) => [
      id,
      {
        weight: at + 1,
        severity: { s: 'stop', w: 'warning', a: 'advice' } as Record<string, Severity>,
        options: {},
      },
    ]),
  ),
};
const finding = (check: string, code: string): Finding => ({
  check,
  code,
  field: 'title',
  evidence: '',
  fix: 'f',
});
const done = (id: string, ...codes: string[]): CheckOutcome => ({
  id,
  status: 'done',
  findings: codes.map(code => finding(id, code)),
});
const none = () => false;

describe('gradeOf', () => {
  it.each([
    [100, 'A'],
    [90, 'A'],
    [89, 'B'],
    [80, 'B'],
    [79, 'C'],
    [70, 'C'],
    [69, 'D'],
    [60, 'D'],
    [59, 'E'],
    [0, 'E'],
  ])('%d is %s', (score, grade) => {
    expect(gradeOf(score)).toBe(grade);
  });
});

describe('severityOf', () => {
  it('is what the profile says, and advice for a code it does not know', () => {
    expect(severityOf(finding('A', 's'), rules)).toBe('stop');
    expect(severityOf(finding('A', 'new'), rules)).toBe('advice');
    expect(severityOf(finding('Z', 's'), rules)).toBe('advice');
  });
});

describe('rateOf', () => {
  it.each([
    [[], 100],
    [['a'], 100],
    [['w'], 50],
    [['w', 'w'], 0],
    [['w', 'w', 'w'], 0],
    [['s'], 0],
  ])('%j leaves %d', (codes, rate) => {
    expect(
      rateOf(
        codes.map(code => finding('A', code)),
        rules,
      ),
    ).toBe(rate);
  });
});

describe('meanScore', () => {
  it('weighs the checks', () => {
    expect(meanScore([done('A', 's'), done('B'), done('C')], rules, none)).toBeCloseTo(500 / 6);
    expect(meanScore([done('A'), done('B'), done('C', 's')], rules, none)).toBeCloseTo(300 / 6);
  });
  it.each(['not-applicable', 'in-progress'] as const)('leaves out a check that is %s', status => {
    expect(meanScore([done('A', 'w'), { id: 'C', status, findings: [] }], rules, none)).toBe(50);
  });
  it('counts a check that failed as if it had found nothing', () => {
    const passed = meanScore([done('A', 'w'), done('C')], rules, none);
    expect(meanScore([done('A', 'w'), { id: 'C', status: 'error', findings: [] }], rules, none)).toBe(passed);
    expect(meanScore([{ id: 'C', status: 'error', findings: [] }], rules, none)).toBeNull();
  });
  it('is null when nothing applies: no score is not a score of 0', () => {
    expect(meanScore([{ id: 'A', status: 'not-applicable', findings: [] }], rules, none)).toBeNull();
    expect(meanScore([], rules, none)).toBeNull();
  });
  it('never falls when a finding is left out', () => {
    const codes = fc.array(fc.constantFrom('s', 'w', 'a'), { maxLength: 4 });
    fc.assert(
      fc.property(codes, codes, codes, (a, b, c) => {
        const outcomes = [done('A', ...a), done('B', ...b), done('C', ...c)];
        const whole = meanScore(outcomes, rules, none) ?? 0;
        for (const left of outcomes.flatMap(outcome => outcome.findings)) {
          expect(meanScore(outcomes, rules, other => other === left)).toBeGreaterThanOrEqual(whole);
        }
      }),
    );
  });
});

describe('gainsOf', () => {
  const codes = fc.array(fc.constantFrom('s', 'w', 'a', 'new'), { maxLength: 5 });
  it('is what the mean gains without that finding', () => {
    fc.assert(
      fc.property(codes, codes, codes, fc.boolean(), (a, b, c, failed) => {
        const outcomes = [done('A', ...a), done('B', ...b), done('C', ...c)];
        if (failed) outcomes.push({ id: 'D', status: 'error', findings: [] });
        const [left] = outcomes.flatMap(outcome => outcome.findings);
        const ignored = (finding: Finding) => finding === left;
        const whole = meanScore(outcomes, rules, ignored) ?? 0;
        for (const [finding, gain] of gainsOf(outcomes, rules, ignored)) {
          const without = meanScore(outcomes, rules, other => other === finding || ignored(other)) ?? 0;
          expect(gain).toBeCloseTo(without - whole, 8);
        }
      }),
    );
  });
  it('knows every finding of a check that is done', () => {
    const outcomes = [done('A', 's', 'w'), done('B', 'a')];
    expect(gainsOf(outcomes, rules, none).size).toBe(3);
    expect(gainsOf([], rules, none).size).toBe(0);
  });
});

describe('finalScore', () => {
  it('is a whole number', () => {
    expect(finalScore(83.4, false, rules)).toBe(83);
  });
  it('is capped while a stop finding is open, and only then', () => {
    expect(finalScore(95, true, rules)).toBe(59);
    expect(finalScore(41.2, true, rules)).toBe(41);
    expect(finalScore(95, false, rules)).toBe(95);
  });
  it('stays null without a mean', () => {
    expect(finalScore(null, true, rules)).toBeNull();
  });
});
