import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LegalBasisList, StaleNotice } from '~/bimtek/courses/legal-basis.tsx';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { countLearners } from '~/bimtek/desk/count-learners.server.ts';
import { CourseReadings } from '~/bimtek/desk/course-figures.tsx';
import { summariseLearning } from '~/bimtek/desk/summarise-learning.ts';
import { ItemFigures } from '~/bimtek/questions/statistics/item-figures.tsx';
import { listFirstAttempts } from '~/bimtek/questions/statistics/list-first-attempts.server.ts';
import { summariseItems } from '~/bimtek/questions/statistics/summarise-items.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.course',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek', 'questions'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.course.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  const now = v.clock.now();
  const [counts, attempts] = await v.read(async tx => [
    await countLearners(tx, course.id),
    await listFirstAttempts(tx, course),
  ]);
  return {
    course: presentCourse(course, v.language, wibDay(now)),
    figures: summariseLearning(course, counts),
    summary: summariseItems(course, v.language, attempts),
    at: now,
  };
});

export default function TrainerCourse() {
  const { course, figures, summary, at } = useLoaderData<typeof loader>();
  const t = useWords();
  const asOf = formatInstant(at, useLanguage());
  const hardest = summary.items.find(item => item.flags.includes('hard'));
  return (
    <>
      <BackLink to="/trainer">{t('bimtek.teach.title')}</BackLink>
      <PageHeader
        title={hardest ? t('bimtek.teach.hardest', { number: hardest.number }) : course.title}
        crumb={hardest ? course.title : undefined}
        lead={course.summary}
      />
      <StaleNotice basis={course.legalBasis} />
      <CourseReadings course={course} figures={figures} asOf={asOf} />
      <ItemFigures course={course} summary={summary} asOf={asOf} />
      <LegalBasisList basis={course.legalBasis} />
    </>
  );
}
