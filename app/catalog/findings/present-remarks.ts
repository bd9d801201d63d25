import { inputOf, placeOf, type Section } from '../products/sections.ts';
import type { RankedFinding } from '../quality/assess-listing.ts';
import type { Severity } from '../quality/profile.ts';
import type { Say } from './present-findings.ts';

/** What stands below a field: what could be better about it, and how. */
export interface Remark {
  severity: Severity;
  says: string;
  fix: string;
}

const MOST = 3;

/**
 * Findings by the names of the inputs that they are about, those of one page alone. `empty` names the inputs without an
 * answer: nobody is told that a field is missing before he came to it, so these wait for the page to be saved.
 */
export function presentRemarks(
  findings: readonly RankedFinding[],
  sections: readonly Section[],
  say: Say,
  empty: ReadonlySet<string> = new Set(),
): Record<string, Remark[]> {
  const remarks = new Map<string, Remark[]>();
  for (const finding of findings) {
    if (!sections.some(section => section === placeOf(finding.field))) continue;
    const input = inputOf(finding.field, finding.data);
    const present = remarks.get(input) ?? [];
    if (empty.has(input) || present.length >= MOST) continue;
    const { severity } = finding;
    remarks.set(input, [...present, { severity, says: say.finding(finding), fix: say.fix(finding) }]);
  }
  return Object.fromEntries(remarks);
}
