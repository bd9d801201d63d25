import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCourse, listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { countLearners } from '~/bimtek/desk/count-learners.server.ts';
import { CourseTable } from '~/bimtek/desk/course-table.tsx';
import { DeskSessions } from '~/bimtek/desk/desk-sessions.tsx';
import { DeskTasks, StrugglingList } from '~/bimtek/desk/desk-tasks.tsx';
import { getDesk } from '~/bimtek/desk/get-desk.server.ts';
import { guardCell } from '~/bimtek/guard-cell.ts';
import { useLanguage, useRole, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.home',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek', 'desk', 'offline.entry', 'training.title'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const desk = await v.read(tx => getDesk(tx, { now, language: v.language }));
  const courses = await v.read(tx =>
    Promise.all(
      listCourses().map(async course => {
        const { started, passed } = await countLearners(tx, course.id);
        const { id, title, lessons, questions, legalBasis } = presentCourse(course, v.language, wibDay(now));
        const stale = legalBasis.filter(basis => basis.state === 'expired').length;
        const size = { lessons: lessons.length, questions };
        return { id, title, ...size, stale, started: guardCell(started), passed: guardCell(passed) };
      }),
    ),
  );
  const struggling = desk.struggling.map(each => ({
    ...each,
    courseTitle: findCourse(each.course)?.title[v.language] ?? each.course,
  }));
  return { title: v.t('bimtek.teach.title'), desk: { ...desk, struggling }, courses, at: now };
});

export default function TrainerHome() {
  const { title, desk, courses, at } = useLoaderData<typeof loader>();
  const t = useWords();
  const office = useRole() === 'ukpbj';
  const places = [
    { to: '/trainer/sessions', text: t('desk.sessions') },
    { to: '/trainer/certificates', text: t('nav.certificates') },
    { to: '/trainer/questions', text: t('bimtek.teach.try-questions') },
    { to: '/trainer/answer-codes', text: t('offline.entry.title') },
    ...(office ? [{ to: '/ukpbj/training', text: t('training.title') }] : []),
  ];
  return (
    <>
      <PageHeader title={title} lead={t('bimtek.teach.lead')} />
      <DeskSessions sessions={desk.sessions} today={desk.today} />
      <DeskTasks tasks={desk.tasks} />
      <StrugglingList struggling={desk.struggling} />
      <Row>
        {places.map(({ to, text }) => (
          <ButtonLink key={to} kind="second" to={to}>
            {text}
          </ButtonLink>
        ))}
      </Row>
      <CourseTable courses={courses} />
      <Source
        meaning={t('bimtek.teach.meaning')}
        source={t('bimtek.teach.source')}
        asOf={formatInstant(at, useLanguage())}
      />
    </>
  );
}
