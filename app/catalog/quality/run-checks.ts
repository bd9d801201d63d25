import type { Check, Finding, Need } from './check.ts';
import type { CheckContext } from './context.ts';
import type { RuleSet } from './profile.ts';
import { readReports } from './read-reports.ts';

export const STATUSES = ['done', 'not-applicable', 'in-progress', 'error'] as const;
export type CheckStatus = (typeof STATUSES)[number];

export interface CheckOutcome {
  id: string;
  status: CheckStatus;
  findings: Finding[];
}

/** A check with options that were read once; the same one for every rule set that gives it the same options. */
export interface ReadyCheck {
  check: Check;
  options: unknown;
  /** False: the options do not fit the check's schema, so it cannot be run. */
  fits: boolean;
}

const readyByOptions = new WeakMap<Check, Map<string, ReadyCheck>>();
const readyByRules = new WeakMap<RuleSet, { checks: readonly Check[]; ready: readonly ReadyCheck[] }>();

/** The checks that a rule set runs, in their order, with options parsed when the rule set is first used and not again. */
export function readyChecks(rules: RuleSet, checks: readonly Check[]): readonly ReadyCheck[] {
  const known = readyByRules.get(rules);
  if (known?.checks === checks) return known.ready;
  const ready = checks.flatMap(check => {
    const setting = rules.checks.get(check.meta.id);
    return setting ? [readyCheck(check, setting.options)] : [];
  });
  readyByRules.set(rules, { checks, ready });
  return ready;
}

function readyCheck(check: Check, raw: Record<string, unknown>): ReadyCheck {
  const known = readyByOptions.get(check) ?? new Map<string, ReadyCheck>();
  readyByOptions.set(check, known);
  const key = JSON.stringify(raw);
  const ready = known.get(key) ?? { check, ...parseOptions(check, raw) };
  known.set(key, ready);
  return ready;
}

function parseOptions({ meta }: Check, raw: unknown): { options: unknown; fits: boolean } {
  try {
    return { options: meta.options.parse(raw), fits: true };
  } catch {
    return { options: null, fits: false };
  }
}

/** Called before each check is run; false: it is passed over, with status `error`. */
export type Watch = (id: string) => boolean;

export interface Running {
  /** What was already found about this context: a check is run again only where its options differ. */
  memo?: Map<ReadyCheck, CheckOutcome>;
  watch?: Watch;
  /** Called after each check that was run. */
  ran?: (ready: ReadyCheck, outcome: CheckOutcome) => void;
}

/**
 * Runs every check of the rule set. One that throws, returns rubbish, or whose options do not fit its schema, becomes
 * status `error` and leaves the others alone: a fault of ours never lowers a vendor's score.
 */
export function runChecks(
  context: CheckContext,
  rules: RuleSet,
  checks: readonly Check[],
  { memo, watch, ran }: Running = {},
): CheckOutcome[] {
  return readyChecks(rules, checks).map(ready => {
    const known = memo?.get(ready);
    if (known) return known;
    const outcome = runCheck(ready, context, watch);
    memo?.set(ready, outcome);
    ran?.(ready, outcome);
    return outcome;
  });
}

/** One check on one context, whatever it does. */
export function runCheck(
  { check, options, fits }: ReadyCheck,
  context: CheckContext,
  watch?: Watch,
): CheckOutcome {
  const { id, needs } = check.meta;
  try {
    if (!fits || watch?.(id) === false) return { id, status: 'error', findings: [] };
    if (!check.meta.appliesTo(context)) return { id, status: 'not-applicable', findings: [] };
    let pending = false;
    for (const need of needs) {
      const state = availability(need, context);
      if (state === 'missing') return { id, status: 'not-applicable', findings: [] };
      pending ||= state === 'pending';
    }
    if (pending) return { id, status: 'in-progress', findings: [] };
    return { id, status: 'done', findings: readReports(check, check.run(context, options), context) };
  } catch {
    return { id, status: 'error', findings: [] };
  }
}

function availability(need: Need, context: CheckContext): 'there' | 'missing' | 'pending' {
  const { listing, photos } = context;
  switch (need) {
    case 'description':
      return listing.description === '' ? 'missing' : 'there';
    case 'category':
      return context.category ? 'there' : 'missing';
    case 'price':
      return listing.priceRupiah === null ? 'missing' : 'there';
    case 'photos':
      return photos.length > 0 ? 'there' : 'missing';
    case 'photo-features':
      if (photos.some(photo => photo.state === 'pending')) return 'pending';
      return photos.some(photo => photo.state === 'measured') ? 'there' : 'missing';
    case 'peers':
      return context.around.neighbours.length > 0 ? 'there' : 'missing';
    case 'documents':
      return listing.documents.length > 0 ? 'there' : 'missing';
    case 'vendor':
      return listing.vendor.pkp === null ? 'missing' : 'there';
  }
}
