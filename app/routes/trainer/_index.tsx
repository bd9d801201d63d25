import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CourseTable } from '~/bimtek/desk/course-table.tsx';
import { DeskSessions } from '~/bimtek/desk/desk-sessions.tsx';
import { DeskTasks, StrugglingList } from '~/bimtek/desk/desk-tasks.tsx';
import { getDesk } from '~/bimtek/desk/get-desk.server.ts';
import { listCourseFigures } from '~/bimtek/desk/list-course-figures.server.ts';
import { useLanguage, useRole, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.home',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek', 'teaching', 'offline.entry', 'training.title'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const asked = { now: v.clock.now(), language: v.language };
  const { desk, courses } = await v.read(async tx => ({
    desk: await getDesk(tx, asked),
    courses: await listCourseFigures(tx, asked),
  }));
  return { title: v.t('bimtek.teach.title'), desk, courses, at: asked.now };
});

export default function TrainerHome() {
  const { title, desk, courses, at } = useLoaderData<typeof loader>();
  const t = useWords();
  const office = useRole() === 'ukpbj';
  const places = [
    { to: '/trainer/sessions', text: t('teaching.sessions') },
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
