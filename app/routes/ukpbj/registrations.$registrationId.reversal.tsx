import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { findCaseName } from '~/registration/decisions/find-case-name.server.ts';
import { reversalWords } from '~/registration/decisions/page-words.ts';
import { decisionProblemKey } from '~/registration/decisions/problem-key.ts';
import { undoDecision } from '~/registration/decisions/undo-decision.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.registration-reversal',
  access: ['ukpbj'],
  words: reversalWords,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const name = isId(id) ? await v.readPrimary(tx => findCaseName(tx, id)) : null;
  if (!id || name === null) throw notFound();
  return { title: v.t('decisions.undo.do'), id, name };
});

export const action = act(handle, async v => {
  const id = v.params.registrationId;
  const decisionId = (await v.request.formData()).get('decisionId');
  if (!isId(id) || !isId(decisionId)) throw notFound();
  const result = await v.command(ctx => undoDecision(ctx, { registrationId: id, decisionId }));
  if (result.ok) return seeOther(`/ukpbj/registrations/${id}?decided=${decisionId}`);
  const unknown = ['registration-unknown', 'decision-unknown'].includes(result.problems[0]?.code ?? '');
  if (unknown) throw notFound();
  return data({ problems: result.problems }, { status: 422 });
});

/** Why a decision could not be taken back. */
export default function Reversal() {
  const { title, id, name } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const problems: readonly Problem[] = refusal && 'problems' in refusal ? refusal.problems : [];
  return (
    <>
      <BackLink to={`/ukpbj/registrations/${id}`}>{t('decisions.decision.back')}</BackLink>
      <PageHeader title={title} crumb={name} />
      {problems.map(problem => (
        <Notice tone="bad" live key={problem.code} title={t(decisionProblemKey(problem), problem.data)} />
      ))}
    </>
  );
}
