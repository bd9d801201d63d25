import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { decisionForm } from '~/registration/decisions/decision-form.ts';
import { decisionReasonCodes, decisionReasons } from '~/registration/decisions/decision-reasons.ts';
import { findRegistrationForReview } from '~/registration/decisions/find-registration-for-review.server.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { outcomes } from '~/registration/registration-status.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';

export const handle = definePage({
  id: 'ukpbj.registration-decision',
  access: ['ukpbj'],
  words: ['registration', 'reference'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const world = buildWorld(v.pemda, v.clock);
  const review = isId(id) ? await v.readPrimary(tx => findRegistrationForReview(tx, id, world)) : null;
  if (!review || review.status === 'draft') throw notFound();
  const { name, status, version } = review;
  return {
    title: v.t('registration.decision.title', { name }),
    id: review.id,
    version,
    open: status === 'submitted',
  };
});

export const action = act(handle, async v => {
  const id = v.params.registrationId;
  if (!isId(id)) throw notFound();
  const form = await v.request.formData();
  const typed = { ...Object.fromEntries(form), reasons: form.getAll('reasons') };
  const refuse = (problems: Problem[]) => data({ problems, values: typed }, { status: 422 });
  const input = parseForm(decisionForm, Object.entries(typed));
  if (!input.ok) return refuse(input.problems);
  const result = await v.command(ctx => decideRegistration(ctx, { ...input.value, registrationId: id }));
  if (result.ok) return seeOther(`/ukpbj/registrations?decided=${result.value.outcome}`);
  if (result.problems[0]?.code === 'registration-unknown') throw notFound();
  return refuse(result.problems);
});

export default function Decision() {
  const { title, id, version, open } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(problemKey(problem), problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/ukpbj/registrations/${id}`}>{t('registration.decision.back')}</BackLink>
      <PageHeader title={title} />
      {open ? null : <Notice tone="bad" live title={t('registration.code.already-decided')} />}
      {open ? (
        <Form say={say} problems={refused?.problems} values={refused?.values}>
          <input type="hidden" name="version" value={version} />
          <Choice
            name="outcome"
            label={t('registration.decision.outcome')}
            options={outcomes.map(value => ({ value, text: t(`registration.decision.outcome.${value}`) }))}
          />
          <Choice
            many
            name="reasons"
            label={t('registration.decision.reasons')}
            hint={t('registration.decision.reasons-hint')}
            options={decisionReasonCodes.map(code => ({
              value: code,
              text: t(`registration.reason.${code}`),
              hint: t(`registration.term.${decisionReasons[code]}`),
            }))}
          />
          <TextArea
            name="note"
            label={t('registration.decision.note')}
            hint={t('registration.decision.note-hint')}
          />
          <Button full>{t('registration.decision.save')}</Button>
        </Form>
      ) : null}
    </>
  );
}
