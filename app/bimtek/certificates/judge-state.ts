import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { TteState } from './certificate.ts';

export type CertificateState = 'valid' | 'revoked' | 'expired' | 'waiting';

/**
 * What the record says of a certificate on a day. Revoked comes before all: a certificate that was taken back and has
 * run out as well was taken back. The last day of validity still counts.
 */
export function judgeState(
  certificate: { revokedAt: Date | null; expiresOn: CalendarDay | null; tte: TteState },
  today: CalendarDay,
): CertificateState {
  if (certificate.revokedAt) return 'revoked';
  if (certificate.expiresOn !== null && today > certificate.expiresOn) return 'expired';
  return certificate.tte === 'waiting' ? 'waiting' : 'valid';
}
