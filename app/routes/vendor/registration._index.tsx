import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { giveConsent } from '~/privacy/consent/give-consent.server.ts';
import { StartConsent } from '~/privacy/consent/start-consent.tsx';
import type { Problem } from '~/reference/result.ts';
import { findProgressOfPerson } from '~/registration/answers/find-progress.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import type { Task, TaskStatus } from '~/registration/answers/task-list.ts';
import { taskTones } from '~/registration/answers/task-tones.ts';
import { findServiceClock } from '~/registration/decisions/find-service-clock.server.ts';
import { ReasonsNotice } from '~/registration/decisions/reasons-notice.tsx';
import { sayReasons } from '~/registration/decisions/say-reasons.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { Standing } from '~/registration/standing.tsx';
import { startRegistration } from '~/registration/start-registration.server.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Progress } from '~/ui/progress/progress.tsx';
import { TaskList } from '~/ui/task-list/task-list.tsx';

export const handle = definePage({
  id: 'vendor.registration',
  access: ['vendor'],
  words: ['registration', 'reference', 'privacy.start'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const title = v.t('registration.title');
  const now = v.clock.now();
  const own = await v.readPrimary(tx => findProgressOfPerson(tx, v.session?.personId ?? '', now));
  if (!own) return { title, registration: null };
  const { sheet, tasks, documents, mayGo, resume } = own;
  const { status, submittedAt, decidedAt, openReasons, lastDecision } = sheet;
  const note = lastDecision?.note ?? null;
  const reasons = sayReasons(status === 'sent-back' ? openReasons : (lastDecision?.reasons ?? []), v.t);
  const clock = await v.readPrimary(tx => findServiceClock(tx, sheet.id, now));
  const state = { status, submittedAt, decidedAt, clock };
  const tones = { ...taskTones };
  const open = isEditable(status);
  return { title, registration: { ...state, reasons, note, tasks, documents, tones, open, mayGo, resume } };
});

export const action = act(handle, async v => {
  const personId = v.session?.personId ?? '';
  const result = await v.command(async ctx => {
    const started = await startRegistration(ctx, { personId });
    if (!started.ok) return started;
    const agreed = await giveConsent(ctx, { subjectId: personId, purpose: 'registration' });
    return agreed.ok ? started : agreed;
  });
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
  const problems: readonly Problem[] = refusal && 'problems' in refusal ? refusal.problems : [];
  return (
    <>
      <PageHeader title={title} lead={t('registration.start.lead')} />
      {problems.map(problem => (
        <Notice key={problem.code} tone="bad" live>
          {t(problemKey(problem), problem.data)}
        </Notice>
      ))}
      <h2>{t('registration.start.prepare')}</h2>
      <ul>
        <li>{t('registration.start.card')}</li>
        <li>{t('registration.start.nib')}</li>
        <li>{t('registration.start.npwp')}</li>
        <li>{t('registration.start.capital')}</li>
      </ul>
      <h2>{t('registration.start.privacy')}</h2>
      <p>{t('registration.start.privacy-text')}</p>
      <StartConsent />
      {/* A plain form: one button needs no script, and the list below it stays light. */}
      <form method="post" action="/vendor/registration?index">
        <Button full>{t('registration.start.button')}</Button>
      </form>
    </>
  );
}

function Tasks({ title, registration }: { title: string; registration: Shown }) {
  const t = useWords();
  const { status, tasks, reasons, note, documents, tones, open, mayGo, resume } = registration;
  const first = tasks.filter(task => !task.later);
  const done = [...first.map(task => task.status), documents].filter(one => one === 'complete').length;
  const sections = [...new Set(first.map(task => task.section))];
  const state = (one: TaskStatus) => ({ tone: tones[one], text: t(`registration.task.${one}`) });
  const smallOf = (task: Task) => {
    const reason = reasons.find(one => one.code === task.reasons[0]?.code);
    if (reason) return reason.wrong;
    if (task.unsaved) return t('registration.task.unsaved');
    return task.later && task.status === 'untouched' ? t('registration.task.later') : undefined;
  };
  const row = (task: Task) => ({
    name: t(`registration.page.${task.page}.name`),
    to: open || (task.later && status !== 'refused') ? `/vendor/registration/${task.page}` : undefined,
    small: smallOf(task),
    status: state(task.status),
  });
  const papers = {
    name: t('registration.documents.name'),
    to: '/vendor/registration/documents',
    status: state(documents),
  };
  return (
    <>
      <PageHeader title={title} />
      <Standing {...registration} />
      <ReasonsNotice
        reasons={status === 'sent-back' ? reasons : []}
        note={note}
        to={({ code, field }) => {
          const paper = field.document;
          if (paper) return `/vendor/registration/documents?add=${paper}#${paper}`;
          const task = tasks.find(one => one.reasons.some(reason => reason.code === code));
          return `/vendor/registration/${task?.page}#${field.question}`;
        }}
      />
      {open ? (
        <Progress
          value={done}
          max={first.length + 1}
          label={t('registration.progress', { done, all: first.length + 1 })}
        />
      ) : null}
      {open && !mayGo ? <Resume resume={resume} /> : null}
      {mayGo ? (
        <p>
          <ButtonLink full to="/vendor/registration/check">
            {t('registration.check.go')}
          </ButtonLink>
        </p>
      ) : null}
      {sections.map(section => (
        <TaskList
          key={section}
          title={t(`registration.section.${section}`)}
          tasks={first.filter(task => task.section === section).map(row)}
        />
      ))}
      <TaskList title={t('registration.section.documents')} tasks={[papers]} />
      <TaskList title={t('registration.section.later')} tasks={tasks.filter(task => task.later).map(row)} />
      {open && !mayGo ? <p className="soft">{t('registration.check.later')}</p> : null}
      <Row>
        <Action to="/vendor/requirements">{t('registration.requirements.go')}</Action>
        <Action to="/vendor/registration/history">{t('registration.history')}</Action>
      </Row>
    </>
  );
}

/** Back to the page and the field where somebody was last, on whatever device that was. */
function Resume({ resume }: { resume: Shown['resume'] }) {
  const t = useWords();
  const page = resume?.page ?? 'documents';
  const name = resume ? t(`registration.page.${page}.name`) : t('registration.documents.name');
  return (
    <p>
      <ButtonLink full to={`/vendor/registration/${page}${resume?.field ? `#${resume.field}` : ''}`}>
        {t('registration.resume.button', { page: name })}
      </ButtonLink>
    </p>
  );
}
