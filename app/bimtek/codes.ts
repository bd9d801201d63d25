/** Why a bimtek command is refused. */
export const bimtekCodes = [
  'answer-missing',
  'attempt-unknown',
  'course-unknown',
  'group-missing',
  'learner-unknown',
  'lesson-unknown',
  'mailing-empty',
  'mailing-unknown',
  'not-allowed',
  'quiz-changed',
  'reason-missing',
  'repair-unknown',
  'review-not-due',
  'rule-met',
  'rule-unknown',
] as const;
export type BimtekCode = (typeof bimtekCodes)[number];
