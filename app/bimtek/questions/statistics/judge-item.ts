import type { ItemFigures } from './measure-items.ts';

/** Below this many first attempts a question is not judged (training.md §4, own rule). */
export const enoughAttempts = 30;

/** Reasons to look at a question again, worst first; each has its advice under `questions.advice.<flag>`. */
export const itemFlags = [
  'negative',
  'distractor-draws-best',
  'hard',
  'near-guess',
  'weak',
  'rather-weak',
  'mastered',
] as const;
export type ItemFlag = (typeof itemFlags)[number];

/** Limits of training.md §4: F < 0.35; DI < 30 «very likely», < 50 «likely» needs checking (as Moodle marks it). */
const limits = { hard: 0.35, weak: 30, ratherWeak: 50 };
/** So near to the guess level, in parts of the mark, it may be guessed. */
const guessMargin = 0.05;
/** With so many right there is little left to tell people apart by: in a mastery quiz that is the aim. */
const masteredFrom = 0.85;

/** What else is known of the item. */
export interface ItemBackground {
  attempts: number;
  /** Expected facility of blind guessing; null where nothing can be guessed. */
  guess: number | null;
  /** A wrong option was picked more often by the best third than by the weakest. */
  drawsBest: boolean;
}

export type ItemVerdict = 'not-enough-data' | 'look' | 'fine';

export interface JudgedItem {
  verdict: ItemVerdict;
  flags: ItemFlag[];
}

/**
 * Judges an item by its figures. A low index of an item that nearly everybody masters is no fault: it gets the remark
 * `mastered` in place of `weak`.
 */
export function judgeItem(
  { facility, discriminationIndex }: Pick<ItemFigures, 'facility' | 'discriminationIndex'>,
  { attempts, guess, drawsBest }: ItemBackground,
): JudgedItem {
  if (attempts < enoughAttempts) return { verdict: 'not-enough-data', flags: [] };
  const mastered = facility >= masteredFrom;
  const index = discriminationIndex ?? 100;
  const low = index < limits.ratherWeak && index >= 0;
  const found: Record<ItemFlag, boolean> = {
    negative: index < 0,
    'distractor-draws-best': drawsBest,
    hard: facility < limits.hard,
    'near-guess': guess !== null && Math.abs(facility - guess) <= guessMargin,
    weak: low && !mastered && index < limits.weak,
    'rather-weak': low && !mastered && index >= limits.weak,
    mastered: low && mastered,
  };
  const flags = itemFlags.filter(flag => found[flag]);
  const grave = flags.some(flag => flag !== 'mastered' && flag !== 'rather-weak');
  return { verdict: grave ? 'look' : 'fine', flags };
}
