import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { type CalendarDay, formatDay } from '~/reference/calendar-day.ts';
import { Tag } from '~/ui/tag/tag.tsx';
import { dueOn, workingDaysLeft } from './service-promise.ts';

/** How much of the promised time is left, in words and a shape, with the day it ends. */
export function DueTag({ submittedAt, today }: { submittedAt: Date; today: CalendarDay }) {
  const t = useWords();
  const language = useLanguage();
  const due = dueOn(submittedAt);
  const left = workingDaysLeft(due, today);
  const tone = left < 0 ? 'bad' : left === 0 ? 'wait' : 'info';
  const words =
    left < 0
      ? t('registration.due.late', { n: -left })
      : left === 0
        ? t('registration.due.today')
        : t('registration.due.left', { n: left });
  return (
    <>
      <Tag tone={tone}>{words}</Tag> <small className="soft">{formatDay(due, language)}</small>
    </>
  );
}
