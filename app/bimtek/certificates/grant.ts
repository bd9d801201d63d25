import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { CertificateGround, TaughtRegulation } from './certificate.ts';

/** Somebody who is to get a certificate, and everything that it will say. */
export interface Grant {
  ground: CertificateGround;
  sessionId: string | null;
  seatId: string | null;
  course: string | null;
  courseVersion: number | null;
  regulations: TaughtRegulation[];
  /** Null = a guest without an account. */
  personId: string | null;
  name: string;
  trainer: string | null;
  title: { id: string; en: string };
  jp: number;
  heldFrom: CalendarDay;
  heldUntil: CalendarDay;
}

/** What of a course a certificate keeps: its version and the rules as they stood. */
export interface Taught {
  id: string;
  version: number;
  title: { id: string; en: string };
  jp: number;
  legalBasis: readonly { regulation: string; validTo: CalendarDay }[];
}

export function taughtOf(course: Taught | null): Pick<Grant, 'course' | 'courseVersion' | 'regulations'> {
  return {
    course: course?.id ?? null,
    courseVersion: course?.version ?? null,
    regulations: course?.legalBasis.map(({ regulation, validTo }) => ({ regulation, validTo })) ?? [],
  };
}

/** The same ground = the same seat of a session, or the same version of a course for the same person. */
export function groundKey(grant: Pick<Grant, 'seatId' | 'course' | 'courseVersion' | 'personId'>): string {
  return grant.seatId ?? `${grant.personId}|${grant.course}|${grant.courseVersion}`;
}
