import { giftCodes } from './questions/gift/gift-fault.ts';

/** Why a bimtek command or a quiz file is refused. */
export const bimtekCodes = [
  ...giftCodes,
  'answer-missing',
  'attempt-unknown',
  'course-unknown',
  'lesson-unknown',
  'not-allowed',
  'quiz-changed',
] as const;
export type BimtekCode = (typeof bimtekCodes)[number];
