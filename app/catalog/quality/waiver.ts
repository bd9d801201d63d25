import type { Finding } from './check.ts';
import type { Severity } from './profile.ts';

/** Why an owner keeps something as it is. */
export const OWNER_REASONS = [
  'price-is-right',
  'name-is-so',
  'content-is-right',
  'photo-is-enough',
  'other-reason',
] as const;

/** Why the office lets something pass: what it did to be sure. */
export const OFFICE_REASONS = [
  'goods-were-seen',
  'label-was-read',
  'price-was-explained',
  'paper-was-seen',
  'check-is-wrong',
] as const;

/** The office looks again at the latest after a year. */
export const LONGEST_PASS_DAYS = 365;

export const WAIVER_REASONS = [...OWNER_REASONS, ...OFFICE_REASONS] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

export const WAIVER_ROLES = ['owner', 'office'] as const;
export type WaiverRole = (typeof WAIVER_ROLES)[number];

/** A finding accepted with a reason: who let it pass, as what, why (a code with words), and the last day it holds (YYYY-MM-DD). */
export interface Waiver {
  check: string;
  code?: string;
  who: string;
  as?: WaiverRole;
  why: string;
  until: string;
  /** Hashes of the evidence that it covers, so that what comes in its place does not pass with it; left out, whatever it is. */
  evidence?: readonly string[];
}

/** The waiver that covers a finding today, or null. A waiver without a code covers every finding of its check. */
export function waiverFor(
  finding: Finding,
  waivers: readonly Waiver[],
  today: string,
  hash: (text: string) => string,
): Waiver | null {
  if (waivers.length === 0) return null;
  return (
    waivers.find(
      ({ check, code, until, evidence }) =>
        check === finding.check &&
        (code === undefined || code === finding.code) &&
        today <= until &&
        (evidence === undefined || evidence.includes(hash(finding.evidence))),
    ) ?? null
  );
}

/**
 * Whether a waiver may cover a finding of that severity. An owner's never covers a stop, not even one that became a stop after
 * it was accepted; the office's covers any but what the law demands (ids of legal checks begin with L).
 */
export function mayCover({ as }: Waiver, { check }: Finding, severity: Severity): boolean {
  if (severity !== 'stop' || as === undefined) return true;
  return as === 'office' && !check.startsWith('L');
}
