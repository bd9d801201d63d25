import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import type { CourseCard } from './present-course.ts';

/** Until when all rules of a course were checked to hold, or that one of them is past that day. */
export function useLegalState(): (basis: CourseCard['legalBasis']) => string {
  const t = useWords();
  const language = useLanguage();
  return basis => {
    if (basis.some(each => each.state === 'expired')) return t('bimtek.learning.basis-stale');
    const first = basis.map(each => each.validTo).sort()[0];
    return first ? t('bimtek.learning.basis-until', { day: formatDay(first, language) }) : '';
  };
}
