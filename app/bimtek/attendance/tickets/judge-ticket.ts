import { err, ok, type Result } from '~/reference/result.ts';
import type { SeatState } from '../../sessions/session.ts';
import type { AttendanceCode } from '../codes.ts';
import { readTicket } from './ticket.ts';

/** What a phone has to know to check a ticket without signal. */
export interface TicketGround {
  pemda: string;
  sessionId: string;
  /** State of every seat when the roster was taken along. */
  seats: ReadonlyMap<string, SeatState>;
  /** Whether the pemda signed these bytes. */
  verify(body: Uint8Array, signature: Uint8Array): boolean;
}

export interface GoodTicket {
  seatId: string;
  /** False = the seat was given after the roster was taken along: genuine all the same. */
  onRoster: boolean;
}

const whyNot: Partial<Record<SeatState, AttendanceCode>> = {
  waiting: 'ticket-seat-waiting',
  offered: 'ticket-seat-waiting',
  cancelled: 'ticket-seat-cancelled',
  declined: 'ticket-seat-cancelled',
  expired: 'ticket-seat-cancelled',
};

/**
 * Whether a scanned text opens a seat of this session, and if not, why: not ours, damaged, of another office, forged, of
 * another session, in line, cancelled. In this order, so that nothing is said about a ticket that nobody signed.
 */
export function judgeTicket(text: string, ground: TicketGround): Result<GoodTicket, AttendanceCode> {
  const ticket = readTicket(text);
  if (!ticket.ok) return ticket;
  const { pemda, sessionId, seatId, body, signature } = ticket.value;
  if (pemda !== ground.pemda) return err('ticket-other-pemda');
  if (!ground.verify(body, signature)) return err('ticket-forged');
  if (sessionId !== ground.sessionId) return err('ticket-other-session');
  const state = ground.seats.get(seatId);
  const reason = state && whyNot[state];
  return reason ? err(reason) : ok({ seatId, onRoster: state !== undefined });
}
