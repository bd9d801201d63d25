import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { ReviewedQuestion } from '../review-attempt.ts';

/** What has just been answered, with the explanation and when it comes again. */
export interface AnsweredReview {
  question: ReviewedQuestion;
  lesson: { to: string; title: string } | null;
  /** Null: it was right on the last step, and is not asked again. */
  againOn: CalendarDay | null;
}
