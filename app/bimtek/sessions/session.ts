/** Where people sit: in a room, at a screen, or both with seats of their own. */
export const SESSION_FORMS = ['on-site', 'online', 'hybrid'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** `draft` is seen by trainers only; `closed` = held and settled, its presence counts for certificates. */
export const SESSION_STATES = ['draft', 'open', 'cancelled', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const SESSION_AUDIENCES = ['vendor', 'opd', 'all'] as const;
export type SessionAudience = (typeof SESSION_AUDIENCES)[number];

export const SEAT_POOLS = ['on-site', 'online'] as const;
export type SeatPool = (typeof SEAT_POOLS)[number];

/**
 * `waiting` stands in line, `offered` holds a free seat until its hour, `confirmed` has one. The rest is over: `expired`
 * let the offer pass, `declined` said no to it, `cancelled` gave the seat or the place in line back.
 */
export const SEAT_STATES = ['confirmed', 'waiting', 'offered', 'expired', 'declined', 'cancelled'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** States in which a person is in the session or on the way to it: at most one such seat per person and session. */
export const LIVE_SEAT_STATES = ['confirmed', 'waiting', 'offered'] as const satisfies readonly SeatState[];

/** When a material is for. */
export const MATERIAL_PHASES = ['before', 'after'] as const;
export type MaterialPhase = (typeof MATERIAL_PHASES)[number];

/** What decides about seats. */
export interface SessionGround {
  form: SessionForm;
  state: SessionState;
  audience: SessionAudience;
  startsAt: Date;
  endsAt: Date;
  signUpOpensAt: Date;
  signUpClosesAt: Date;
  seatsOnSite: number;
  seatsOnline: number;
}

/** The pools that a form has, in the order in which they are offered. */
export function poolsOf(form: SessionForm): readonly SeatPool[] {
  return form === 'hybrid' ? SEAT_POOLS : [form];
}

/** Seats of one pool; none where the form has no such pool. */
export function seatsOf(
  session: Pick<SessionGround, 'form' | 'seatsOnSite' | 'seatsOnline'>,
  pool: SeatPool,
): number {
  if (!poolsOf(session.form).includes(pool)) return 0;
  return pool === 'on-site' ? session.seatsOnSite : session.seatsOnline;
}

/** Roles that each audience is made of. */
export function isInvited(audience: SessionAudience, role: string): boolean {
  return (role === 'vendor' && audience !== 'opd') || (role === 'opd' && audience !== 'vendor');
}

export function isLiveSeat(state: SeatState): boolean {
  return LIVE_SEAT_STATES.some(live => live === state);
}
