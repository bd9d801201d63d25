import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import type { Problem } from '~/reference/result.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { listTasks, maySubmit, type Task } from '~/registration/answers/task-list.ts';
import { taskTones } from '~/registration/answers/task-tones.ts';
import { ReasonsNotice } from '~/registration/decisions/reasons-notice.tsx';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { Standing } from '~/registration/standing.tsx';
import { startRegistration } from '~/registration/start-registration.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Progress } from '~/ui/progress/progress.tsx';
import { TaskList } from '~/ui/task-list/task-list.tsx';

export const handle = definePage({
  id: 'vendor.registration',
  access: ['vendor'],
  words: ['registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const title = v.t('registration.title');
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) return { title, registration: null };
  const tasks = listTasks(questionPages, own);
  const { status, submittedAt, decidedAt, openReasons, lastDecision } = own;
  const mayGo = maySubmit(status, tasks);
  const note = lastDecision?.note ?? null;
  return { title, registration: { status, submittedAt, decidedAt, openReasons, note, tasks, mayGo } };
});

export const action = act(handle, async v => {
  const result = await v.command(ctx => startRegistration(ctx, { personId: v.session?.personId ?? '' }));
  if (!result.ok) return invalid(result.problems);
  return seeOther(`/vendor/registration/${questionPages[0]?.page}`);
});

type Shown = NonNullable<Awaited<ReturnType<typeof loader>>['registration']>;

export default function Registration() {
  const { title, registration } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/vendor">{t('registration.home')}</BackLink>
      {registration ? <Tasks title={title} registration={registration} /> : <Start title={title} />}
    </>
  );
}

/** What is asked, why, and who sees it, before anything is written. */
function Start({ title }: { title: string }) {
  const t = useWords();
  const refusal = useActionData<typeof action>();
  const say = useCallback((problem: Problem) => t(problemKey(problem), problem.data), [t]);
  return (
    <>
      <PageHeader title={title} lead={t('registration.start.lead')} />
      <h2>{t('registration.start.prepare')}</h2>
      <ul>
        <li>{t('registration.start.card')}</li>
        <li>{t('registration.start.nib')}</li>
        <li>{t('registration.start.npwp')}</li>
        <li>{t('registration.start.capital')}</li>
      </ul>
      <h2>{t('registration.start.privacy')}</h2>
      <p>{t('registration.start.privacy-text')}</p>
      <Form say={say} problems={refusal && 'problems' in refusal ? refusal.problems : undefined}>
        <Button full>{t('registration.start.button')}</Button>
      </Form>
    </>
  );
}

function Tasks({ title, registration }: { title: string; registration: Shown }) {
  const t = useWords();
  const { status, tasks, openReasons, note, mayGo } = registration;
  const done = tasks.filter(task => task.status === 'complete').length;
  const sections = [...new Set(tasks.map(task => task.section))];
  const open = isEditable(status);
  const row = (task: Task) => ({
    name: t(`registration.page.${task.page}.name`),
    to: open ? `/vendor/registration/${task.page}` : undefined,
    small: task.reasons[0] ? t(`registration.reason.${task.reasons[0].code}`) : undefined,
    status: { tone: taskTones[task.status], text: t(`registration.task.${task.status}`) },
  });
  return (
    <>
      <PageHeader title={title} />
      <Standing {...registration} />
      <ReasonsNotice
        reasons={openReasons}
        note={note}
        to={({ question }) => {
          const task = tasks.find(one => one.reasons.some(reason => reason.question === question));
          return `/vendor/registration/${task?.page}#${question}`;
        }}
      />
      {open ? (
        <Progress
          value={done}
          max={tasks.length}
          label={t('registration.progress', { done, all: tasks.length })}
        />
      ) : null}
      {sections.map(section => (
        <TaskList
          key={section}
          title={t(`registration.section.${section}`)}
          tasks={tasks.filter(task => task.section === section).map(row)}
        />
      ))}
      {mayGo ? (
        <p>
          <ButtonLink full to="/vendor/registration/check">
            {t('registration.check.go')}
          </ButtonLink>
        </p>
      ) : null}
      {open && !mayGo ? <p className="soft">{t('registration.check.later')}</p> : null}
    </>
  );
}
