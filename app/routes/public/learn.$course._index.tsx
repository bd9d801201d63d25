import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LegalBasisList, StaleNotice } from '~/bimtek/courses/legal-basis.tsx';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { KeepCourse, WaitingLine } from '~/bimtek/offline/kept-on-phone.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.course',
  access: 'public',
  words: ['bimtek', 'offline'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.course.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  return { course: presentCourse(course, v.language, wibDay(v.clock.now())) };
});

export default function CoursePage() {
  const { course } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/learn">{t('bimtek.learn.title')}</BackLink>
      <PageHeader
        title={course.title}
        lead={course.summary}
        crumb={t('bimtek.course.size', {
          lessons: course.lessons.length,
          minutes: course.minutes,
          kilobytes: course.kilobytes,
        })}
      />
      <WaitingLine />
      <KeepCourse course={course.id} lessons={course.lessons} kilobytes={course.kilobytes} />
      <StaleNotice basis={course.legalBasis} />
      <section>
        <h2>{t('bimtek.course.lessons')}</h2>
        <List>
          {course.lessons.map(lesson => (
            <li key={lesson.id}>
              <Item
                name={`${lesson.number}. ${lesson.title}`}
                to={`/learn/${course.id}/${lesson.id}`}
                plain
                arrow
                small={t('bimtek.lesson.size', { minutes: lesson.minutes, kilobytes: lesson.kilobytes })}
              />
            </li>
          ))}
        </List>
      </section>
      <Card title={t('bimtek.course.quiz')}>
        <p>
          {t('bimtek.course.quiz-size', {
            questions: course.questions,
            minutes: course.quizMinutes,
            passMark: course.passMark,
          })}
        </p>
        <p>
          <ButtonLink kind="second" to={`/learning/courses/${course.id}/quiz`} plain>
            {t('bimtek.course.to-quiz')}
          </ButtonLink>
        </p>
      </Card>
      <section>
        <h2>{t('bimtek.course.able')}</h2>
        <ul>
          {course.competencies.map(title => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </section>
      <LegalBasisList basis={course.legalBasis} />
    </>
  );
}
