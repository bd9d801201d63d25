import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { QuestionReview } from '../../quiz/question-review.tsx';
import type { AnsweredReview } from './answered-review.ts';

/** The explanation at once, and when the question comes again. */
export function ReviewResult({ answered: { question, lesson, againOn } }: { answered: AnsweredReview }) {
  const t = useWords();
  const language = useLanguage();
  const right = question.state === 'right';
  return (
    <>
      <PageHeader title={t(right ? 'bimtek.reviews.right' : 'bimtek.reviews.wrong')} />
      <Notice tone={right ? 'good' : 'wait'} live>
        {againOn
          ? t('bimtek.reviews.again-on', { day: formatDay(againOn, language) })
          : t('bimtek.reviews.done')}
      </Notice>
      <QuestionReview question={{ ...question, number: 1 }} language={language} lesson={lesson} />
    </>
  );
}
