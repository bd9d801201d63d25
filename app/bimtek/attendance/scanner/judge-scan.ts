import type { Problem } from '~/reference/result.ts';
import { judgeTicket, type TicketGround } from '../tickets/judge-ticket.ts';
import { readCode } from '../tickets/seat-code.ts';
import { locateSeats, type Roster, type RosterMark, whereIs } from './roster.ts';

export type ScanMode = 'in' | 'out';

/**
 * What the trainer is told about a scan. `noted`: fine; `again`: was in (or out) already, noted once more all the same;
 * `new-seat`: genuine, but younger than the roster; `refused`: nothing is noted.
 */
export type ScanVerdict =
  | { verdict: 'noted' | 'again' | 'new-seat'; seatId: string; since: string | null; device: string | null }
  | { verdict: 'refused'; code: Problem['code'] };

interface ScanGround {
  roster: Roster;
  /** Of the server and of this phone together. */
  marks: readonly RosterMark[];
  mode: ScanMode;
  verify: TicketGround['verify'];
}

/** Judges a scanned or typed text by the roster alone, without any signal. */
export function judgeScan(text: string, { roster, marks, mode, verify }: ScanGround): ScanVerdict {
  const typed = readCode(text);
  const named = typed
    ? roster.seats.find(seat => seat.code === typed && seat.state === 'confirmed')
    : undefined;
  if (named) return noteSeat(named.id, true, marks, mode);
  if (typed) return { verdict: 'refused', code: 'seat-code-unknown' };
  const seats = new Map(roster.seats.map(seat => [seat.id, seat.state]));
  const ground = { pemda: roster.pemda, sessionId: roster.session.id, seats, verify };
  const judged = judgeTicket(text, ground);
  if (!judged.ok) return { verdict: 'refused', code: judged.problems[0]!.code };
  return noteSeat(judged.value.seatId, judged.value.onRoster, marks, mode);
}

/** The same for somebody whom the trainer picked by name. */
export function noteSeat(
  seatId: string,
  onRoster: boolean,
  marks: readonly RosterMark[],
  mode: ScanMode,
): ScanVerdict {
  const { place, since, device } = whereIs(locateSeats(marks), seatId);
  if (place === mode) return { verdict: 'again', seatId, since, device };
  return { verdict: onRoster ? 'noted' : 'new-seat', seatId, since: null, device: null };
}
