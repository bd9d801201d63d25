import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { findAttempt } from '~/bimtek/learning/find-attempt.server.ts';
import { reviewAttempt } from '~/bimtek/learning/review-attempt.ts';
import { QuestionReview } from '~/bimtek/quiz/question-review.tsx';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.quiz-attempt',
  access: ['vendor', 'opd'],
  words: ['bimtek'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  const id = v.params.attempt;
  if (!course || !isId(id)) throw notFound();
  const attempt = await v.readPrimary(tx => findAttempt(tx, v.session?.personId ?? '', id));
  if (!attempt || attempt.course !== course.id) throw notFound();
  const { percent, passed, number, submittedAt } = attempt;
  const review = reviewAttempt(course.quiz[v.language].questions, attempt.answers);
  const lessons = course.lessons.map(({ id: lesson, text }) => ({
    id: lesson,
    title: text[v.language].title,
  }));
  const title = v.t(passed ? 'bimtek.quiz.title-passed' : 'bimtek.quiz.title-not-passed', { percent });
  return {
    title,
    course: course.id,
    passMark: course.passMark,
    percent,
    passed,
    number,
    submittedAt,
    review,
    lessons,
  };
});

export default function AttemptPage() {
  const { title, course, passMark, passed, number, submittedAt, review, lessons } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const right = review.filter(question => question.state === 'right').length;
  const lessonOf = (id: string | null) => {
    const lesson = lessons.find(each => each.id === id);
    return lesson ? { to: `/learn/${course}/${lesson.id}`, title: lesson.title } : null;
  };
  return (
    <>
      <BackLink to={`/learning/courses/${course}`} />
      <PageHeader
        title={title}
        crumb={t('bimtek.quiz.attempt-crumb', { number, at: formatInstant(submittedAt, language) })}
        lead={t('bimtek.quiz.right-of', { right, count: review.length })}
      />
      {passed ? (
        <Notice tone="good" title={t('bimtek.quiz.passed')} live>
          {t('bimtek.quiz.passed-text')}
        </Notice>
      ) : (
        <Notice tone="wait" title={t('bimtek.quiz.not-passed')} live>
          {t('bimtek.quiz.not-passed-text', { passMark })}
        </Notice>
      )}
      {review.map(question => (
        <QuestionReview
          key={question.key}
          question={question}
          language={language}
          lesson={lessonOf(question.lesson)}
        />
      ))}
      <p>
        <ButtonLink
          full
          kind={passed ? 'second' : 'filled'}
          to={passed ? `/learning/courses/${course}` : `/learning/courses/${course}/quiz`}
        >
          {t(passed ? 'bimtek.quiz.to-progress' : 'bimtek.quiz.again')}
        </ButtonLink>
      </p>
    </>
  );
}
