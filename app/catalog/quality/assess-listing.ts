import type { Check, Finding } from './check.ts';
import type { CheckContext } from './context.ts';
import { type RuleSet, SEVERITIES, type Severity } from './profile.ts';
import { type CheckStatus, runChecks } from './run-checks.ts';
import { finalScore, type Grade, gradeOf, meanScore, severityOf } from './score.ts';
import { type Waiver, waiverFor } from './waiver.ts';

export interface RankedFinding extends Finding {
  severity: Severity;
  /** Points that the weighted mean gains when this one finding is repaired; the cap is left out of it. */
  gain: number;
}

export interface AcceptedFinding extends RankedFinding {
  waiver: Waiver;
}

/** One listing under one channel's rules. `score` and `grade` are null when no check applied. */
export interface Assessment {
  channel: string;
  ruleSet: string;
  inputHash: string;
  score: number | null;
  grade: Grade | null;
  mayGoOut: boolean;
  findings: RankedFinding[];
  accepted: AcceptedFinding[];
  statuses: Record<string, CheckStatus>;
}

export interface AssessmentTools {
  checks: readonly Check[];
  hash: (text: string) => string;
  waivers?: readonly Waiver[];
}

/**
 * Every finding at once, stop first, then by points gained. A listing may go out when no stop finding is open, none of the
 * checks that could stop it is still waiting for photo features, and a score could be made.
 */
export function assessListing(context: CheckContext, rules: RuleSet, tools: AssessmentTools): Assessment {
  const outcomes = runChecks(context, rules, tools.checks);
  const waivers = tools.waivers ?? [];
  const isAccepted = (finding: Finding) => waiverFor(finding, waivers, context.today) !== null;
  const mean = meanScore(outcomes, rules, isAccepted);

  const ranked = outcomes
    .flatMap(outcome => outcome.findings)
    .map((finding): RankedFinding => {
      const repaired = meanScore(outcomes, rules, other => other === finding || isAccepted(other));
      const gain = Math.round(((repaired ?? 0) - (mean ?? 0)) * 10) / 10;
      return { ...finding, severity: severityOf(finding, rules), gain };
    })
    .sort(byUrgency);

  const findings = ranked.filter(finding => !isAccepted(finding));
  const accepted = ranked.flatMap(finding => {
    const waiver = waiverFor(finding, waivers, context.today);
    return waiver ? [{ ...finding, waiver }] : [];
  });
  const stopOpen = findings.some(finding => finding.severity === 'stop');
  const waiting = outcomes.some(outcome => outcome.status === 'in-progress' && canStop(rules, outcome.id));
  const score = finalScore(mean, stopOpen, rules);
  return {
    channel: rules.channel,
    ruleSet: rules.version,
    inputHash: tools.hash(JSON.stringify(context)),
    score,
    grade: score === null ? null : gradeOf(score),
    mayGoOut: score !== null && !stopOpen && !waiting,
    findings,
    accepted,
    statuses: Object.fromEntries(outcomes.map(outcome => [outcome.id, outcome.status])),
  };
}

function canStop(rules: RuleSet, id: string): boolean {
  return Object.values(rules.checks.get(id)?.severity ?? {}).includes('stop');
}

/** Stop first, then the larger gain; equal ones keep the order of the checks. */
function byUrgency(a: RankedFinding, b: RankedFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.gain - a.gain;
}
