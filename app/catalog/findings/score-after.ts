import type { RankedFinding } from '../quality/assess-listing.ts';

/**
 * What the score comes to once everything that must be mended is: what the rest takes away is all that is missing then.
 * Null where nothing must be mended. An estimate, since several findings of one check cannot take more than the check gives.
 */
export function scoreAfterMusts(
  findings: readonly Pick<RankedFinding, 'severity' | 'gain'>[],
): number | null {
  if (!findings.some(finding => finding.severity === 'stop')) return null;
  const left = findings.filter(finding => finding.severity !== 'stop');
  const missing = left.reduce((sum, finding) => sum + finding.gain, 0);
  return Math.max(0, Math.min(100, Math.round(100 - missing)));
}
