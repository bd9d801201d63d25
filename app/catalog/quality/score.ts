import type { Finding } from './check.ts';
import type { RuleSet, Severity } from './profile.ts';
import type { CheckOutcome, CheckStatus } from './run-checks.ts';

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
 * Weighted mean of the checks that are done, before the cap and without rounding; null when none is. One that failed counts
 * as if it had found nothing: left out, it would take its full marks along, and a fault of ours never lowers a score.
 * `ignored` leaves findings out: accepted ones, or those whose repair is being weighed.
 */
export function meanScore(
  outcomes: readonly CheckOutcome[],
  rules: RuleSet,
  ignored: (finding: Finding) => boolean,
): number | null {
  let [sum, weights, done] = [0, 0, false];
  for (const { id, status, findings } of outcomes) {
    if (!counts(status)) continue;
    const weight = rules.checks.get(id)?.weight ?? 1;
    const open = findings.filter(finding => !ignored(finding));
    sum += weight * rateOf(open, rules);
    weights += weight;
    done ||= status === 'done';
  }
  return done ? sum / weights : null;
}

function counts(status: CheckStatus): boolean {
  return status === 'done' || status === 'error';
}

/**
 * Points that the mean gains when one finding alone is repaired: what `meanScore` without it would give more, in one pass.
 * A finding that is ignored already brings nothing.
 */
export function gainsOf(
  outcomes: readonly CheckOutcome[],
  rules: RuleSet,
  ignored: (finding: Finding) => boolean,
): Map<Finding, number> {
  const weightOf = (id: string) => rules.checks.get(id)?.weight ?? 1;
  const counted = outcomes.filter(({ status }) => counts(status));
  const weights = counted.reduce((sum, { id }) => sum + weightOf(id), 0);
  const gains = new Map<Finding, number>();
  for (const { id, findings } of counted) {
    if (findings.length === 0) continue;
    const costs = findings.map(finding => (ignored(finding) ? 0 : rules.penalty[severityOf(finding, rules)]));
    const lost = costs.reduce((sum, cost) => sum + cost, 0);
    for (const [at, finding] of findings.entries()) {
      const regained = Math.max(0, 100 - lost + costs[at]!) - Math.max(0, 100 - lost);
      gains.set(finding, (weightOf(id) * regained) / weights);
    }
  }
  return gains;
}

/** A whole number; never above the cap while a stop finding is open, so that a high mean cannot hide a blocker. */
export function finalScore(mean: number | null, stopOpen: boolean, rules: RuleSet): number | null {
  if (mean === null) return null;
  return Math.min(Math.round(mean), stopOpen ? rules.cap : 100);
}
