/** Why a question to the room, or an answer to it, is refused. */
export const liveCodes = [
  'not-allowed',
  'session-unknown',
  'question-unknown',
  'question-closed',
  'answer-missing',
  'seat-none',
] as const;
export type LiveCode = (typeof liveCodes)[number];
