/** Where people sit: in a room, at a screen, or both with seats of their own. */
export const SESSION_FORMS = ['on-site', 'online', 'hybrid'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** `draft` is seen by trainers only; `closed` = held and settled, its presence counts for certificates. */
export const SESSION_STATES = ['draft', 'open', 'cancelled', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

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
