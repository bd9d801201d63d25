import { type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import type { LegalBasis } from './course-file.ts';

export const basisStates = ['valid', 'ending', 'expired', 'early'] as const;
export type BasisState = (typeof basisStates)[number];

/** How many days before its end a basis is shown to trainers as ending. */
export const noticeDays = 60;

/** Whether a rule that a lesson teaches still holds on a day; its last day still counts. */
export function judgeLegalBasis(
  basis: Pick<LegalBasis, 'validFrom' | 'validTo'>,
  today: CalendarDay,
): BasisState {
  if (today < basis.validFrom) return 'early';
  if (today > basis.validTo) return 'expired';
  return daysBetween(today, basis.validTo) <= noticeDays ? 'ending' : 'valid';
}

/** The regulations whose lesson text has outlived its check: the page warns before it teaches. */
export function staleBasis(basis: readonly LegalBasis[], today: CalendarDay): LegalBasis[] {
  return basis.filter(each => judgeLegalBasis(each, today) === 'expired');
}
