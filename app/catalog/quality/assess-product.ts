import { addDays } from '~/reference/calendar-day.ts';
import type { AcceptedFinding, RankedFinding } from './assess-listing.ts';
import { assessListing, judgeListing } from './assess-listing.ts';
import type { Check } from './check.ts';
import { buildContext, type ContextPhoto, freezeContext } from './context.ts';
import type { ListingInput } from './listing.ts';
import { nextTurn, noteTimely } from './next-turn.ts';
import type { ProductRules } from './product-rules.ts';
import {
  type CheckOutcome,
  type CheckStatus,
  type ReadyCheck,
  readyChecks,
  type Watch,
} from './run-checks.ts';
import type { Grade } from './score.ts';
import type { Surroundings } from './surroundings.ts';
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
  /** The first day on which this may come out otherwise though nobody changed anything: papers run out, acceptances end. */
  dueOn: string;
}

/** A product as the checks take it: plain values only, so that it can be handed to another thread. */
export interface ProductUnderCheck {
  input: ListingInput;
  photos: readonly ContextPhoto[];
  /** What was found around it in the catalogue; left out, only `input.peers` stand around it. */
  around?: Surroundings;
  waivers: readonly Waiver[];
}

export interface ProductTools {
  today: string;
  checks: readonly Check[];
  rules: ProductRules;
  hash: (text: string) => string;
  watch?: Watch;
}

/**
 * One product before it is a listing: score and findings by the base rules, the verdict by those of each channel. A finding
 * that only a channel makes is added to the list, so that nobody is held back by something unseen.
 */
export function assessProduct(product: ProductUnderCheck, tools: ProductTools): ProductAssessment {
  const { today, checks, rules, hash, watch } = tools;
  const { input, photos, around, waivers } = product;
  const context = freezeContext(buildContext(input, { tree: rules.tree, photos, today, around }));
  const { watched, timely, notes } = noteTimely(context, watch);
  // One memory for all rule sets: a check runs once per product, and again only where a channel sets other options.
  const running = { checks, hash, waivers, ...notes, memo: new Map<ReadyCheck, CheckOutcome>() };
  const base = assessListing(watched, rules.base, running);
  const findings = [...base.findings];
  const seen = new Set(findings.map(({ code }) => code));
  const mayGoOut: Record<string, boolean> = {};
  const stops: Record<string, string[]> = {};
  for (const channel of rules.channels) {
    const there = judgeListing(watched, channel.rules, running);
    mayGoOut[channel.id] = there.mayGoOut;
    stops[channel.id] = [...new Set(there.held.map(({ code }) => code))];
    for (const finding of there.held) {
      if (seen.has(finding.code)) continue;
      seen.add(finding.code);
      findings.push({ ...finding, severity: 'warning', gain: 0 });
    }
  }
  const { inputHash, score, grade, accepted, statuses } = base;
  const ends = accepted.map(({ waiver }) => addDays(waiver.until, 1));
  // A check that failed is tried again in the night.
  if (Object.values(statuses).includes('error')) ends.push(addDays(today, 1));
  const turns = nextTurn(context, timely, watch);
  return {
    ruleSet: rules.version,
    inputHash,
    score,
    grade,
    findings,
    accepted,
    statuses,
    mayGoOut,
    stops,
    dueOn: [turns, ...ends].sort()[0]!,
  };
}

/** What stands there for a product that cannot be read at all: no check says anything, so it has no score and stays in. */
export function unassessedProduct(product: ProductUnderCheck, { checks, rules, hash, today }: ProductTools) {
  const channels = rules.channels.map(({ id }) => id);
  return {
    ruleSet: rules.version,
    inputHash: hash(JSON.stringify(product)),
    score: null,
    grade: null,
    findings: [],
    accepted: [],
    statuses: Object.fromEntries(
      readyChecks(rules.base, checks).map(({ check }) => [check.meta.id, 'error']),
    ),
    mayGoOut: Object.fromEntries(channels.map(id => [id, false])),
    stops: Object.fromEntries(channels.map(id => [id, []])),
    dueOn: addDays(today, 1),
  } satisfies ProductAssessment;
}
