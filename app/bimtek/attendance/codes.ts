/** Why a mark or a ticket is refused. */
export const attendanceCodes = [
  'not-allowed',
  'session-unknown',
  'session-cancelled',
  'mark-unknown',
  'nonce-taken',
  'reason-missing',
] as const;
export type AttendanceCode = (typeof attendanceCodes)[number];
