import type { Finding } from './check.ts';
import type { RuleSet, Severity } from './profile.ts';
import type { CheckOutcome } from './run-checks.ts';

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];

/** Letters as Akeneo draws them (Rank.php): A from 90, B from 80, C from 70, D from 60. */
export function gradeOf(score: number): Grade {
  if (score >= 90) return 'A';
  if (score >= 80) return 'B';
  if (score >= 70) return 'C';
  return score >= 60 ? 'D' : 'E';
}

/** A code that the profile does not name is advice: a new code must not stop anybody before somebody has decided so. */
export function severityOf(finding: Finding, rules: RuleSet): Severity {
  return rules.checks.get(finding.check)?.severity[finding.code] ?? 'advice';
}

/** 0 to 100 for one check: what its findings leave over. */
export function rateOf(findings: readonly Finding[], rules: RuleSet): number {
  const lost = findings.reduce((sum, finding) => sum + rules.penalty[severityOf(finding, rules)], 0);
  return Math.max(0, 100 - lost);
}

/**
 * Weighted mean of the checks that are done, before the cap and without rounding; null when none is.
 * `ignored` leaves findings out: accepted ones, or those whose repair is being weighed.
 */
export function meanScore(
  outcomes: readonly CheckOutcome[],
  rules: RuleSet,
  ignored: (finding: Finding) => boolean,
): number | null {
  let [sum, weights] = [0, 0];
  for (const { id, status, findings } of outcomes) {
    if (status !== 'done') continue;
    const weight = rules.checks.get(id)?.weight ?? 1;
    const open = findings.filter(finding => !ignored(finding));
    sum += weight * rateOf(open, rules);
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** A whole number; never above the cap while a stop finding is open, so that a high mean cannot hide a blocker. */
export function finalScore(mean: number | null, stopOpen: boolean, rules: RuleSet): number | null {
  if (mean === null) return null;
  return Math.min(Math.round(mean), stopOpen ? rules.cap : 100);
}
