import rules from '#content/bimtek/rules.json';
import { addDays, type CalendarDay } from '~/reference/calendar-day.ts';

/** Days from a wrong answer, or from the last right one, to the next time it is asked (training.md §4: 1, 3, 7, 21). */
export const reviewDays: readonly number[] = rules.reviewDays;

/** Where one person stands with one question that was once answered wrongly. */
export interface ReviewState {
  /** Index into `reviewDays` of the gap that runs now. */
  step: number;
  /** First day, western Indonesia, on which it is asked; null = done, until it is answered wrongly again. */
  dueOn: CalendarDay | null;
}

/** Any wrong answer, in a quiz or in a review: from the first step again. */
export function beginReview(today: CalendarDay, days: readonly number[] = reviewDays): ReviewState {
  return { step: 0, dueOn: addDays(today, days[0] ?? 1) };
}

/** After an answer on a day: wrong goes back to the first step, right one on, right on the last one is done. */
export function nextReview(
  { step }: ReviewState,
  right: boolean,
  today: CalendarDay,
  days: readonly number[] = reviewDays,
): ReviewState {
  if (!right) return beginReview(today, days);
  const gap = days[step + 1];
  return gap === undefined ? { step, dueOn: null } : { step: step + 1, dueOn: addDays(today, gap) };
}

/** Whether it may be asked: never early, so that the gaps stay what they are; late as it may be. */
export function isDue({ dueOn }: Pick<ReviewState, 'dueOn'>, today: CalendarDay): boolean {
  return dueOn !== null && dueOn <= today;
}
