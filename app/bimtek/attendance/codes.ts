/** Why a mark or a ticket is refused. */
export const attendanceCodes = [
  'not-allowed',
  'session-unknown',
  'session-cancelled',
  'mark-unknown',
  'nonce-taken',
  'reason-missing',
  'ticket-unreadable',
  'ticket-altered',
  'ticket-newer',
  'ticket-forged',
  'ticket-other-pemda',
  'ticket-other-session',
  'ticket-seat-waiting',
  'ticket-seat-cancelled',
  'seat-none',
  'seat-code-unknown',
  'self-not-yet',
  'self-over',
  'self-code-wrong',
  'self-code-missing',
] as const;
export type AttendanceCode = (typeof attendanceCodes)[number];
