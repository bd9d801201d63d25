import type { Finding } from './check.ts';

export const WAIVER_REASONS = [
  'price-is-right',
  'name-is-so',
  'content-is-right',
  'photo-is-enough',
  'other-reason',
] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** A finding accepted with a reason: who let it pass, why (a code with words), and the last day it holds (YYYY-MM-DD). */
export interface Waiver {
  check: string;
  code?: string;
  who: string;
  why: string;
  until: string;
}

/** The waiver that covers a finding today, or null. A waiver without a code covers every finding of its check. */
export function waiverFor(finding: Finding, waivers: readonly Waiver[], today: string): Waiver | null {
  return (
    waivers.find(
      waiver =>
        waiver.check === finding.check &&
        (waiver.code === undefined || waiver.code === finding.code) &&
        today <= waiver.until,
    ) ?? null
  );
}
