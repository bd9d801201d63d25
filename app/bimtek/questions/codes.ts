/** Every reason why a question of a GIFT file does not load. */
export const giftCodes = [
  'gift-not-utf8',
  'gift-brace-unclosed',
  'gift-brace-unopened',
  'gift-brace-second',
  'gift-title-unclosed',
  'gift-stem-empty',
  'gift-answer-unmarked',
  'gift-option-empty',
  'gift-options-too-few',
  'gift-right-answer-missing',
  'gift-weight-unknown',
  'gift-weights-not-100',
  'gift-number-invalid',
  'gift-range-reversed',
  'gift-wrong-number-not-catch-all',
  'gift-pair-incomplete',
  'gift-pairs-too-few',
] as const;
export type GiftCode = (typeof giftCodes)[number];

export type QuestionCode = GiftCode;
