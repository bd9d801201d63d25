/** Why a file of a meeting service, or what is done with one of its people, is refused. */
export const meetingCodes = [
  'not-allowed',
  'session-unknown',
  'file-missing',
  'file-over-cap',
  'file-not-text',
  'file-malformed',
  'clock-unknown',
  'meeting-unknown',
  'meeting-empty',
  'meeting-other-hours',
  'meeting-time-unreadable',
  'meeting-other-day',
  'meeting-name-missing',
  'meeting-times-reversed',
  'person-unknown',
  'seat-unknown',
] as const;
export type MeetingCode = (typeof meetingCodes)[number];
