import type { CaseStatus } from './case-status.ts';
import { type Evidence, isStrong } from './evidence.ts';

/** A case as it stands. */
export interface StandingCase {
  status: CaseStatus;
  evidence: readonly Evidence[];
}

/** What is to be done with the case of a pair. */
export type CaseVerdict = 'open' | 'update' | 'reopen' | 'drop' | 'keep';

const spell = (evidence: readonly Evidence[]) =>
  evidence
    .map(({ field, similarity }) => `${field} ${similarity ?? ''}`)
    .sort()
    .join('|');

/**
 * A pair is asked about once: who was found to be different is asked about again only when a number comes to light
 * that was not known then. A case that nobody settled goes when nothing speaks for it any more.
 */
export function judgeCase(standing: StandingCase | null, evidence: readonly Evidence[]): CaseVerdict {
  if (!standing) return evidence.length > 0 ? 'open' : 'keep';
  if (standing.status === 'open') {
    if (evidence.length === 0) return 'drop';
    return spell(evidence) === spell(standing.evidence) ? 'keep' : 'update';
  }
  if (standing.status !== 'different') return 'keep';
  const known = standing.evidence.map(({ field }) => field);
  return isStrong(evidence.filter(({ field }) => !known.includes(field))) ? 'reopen' : 'keep';
}
