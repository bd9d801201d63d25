/** Every code that the office's side gives; words in content/locales/<language>/decisions.json. */
export const decisionCodes = [
  'already-decided',
  'registration-changed',
  'decision-outcome-missing',
  'decision-reason-missing',
  'decision-reason-unknown',
  'decision-note-missing',
  'decision-note-too-long',
  'decision-unknown',
  'proposal-open',
  'proposal-closed',
  'proposal-own',
  'proposal-of-other',
  'proposal-answer-missing',
  'undo-too-late',
  'undo-not-last',
  'undo-vendor-began',
  'bulk-empty',
  'bulk-unknown',
  'bulk-has-notes',
  'bulk-failed',
  'question-missing',
  'answer-gone',
] as const;

export type DecisionCode = (typeof decisionCodes)[number];
