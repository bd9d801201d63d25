import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { CourseList, type CourseState } from '~/bimtek/learning/course-list.tsx';
import { findLearningHome } from '~/bimtek/learning/next/find-learning-home.server.ts';
import { NextLesson } from '~/bimtek/learning/next/next-lesson.tsx';
import { presentNext } from '~/bimtek/learning/next/present-next.ts';
import { sayShort } from '~/catalog/quality/say-finding.server.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { sayRequirement } from '~/registration/requirements/say-requirement.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Item } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'learner.home', access: ['vendor', 'opd'], words: ['bimtek'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const audience = v.session?.role === 'opd' ? 'opd' : 'vendor';
  const personId = v.session?.personId ?? '';
  const home = await v.readPrimary(tx => findLearningHome(tx, { personId, audience, now }));
  const courses = home.courses.map(({ course, completion: { rules, done, complete } }) => {
    const { id, title, minutes, kilobytes, legalBasis } = presentCourse(course, v.language, wibDay(now));
    const state: CourseState = complete ? 'complete' : done > 0 ? 'begun' : 'untouched';
    return { id, title, minutes, kilobytes, legalBasis, done, of: rules.length, state };
  });
  const known = home.courses.map(({ course }) => course);
  const next = presentNext(home.next, known, v.language, {
    t: v.t,
    finding: code => sayShort(code, v.language),
    requirement: id => sayRequirement(id, v.t),
  });
  return {
    title: v.t('bimtek.learning.title'),
    next,
    due: home.due,
    nextReviewOn: home.nextReviewOn,
    courses,
  };
});

/** What comes next and why, then what is under way, then everything there is. */
export default function Learning() {
  const { title, next, due, nextReviewOn, courses } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const groups = (['begun', 'untouched', 'complete'] as const).map(state => ({
    state,
    own: courses.filter(course => course.state === state),
  }));
  return (
    <>
      <PageHeader title={title} lead={t('bimtek.learning.lead')} />
      {next ? <NextLesson next={next} /> : <Notice tone="good" title={t('bimtek.learning.all-done')} />}
      {due > 0 && next?.to !== '/learning/reviews' ? (
        <Item
          card
          icon="clock"
          name={t('bimtek.reviews.title')}
          small={t('bimtek.next.reviews', { count: due })}
          to="/learning/reviews"
          arrow
        />
      ) : null}
      {due === 0 && nextReviewOn ? (
        <p className="small soft">
          {t('bimtek.reviews.next-on', { day: formatDay(nextReviewOn, language) })}
        </p>
      ) : null}
      <Row>
        <Action to="/learning/sessions" icon="calendar">
          {t('bimtek.learning.sessions')}
        </Action>
        <Action to="/learning/certificates" icon="file">
          {t('bimtek.learning.certificates')}
        </Action>
      </Row>
      {groups.map(({ state, own }) =>
        own.length > 0 ? (
          <section key={state}>
            <h2>{t(`bimtek.learning.group.${state}`, { count: own.length })}</h2>
            <CourseList courses={own} />
          </section>
        ) : null,
      )}
    </>
  );
}
