import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { StaleNotice } from '~/bimtek/courses/legal-basis.tsx';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { judgeProgress, whyOpen } from '~/bimtek/learning/completion.ts';
import { CompletionRuleRow } from '~/bimtek/learning/completion-rule-row.tsx';
import { listProgress } from '~/bimtek/learning/list-progress.server.ts';
import { listMastery } from '~/bimtek/learning/mastery/list-mastery.server.ts';
import { MasteryList } from '~/bimtek/learning/mastery/mastery-list.tsx';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Progress } from '~/ui/progress/progress.tsx';

export const handle = definePage({ id: 'learner.course', access: ['vendor', 'opd'], words: ['bimtek'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.course.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  const personId = v.session?.personId ?? '';
  const { progress, mastery } = await v.readPrimary(async tx => ({
    progress: (await listProgress(tx, personId)).get(course.id),
    mastery: await listMastery(tx, personId, course),
  }));
  const completion = judgeProgress(course, progress);
  return {
    course: presentCourse(course, v.language, wibDay(v.clock.now())),
    completion,
    open: whyOpen(completion),
    mastery: mastery.map(one => ({ ...one, title: one.title[v.language] })),
    attempts: [...(progress?.attempts ?? [])].reverse(),
  };
});

export default function CourseProgress() {
  const { course, completion, open, mastery, attempts } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const { rules, done, complete } = completion;
  return (
    <>
      <BackLink to="/learning">{t('bimtek.learning.title')}</BackLink>
      <PageHeader title={course.title} lead={course.summary} />
      <Progress
        value={done}
        max={rules.length}
        label={t('bimtek.learning.done-of-rules', { done, of: rules.length })}
      >
        {open ? t('bimtek.learning.why-open', { lessons: open.lessons, quiz: String(open.quiz) }) : null}
      </Progress>
      {complete ? <Notice tone="good" title={t('bimtek.learning.complete')} /> : null}
      <StaleNotice basis={course.legalBasis} />
      <section>
        <h2>{t('bimtek.learning.rules')}</h2>
        <List>
          {rules.map(rule => (
            <CompletionRuleRow
              key={rule.rule === 'quiz' ? 'quiz' : rule.lesson}
              rule={rule}
              course={course}
            />
          ))}
        </List>
      </section>
      <section>
        <h2>{t('bimtek.mastery.title')}</h2>
        <p className="small soft">{t('bimtek.mastery.lead')}</p>
        <MasteryList mastery={mastery} />
      </section>
      {attempts.length > 0 ? (
        <section>
          <h2>{t('bimtek.learning.attempts')}</h2>
          <List>
            {attempts.map(attempt => (
              <li key={attempt.id}>
                <Item
                  name={t('bimtek.learning.attempt', { number: attempt.number, percent: attempt.percent })}
                  to={`/learning/courses/${course.id}/attempts/${attempt.id}`}
                  small={formatInstant(attempt.submittedAt, language)}
                  status={
                    attempt.passed
                      ? { tone: 'good', text: t('bimtek.quiz.passed') }
                      : { tone: 'wait', text: t('bimtek.quiz.not-passed') }
                  }
                />
              </li>
            ))}
          </List>
        </section>
      ) : null}
    </>
  );
}
