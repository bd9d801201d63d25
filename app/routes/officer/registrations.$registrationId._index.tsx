import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { findProgressOfRegistration } from '~/registration/answers/find-progress.server.ts';
import { nextTask } from '~/registration/answers/task-list.ts';
import { DraftTasks } from '~/registration/assistance/draft-tasks.tsx';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { useSay } from '~/registration/assistance/use-say.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'officer.registration',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const { id, status, answers, invitedAt, consentKind, consentedAt } = draft;
  if (!consentedAt) throw redirect(`/officer/registrations/${id}/consent`);
  const now = v.clock.now();
  const progress = await v.readPrimary(tx => findProgressOfRegistration(tx, id, now));
  if (!progress) throw notFound();
  const { tasks, documents, mayGo } = progress;
  const query = new URL(v.request.url).searchParams;
  return {
    title: answers.businessName ?? v.t('assistance.drafts.unnamed'),
    draft: { id, status, invitedAt, consentKind, consentedAt },
    tasks,
    documents,
    ready: mayGo,
    next: isEditable(status) ? (nextTask(tasks)?.page ?? null) : null,
    done: query.has('invited') ? 'invited' : query.has('sent') ? 'sent' : null,
  };
});

export default function Draft() {
  const { title, draft, tasks, documents, ready, next, done } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const say = useSay();
  const here = `/officer/registrations/${draft.id}`;
  const open = isEditable(draft.status);
  const at = (instant: Date) => formatInstant(new Date(instant), language);
  return (
    <>
      <BackLink to="/officer">{t('nav.officer.title')}</BackLink>
      <PageHeader title={title} crumb={t('assistance.draft.title')} />
      {done ? (
        <Notice tone="good" title={t(`assistance.done.${done}`)} live>
          {t('assistance.done.text')}
        </Notice>
      ) : null}
      {open ? null : <Notice>{t('assistance.draft.locked')}</Notice>}
      {ready ? (
        <p>
          <ButtonLink full to={`${here}/check`}>
            {t('registration.check.go')}
          </ButtonLink>
        </p>
      ) : null}
      {open && !ready ? (
        <p>
          <ButtonLink full to={next ? `${here}/answers/${next}` : `${here}/documents`}>
            {next ? t('assistance.draft.continue') : t('assistance.draft.documents')}
          </ButtonLink>
        </p>
      ) : null}
      <DraftTasks here={here} tasks={tasks} documents={documents} status={draft.status} />
      <section>
        <h2>{t('assistance.owner.title')}</h2>
        <p>
          {draft.consentedAt
            ? t(`assistance.owner.consent-${draft.consentKind}`, { at: at(draft.consentedAt) })
            : null}{' '}
          {draft.invitedAt ? t('assistance.owner.invited', { at: at(draft.invitedAt) }) : null}
        </p>
        <p>{t('assistance.owner.text')}</p>
        <Form say={say} action={`${here}/invitation`}>
          <Button full kind="second">
            {t('assistance.invite.button')}
          </Button>
        </Form>
        <p>
          <Action to={`${here}/withdrawal`}>{t('assistance.withdraw.go')}</Action>
        </p>
      </section>
    </>
  );
}
