import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { presentCourse } from '~/bimtek/courses/present-course.ts';
import { whyOpen } from '~/bimtek/learning/completion.ts';
import { findCourseLearner } from '~/bimtek/learning/find-course-learner.server.ts';
import { MasteryList } from '~/bimtek/learning/mastery/mastery-list.tsx';
import { repairCompletion } from '~/bimtek/learning/repairs/repair-completion.server.ts';
import { RepairForm } from '~/bimtek/learning/repairs/repair-form.tsx';
import { RepairLog } from '~/bimtek/learning/repairs/repair-log.tsx';
import { RuleList } from '~/bimtek/learning/rule-list.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Progress } from '~/ui/progress/progress.tsx';

export const handle = definePage({
  id: 'trainer.course-learner',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  const personId = v.params.learnerId;
  if (!course || !isId(personId)) throw notFound();
  const found = await v.readPrimary(tx => findCourseLearner(tx, { pemda: v.pemda, course, personId }));
  if (!found) throw notFound();
  return {
    name: found.name ?? v.t('bimtek.learners.nameless'),
    personId,
    course: presentCourse(course, v.language, wibDay(v.clock.now())),
    completion: found.completion,
    open: whyOpen(found.completion),
    mastery: found.mastery.map(one => ({ ...one, title: one.title[v.language] })),
    log: found.log,
    mayRepair: v.session?.rights === 'full',
  };
});

export const action = act(handle, async v => {
  const { course = '', learnerId } = v.params;
  if (!isId(learnerId)) throw notFound();
  const form = await v.request.formData();
  const input = {
    course,
    personId: learnerId,
    rule: String(form.get('rule') ?? ''),
    reason: String(form.get('reason') ?? ''),
  };
  const result = await v.command(ctx => repairCompletion(ctx, input));
  if (result.ok) return seeOther(`/trainer/courses/${course}/learners/${learnerId}`);
  const codes = result.problems.map(problem => problem.code);
  if (codes.includes('not-allowed')) throw new Response(null, { status: 403 });
  if (codes.includes('course-unknown') || codes.includes('learner-unknown')) throw notFound();
  return invalid(result.problems, form);
});

/** One learner in one course: what is done and what not, what is mastered, and what a trainer ticked. */
export default function CourseLearnerPage() {
  const { name, personId, course, completion, open, mastery, log, mayRepair } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const { rules, done } = completion;
  const home = `/trainer/courses/${course.id}/learners`;
  return (
    <>
      <BackLink to={home}>{t('bimtek.learners.title')}</BackLink>
      <PageHeader title={name} crumb={course.title} />
      <Progress
        value={done}
        max={rules.length}
        label={t('bimtek.learning.done-of-rules', { done, of: rules.length })}
      >
        {open ? t('bimtek.learning.why-open', { lessons: open.lessons, quiz: String(open.quiz) }) : null}
      </Progress>
      <section>
        <h2>{t('bimtek.learning.rules')}</h2>
        <RuleList rules={rules} course={course} />
      </section>
      {mayRepair && open ? <RepairForm rules={rules} course={course} refusal={refusal} /> : null}
      <RepairLog log={log} course={course} to={mayRepair ? `${home}/${personId}/repairs` : null} />
      <section>
        <h2>{t('bimtek.mastery.title-of')}</h2>
        <MasteryList mastery={mastery} />
      </section>
    </>
  );
}
