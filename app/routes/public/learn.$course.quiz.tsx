import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { KeptTag } from '~/bimtek/offline/kept-on-phone.tsx';
import { presentQuiz } from '~/bimtek/offline/present-quiz.server.ts';
import { QuizForm } from '~/bimtek/offline/quiz-form.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.quiz',
  access: 'public',
  words: ['bimtek', 'offline'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  return {
    title: v.t('bimtek.quiz.title', { course: course.title[v.language] }),
    name: course.title[v.language],
    quiz: presentQuiz(course, v.language, null),
  };
});

/**
 * The questions as the phone keeps them, the same for everybody: what stands in for the quiz page where there is no signal.
 * The attempt is named on the phone; without script it leads to the page that names it.
 */
export default function KeptQuizPage() {
  const { title, name, quiz } = useLoaderData<typeof loader>();
  const t = useWords();
  const { questions, passMark, course } = quiz;
  return (
    <>
      <BackLink to={`/learn/${course}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('bimtek.quiz.lead', { count: questions.length, passMark })} />
      <div className="row offprint">
        <KeptTag />
      </div>
      <noscript>
        <p>{t('offline.quiz.needs-script')}</p>
        <p>
          <ButtonLink to={`/learning/courses/${course}/quiz`} plain>
            {t('offline.quiz.sign-in')}
          </ButtonLink>
        </p>
      </noscript>
      <QuizForm quiz={quiz} />
    </>
  );
}
