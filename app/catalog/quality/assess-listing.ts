import type { Check, Finding } from './check.ts';
import type { CheckContext } from './context.ts';
import { type RuleSet, SEVERITIES, type Severity } from './profile.ts';
import { type CheckOutcome, type CheckStatus, type Running, runChecks } from './run-checks.ts';
import { finalScore, type Grade, gainsOf, gradeOf, meanScore, severityOf } from './score.ts';
import { mayCover, type Waiver, waiverFor } from './waiver.ts';

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

export interface AssessmentTools extends Running {
  checks: readonly Check[];
  hash: (text: string) => string;
  waivers?: readonly Waiver[];
}

/** Hash of everything that was judged, and of the day: with the rule-set version it says whether a verdict still holds. */
export function hashInput(context: CheckContext, hash: (text: string) => string): string {
  const { listing, category, alsoCategory, photos, around, today } = context;
  return hash(JSON.stringify([listing, category?.code, alsoCategory?.code, photos, around, today]));
}

/**
 * Every finding at once, stop first, then by points gained. A listing may go out when no stop finding is open, none of the
 * checks that could stop it is still waiting for photo features, and a score could be made.
 */
export function assessListing(context: CheckContext, rules: RuleSet, tools: AssessmentTools): Assessment {
  const outcomes = runChecks(context, rules, tools.checks, tools);
  const cover = coverOf(context, rules, tools);
  const isAccepted = (finding: Finding) => cover(finding) !== null;
  const mean = meanScore(outcomes, rules, isAccepted);
  const gains = gainsOf(outcomes, rules, isAccepted);

  const ranked = outcomes
    .flatMap(outcome => outcome.findings)
    .map((finding): RankedFinding => {
      const gain = Math.round((gains.get(finding) ?? 0) * 10) / 10;
      return { ...finding, severity: severityOf(finding, rules), gain };
    })
    .sort(byUrgency);

  const findings: RankedFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of ranked) {
    const waiver = cover(finding);
    if (waiver) accepted.push({ ...finding, waiver });
    else findings.push(finding);
  }
  const stopOpen = findings.some(finding => finding.severity === 'stop');
  const score = finalScore(mean, stopOpen, rules);
  return {
    channel: rules.channel,
    ruleSet: rules.version,
    inputHash: hashInput(context, tools.hash),
    score,
    grade: score === null ? null : gradeOf(score),
    mayGoOut: score !== null && !stopOpen && !isWaiting(outcomes, rules),
    findings,
    accepted,
    statuses: Object.fromEntries(outcomes.map(outcome => [outcome.id, outcome.status])),
  };
}

/** Only whether it may go out under these rules, and the findings that hold it back: what a channel is asked for. */
export function judgeListing(
  context: CheckContext,
  rules: RuleSet,
  tools: AssessmentTools,
): { mayGoOut: boolean; held: Finding[] } {
  const outcomes = runChecks(context, rules, tools.checks, tools);
  const cover = coverOf(context, rules, tools);
  const held: Finding[] = [];
  let judged = false;
  for (const { status, findings } of outcomes) {
    judged ||= status === 'done';
    for (const finding of findings) {
      if (severityOf(finding, rules) === 'stop' && !cover(finding)) held.push(finding);
    }
  }
  return { mayGoOut: judged && held.length === 0 && !isWaiting(outcomes, rules), held };
}

/** The waiver under which a finding counts no more by these rules, or null. */
function coverOf({ today }: CheckContext, rules: RuleSet, { waivers = [], hash }: AssessmentTools) {
  return (finding: Finding): Waiver | null => {
    const waiver = waiverFor(finding, waivers, today, hash);
    return waiver && mayCover(waiver, finding, severityOf(finding, rules)) ? waiver : null;
  };
}

/** Whether a check that could stop it still waits for photo features. */
function isWaiting(outcomes: readonly CheckOutcome[], rules: RuleSet): boolean {
  return outcomes.some(
    ({ id, status }) =>
      status === 'in-progress' && Object.values(rules.checks.get(id)?.severity ?? {}).includes('stop'),
  );
}

/** Stop first, then the larger gain; equal ones keep the order of the checks. */
function byUrgency(a: RankedFinding, b: RankedFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.gain - a.gain;
}
