import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findLesson } from '~/bimtek/courses/course.ts';
import { StaleNotice } from '~/bimtek/courses/legal-basis.tsx';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse, presentLesson } from '~/bimtek/courses/present-course.ts';
import { KeptTag } from '~/bimtek/offline/kept-on-phone.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { SpeakHint, SpeakLink } from '~/ui/speak-link/speak-link.tsx';

export const handle = definePage({
  id: 'public.lesson',
  access: 'public',
  words: ['bimtek', 'offline'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.lesson.title} · ${data.course.title}` : undefined },
];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  const found = course && findLesson(course, v.params.lesson ?? '');
  if (!course || !found) throw notFound();
  const { lesson, previous, next } = found;
  return {
    course: presentCourse(course, v.language, wibDay(v.clock.now())),
    lesson: presentLesson(lesson, v.language),
    html: lesson.text[v.language].html,
    previous: previous && presentLesson(previous, v.language),
    next: next && presentLesson(next, v.language),
  };
});

export default function LessonPage() {
  const { course, lesson, html, previous, next } = useLoaderData<typeof loader>();
  const t = useWords();
  const home = `/learn/${course.id}`;
  const progress = `/learning/courses/${course.id}`;
  return (
    <>
      <BackLink to={home}>{course.title}</BackLink>
      <PageHeader
        title={lesson.title}
        crumb={t('bimtek.lesson.crumb', {
          number: lesson.number,
          count: course.lessons.length,
          minutes: lesson.minutes,
          kilobytes: lesson.kilobytes,
        })}
      />
      <div className="row offprint">
        <SpeakLink of="#lesson" />
        <KeptTag />
      </div>
      <StaleNotice basis={course.legalBasis} />
      {/* Made by our own renderer from a reviewed file of content/; it writes no tag that was not listed there. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
      <article className="read flow" id="lesson" dangerouslySetInnerHTML={{ __html: html }} />
      <p>
        <ButtonLink full to={next ? `${home}/${next.id}` : `${progress}/quiz`} plain>
          {next ? t('bimtek.lesson.next', { title: next.title }) : t('bimtek.course.to-quiz')}
        </ButtonLink>
      </p>
      <Row ends>
        {previous ? (
          <Action to={`${home}/${previous.id}`} icon="back" plain>
            {previous.number}. {previous.title}
          </Action>
        ) : null}
        <Action to={`${progress}#${lesson.id}`} icon="check" plain>
          {t('bimtek.lesson.mark')}
        </Action>
      </Row>
      <SpeakHint />
    </>
  );
}
