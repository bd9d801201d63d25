import type { Check, Finding, Need } from './check.ts';
import type { CheckContext } from './context.ts';
import type { RuleSet } from './profile.ts';

export const STATUSES = ['done', 'not-applicable', 'in-progress', 'error'] as const;
export type CheckStatus = (typeof STATUSES)[number];

export interface CheckOutcome {
  id: string;
  status: CheckStatus;
  findings: Finding[];
}

/**
 * Runs every check of the rule set. One that throws, or whose options do not fit its schema, becomes status `error`
 * and leaves the others alone: a fault of ours never lowers a vendor's score.
 */
export function runChecks(context: CheckContext, rules: RuleSet, checks: readonly Check[]): CheckOutcome[] {
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    const setting = rules.checks.get(check.meta.id);
    if (setting) outcomes.push(runCheck(check, context, setting.options));
  }
  return outcomes;
}

function runCheck(check: Check, context: CheckContext, rawOptions: unknown): CheckOutcome {
  const { id, needs } = check.meta;
  try {
    const options = check.meta.options.parse(rawOptions);
    if (!check.meta.appliesTo(context)) return { id, status: 'not-applicable', findings: [] };
    const lacking = needs.map(need => availability(need, context)).filter(state => state !== 'there');
    if (lacking.includes('missing')) return { id, status: 'not-applicable', findings: [] };
    if (lacking.includes('pending')) return { id, status: 'in-progress', findings: [] };
    const findings = check.run(context, options).map(report => ({ check: id, ...report }));
    const undeclared = findings.find(finding => !check.meta.codes.includes(finding.code));
    if (undeclared) throw new Error(`${id} reports undeclared code ${undeclared.code}`);
    return { id, status: 'done', findings };
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
