import type { Role } from './roles.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long a login session lasts without a request, and in all (reference: ASVS 5.0 7.3.1 and 7.3.2). A desk in an
 * office is shared, so it closes early; trainers and field officers stand in a hall or a yard; owners keep their phone.
 */
const limits = {
  desk: { idle: 15 * minute, whole: 12 * hour },
  field: { idle: 60 * minute, whole: 12 * hour },
  own: { idle: 30 * day, whole: 180 * day },
};

const limitsOf: Record<Role, { idle: number; whole: number }> = {
  ukpbj: limits.desk,
  trainer: limits.field,
  officer: limits.field,
  opd: limits.own,
  vendor: limits.own,
};

export interface SessionTimes {
  role: Role;
  createdAt: Date;
  /** The last request, to the minute. */
  seenAt: Date;
}

/** The moment at which the session ends when nothing more is asked. */
export function sessionEndsAt({ role, createdAt, seenAt }: SessionTimes): Date {
  const { idle, whole } = limitsOf[role];
  return new Date(Math.min(seenAt.getTime() + idle, createdAt.getTime() + whole));
}

/** Milliseconds of silence after which a person of this role is signed out. */
export function idleLimit(role: Role): number {
  return limitsOf[role].idle;
}

/** Written once a minute at most: reading a page is no reason to write. */
export function isWorthNoting(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= minute;
}
