import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { allChecksOf } from '~/bimtek/learning/links/checks-of.ts';
import { linkDays } from '~/bimtek/learning/links/lesson-link.ts';
import { listMailingSessions, listMailings } from '~/bimtek/learning/links/list-mailings.server.ts';
import { MailingList } from '~/bimtek/learning/links/mailing-list.tsx';
import { sendLessonLinks } from '~/bimtek/learning/links/send-lesson-links.server.ts';
import { checkTitle } from '~/catalog/quality/say-finding.server.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';

export const handle = definePage({
  id: 'trainer.lesson-mailings',
  access: ['trainer', 'ukpbj'],
  words: ['bimtek'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  const titleOf = (check: string) => checkTitle(check, v.language);
  const { mailings, sessions } = await v.readPrimary(async tx => ({
    mailings: await listMailings(tx, course.id),
    sessions: await listMailingSessions(tx),
  }));
  const lessons = course.lessons.map(({ id, text }) => ({ id, title: text[v.language].title }));
  return {
    title: v.t('bimtek.mailings.title'),
    course: { id: course.id, name: course.title[v.language] },
    lessons,
    sessions,
    checks: allChecksOf(course).map(id => ({ id, title: titleOf(id) })),
    mailings: mailings.map(({ check, lesson, ...mailing }) => ({
      ...mailing,
      lesson: lessons.find(each => each.id === lesson)?.title ?? lesson,
      check: check && titleOf(check),
    })),
    maySend: v.session?.rights === 'full',
  };
});

export const action = act(handle, async v => {
  const { course = '' } = v.params;
  const form = await v.request.formData();
  const input = { course, lesson: String(form.get('lesson') ?? ''), to: String(form.get('to') ?? '') };
  const result = await v.command(ctx => sendLessonLinks(ctx, input));
  if (result.ok) return seeOther(`/trainer/courses/${course}/mailings`);
  const codes = result.problems.map(problem => problem.code);
  if (codes.includes('not-allowed')) throw new Response(null, { status: 403 });
  if (codes.includes('course-unknown')) throw notFound();
  return invalid(result.problems, form);
});

/** Sends a lesson to many, and shows what came of those that were sent. */
export default function LessonMailings() {
  const { title, course, lessons, sessions, checks, mailings, maySend } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const groups = [
    ...sessions.map(({ id, title: name, startsAt }) => ({
      value: `session:${id}`,
      text: t('bimtek.mailings.to-session', { name, at: formatInstant(startsAt, language) }),
    })),
    ...checks.map(({ id, title: name }) => ({
      value: `finding:${id}`,
      text: t('bimtek.mailings.to-finding', { name }),
    })),
  ];
  return (
    <>
      <BackLink to={`/trainer/courses/${course.id}`}>{course.name}</BackLink>
      <PageHeader title={title} crumb={course.name} lead={t('bimtek.mailings.lead', { days: linkDays })} />
      {maySend ? (
        <Form {...refusal} say={problem => t(`bimtek.code.${problem.code}`, problem.data)}>
          <SelectField
            name="lesson"
            label={t('bimtek.mailings.lesson')}
            options={lessons.map(({ id, title: name }) => ({ value: id, text: name }))}
          />
          <SelectField
            name="to"
            label={t('bimtek.mailings.to')}
            hint={t('bimtek.mailings.to.hint')}
            options={groups}
            empty={t('bimtek.quiz.pick-one')}
          />
          <Button>{t('bimtek.mailings.send')}</Button>
        </Form>
      ) : null}
      <MailingList mailings={mailings} to={maySend ? `/trainer/courses/${course.id}/mailings` : null} />
    </>
  );
}
