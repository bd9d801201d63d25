import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { answerProposal } from '~/registration/decisions/answer-proposal.server.ts';
import { proposalForm } from '~/registration/decisions/decision-form.ts';
import { findRegistrationForReview } from '~/registration/decisions/find-registration-for-review.server.ts';
import { proposalWords } from '~/registration/decisions/page-words.ts';
import { decisionProblemKey } from '~/registration/decisions/problem-key.ts';
import { fieldWords } from '~/registration/decisions/reason-picker.tsx';
import { sayReasons } from '~/registration/decisions/say-reasons.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.registration-proposal',
  access: ['ukpbj'],
  words: proposalWords,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const at = { world: buildWorld(v.pemda, v.clock), now: v.clock.now() };
  const review = isId(id) ? await v.readPrimary(tx => findRegistrationForReview(tx, id, at)) : null;
  if (!review) throw notFound();
  const { name, proposal } = review;
  const own = proposal?.proposedBy === v.session?.personId;
  const reasons = sayReasons(proposal?.reasons ?? [], v.t);
  return { title: name, id: review.id, proposal, reasons, own };
});

export const action = act(handle, async v => {
  const id = v.params.registrationId;
  const form = await v.request.formData();
  const decisionId = form.get('decisionId');
  if (!isId(id) || !isId(decisionId)) throw notFound();
  const refuse = (problems: Problem[]) => data({ problems }, { status: 422 });
  const input = parseForm(proposalForm, form);
  if (!input.ok) return refuse(input.problems);
  const { answer } = input.value;
  const result = await v.command(ctx => answerProposal(ctx, { registrationId: id, decisionId, answer }));
  if (result.ok) return seeOther(`/ukpbj/registrations/${id}?decided=${decisionId}`);
  if (result.problems[0]?.code === 'registration-unknown') throw notFound();
  return refuse(result.problems);
});

/** What one officer proposed, for a second one to let hold or not. */
export default function ProposalPage() {
  const { title, id, proposal, reasons, own } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const say = useCallback((problem: Problem) => t(decisionProblemKey(problem), problem.data), [t]);
  const problems = refusal && 'problems' in refusal ? refusal.problems : undefined;
  const back = <BackLink to={`/ukpbj/registrations/${id}`}>{t('decisions.decision.back')}</BackLink>;
  if (!proposal) {
    return (
      <>
        {back}
        <PageHeader title={title} />
        <Notice tone="bad" live title={t('decisions.code.proposal-closed')} />
      </>
    );
  }
  const outcome = t(`decisions.outcome.${proposal.outcome}`);
  return (
    <>
      {back}
      <PageHeader title={t('decisions.proposal.title', { outcome })} crumb={title} />
      <Facts
        facts={[
          { term: t('decisions.proposal.when'), value: formatInstant(proposal.proposedAt, language) },
          {
            term: t('decisions.proposal.why'),
            value: (
              <ul>
                {reasons.map(({ code, field, wrong }) => (
                  <li key={code}>
                    {fieldWords(field, t)}: {wrong}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t('decisions.proposal.note'), value: proposal.note ?? '–' },
        ]}
      />
      {own ? (
        <Notice tone="wait">{t('decisions.proposal.own')}</Notice>
      ) : (
        <Form say={say} problems={problems}>
          <input type="hidden" name="decisionId" value={proposal.id} />
          <Choice
            name="answer"
            label={t('decisions.proposal.answer')}
            options={[
              { value: 'confirm', text: t('decisions.proposal.confirm') },
              { value: 'reject', text: t('decisions.proposal.reject') },
            ]}
          />
          <Button>{t('decisions.proposal.save')}</Button>
        </Form>
      )}
    </>
  );
}
