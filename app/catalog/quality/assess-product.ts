import type { CategoryTree } from '../category.ts';
import type { AcceptedFinding, RankedFinding } from './assess-listing.ts';
import { assessListing } from './assess-listing.ts';
import type { Check } from './check.ts';
import { buildContext, type ContextPhoto } from './context.ts';
import type { ListingInput } from './listing.ts';
import type { RuleSet } from './profile.ts';
import type { CheckStatus } from './run-checks.ts';
import type { Grade } from './score.ts';
import type { Waiver } from './waiver.ts';

export interface ProductAssessment {
  ruleSet: string;
  inputHash: string;
  score: number | null;
  grade: Grade | null;
  findings: RankedFinding[];
  accepted: AcceptedFinding[];
  statuses: Record<string, CheckStatus>;
  /** Channel id → may it go out there. */
  mayGoOut: Record<string, boolean>;
  /** Channel id → codes of the findings that hold it back there. */
  stops: Record<string, string[]>;
}

export interface ProductUnderCheck {
  input: ListingInput;
  photos: readonly ContextPhoto[];
  today: string;
  tree: CategoryTree;
  checks: readonly Check[];
  /** The base rules: they give the score. */
  rules: RuleSet;
  /** One per entry of `channelIds`. */
  channelRules: readonly RuleSet[];
  channelIds: readonly string[];
  waivers: readonly Waiver[];
  hash: (text: string) => string;
}

/**
 * One product before it is a listing: score and findings by the base rules, the verdict by those of each channel. A finding
 * that only a channel makes is added to the list, so that nobody is held back by something unseen.
 */
export function assessProduct(under: ProductUnderCheck): ProductAssessment {
  const { input, photos, today, tree, rules, channelRules, channelIds, waivers, checks, hash } = under;
  const context = buildContext(input, { tree, photos, today });
  const tools = { checks, hash, waivers };
  const base = assessListing(context, rules, tools);
  const findings = [...base.findings];
  const mayGoOut: Record<string, boolean> = {};
  const stops: Record<string, string[]> = {};
  for (const [at, channelId] of channelIds.entries()) {
    const there = assessListing(context, channelRules[at] ?? rules, tools);
    const held = there.findings.filter(finding => finding.severity === 'stop');
    mayGoOut[channelId] = there.mayGoOut;
    stops[channelId] = [...new Set(held.map(finding => finding.code))];
    const unseen = held.filter(finding => !base.findings.some(known => known.code === finding.code));
    for (const finding of unseen) {
      if (!findings.some(known => known.code === finding.code))
        findings.push({ ...finding, severity: 'warning', gain: 0 });
    }
  }
  const { ruleSet, inputHash, score, grade, accepted, statuses } = base;
  return { ruleSet, inputHash, score, grade, findings, accepted, statuses, mayGoOut, stops };
}
