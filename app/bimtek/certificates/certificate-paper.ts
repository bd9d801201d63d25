import { type CalendarDay, formatDay } from '~/reference/calendar-day.ts';
import type { CertificateGround, TaughtRegulation, TteState } from './certificate.ts';

/** Everything that stands on the paper of one certificate. */
export interface CertificatePaper {
  ground: CertificateGround;
  name: string;
  number: string;
  titleId: string;
  titleEn: string;
  jp: number;
  heldFrom: CalendarDay;
  heldUntil: CalendarDay;
  unit: string;
  pemdaName: string;
  /** Null = learnt alone. */
  trainer: string | null;
  issuedOn: CalendarDay;
  expiresOn: CalendarDay | null;
  regulations: readonly TaughtRegulation[];
  tte: TteState;
  /** Address of the check page with the token behind #. */
  link: string;
  /** The same without the token, for somebody who types. */
  address: string;
  /** Names the record in the file itself: finds it again in what comes back signed. */
  mark: string;
}

/** "12 November 2026", or "12 November 2026 – 14 November 2026" for several days. */
export function heldText(from: CalendarDay, until: CalendarDay, language: 'id' | 'en' = 'id'): string {
  return from === until
    ? formatDay(from, language)
    : `${formatDay(from, language)} – ${formatDay(until, language)}`;
}

/** The mark inside the PDF: pemda and code, which together name one certificate. */
export function paperMark(pemda: string, code: string): string {
  return `laris-certificate/${pemda}/${code}`;
}
