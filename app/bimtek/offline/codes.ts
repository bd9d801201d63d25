/** Why an answer code is refused. */
export const offlineCodes = [
  'answer-missing',
  'attempt-unknown',
  'code-cut-short',
  'code-empty',
  'code-group-length',
  'code-group-wrong',
  'code-too-long',
  'code-unknown',
  'course-unknown',
  'learner-unknown',
  'not-allowed',
  'proof-wrong',
  'quiz-changed',
] as const;
export type OfflineCode = (typeof offlineCodes)[number];
