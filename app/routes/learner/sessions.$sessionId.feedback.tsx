import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { feedbackForm, mayGiveFeedback } from '~/bimtek/sessions/feedback.ts';
import { findLearnerSession } from '~/bimtek/sessions/find-learner-session.server.ts';
import { giveFeedback } from '~/bimtek/sessions/give-feedback.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'learner.session-feedback',
  access: ['vendor', 'opd'],
  words: ['sessions.feedback', 'sessions.code'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId = '', role = 'vendor' } = v.session ?? {};
  const { sessionId } = v.params;
  const now = v.clock.now();
  const found = await v.readPrimary(tx => findLearnerSession(tx, { sessionId, personId, role, now }));
  if (!found?.seat) throw notFound();
  const may = mayGiveFeedback(found.session, found.seat, now);
  return {
    title: v.t('sessions.feedback.title'),
    id: found.session.id,
    name: found.session.title,
    refused: may.ok ? null : (may.problems[0]?.code ?? null),
  };
});

export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const form = await v.request.formData();
  const input = parseForm(feedbackForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => giveFeedback(ctx, { ...input.value, sessionId }));
  if (result.ok) return seeOther(`/learning/sessions/${sessionId}/feedback`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems, form);
});

const marks = ['5', '4', '3', '2', '1'];

export default function SessionFeedback() {
  const { title, id, name, refused } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const scale = (question: 'useful' | 'clear') => (
    <Choice
      name={question}
      label={t(`sessions.feedback.${question}`)}
      options={marks.map(value => ({ value, text: t(`sessions.feedback.scale-${value}`) }))}
    />
  );
  return (
    <>
      <BackLink to={`/learning/sessions/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('sessions.feedback.lead')} />
      {refused ? (
        <Notice tone={refused === 'feedback-given' ? 'good' : 'info'}>{t(`sessions.code.${refused}`)}</Notice>
      ) : (
        <Form
          problems={refusal && 'problems' in refusal ? refusal.problems : undefined}
          values={refusal && 'values' in refusal ? refusal.values : {}}
          say={problem => t(`sessions.code.${problem.code}`, problem.data)}
        >
          {scale('useful')}
          {scale('clear')}
          <TextField
            name="remark"
            label={t('sessions.feedback.remark')}
            hint={t('sessions.feedback.remark-hint')}
            maxLength={300}
          />
          <Button>{t('sessions.feedback.send')}</Button>
        </Form>
      )}
    </>
  );
}
