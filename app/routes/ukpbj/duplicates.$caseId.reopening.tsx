import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { findDuplicateCase } from '~/registration/duplicates/find-duplicate-case.server.ts';
import { duplicateProblemKey } from '~/registration/duplicates/problem-key.ts';
import { reopenCase } from '~/registration/duplicates/reopen-case.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.duplicate-reopening',
  access: ['ukpbj'],
  words: ['duplicates'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const id = v.params.caseId;
  const world = buildWorld(v.pemda, v.clock);
  const found = isId(id) ? await v.readPrimary(tx => findDuplicateCase(tx, id, world)) : null;
  if (!found) throw notFound();
  if (found.status === 'open') throw seeOther(`/ukpbj/duplicates/${found.id}`);
  const [first, second] = found.sides;
  return {
    title: v.t('duplicates.reopen.title'),
    id: found.id,
    merged: found.status === 'merged',
    first: first.name,
    second: second.name,
  };
});

export const action = act(handle, async v => {
  const caseId = v.params.caseId;
  if (!isId(caseId)) throw notFound();
  const result = await v.command(ctx => reopenCase(ctx, { caseId }));
  if (result.ok) return seeOther(`/ukpbj/duplicates/${caseId}?done=reopened`);
  if (result.problems[0]?.code === 'case-unknown') throw notFound();
  return invalid(result.problems, new FormData());
});

export default function Reopening() {
  const { title, id, merged, first, second } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(duplicateProblemKey(problem), problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/ukpbj/duplicates/${id}`}>{t('duplicates.pair', { first, second })}</BackLink>
      <PageHeader title={title} lead={t(merged ? 'duplicates.reopen.merged' : 'duplicates.reopen.other')} />
      <Form say={say} problems={refused?.problems}>
        <Button full kind="danger">
          {t('duplicates.reopen.save')}
        </Button>
      </Form>
    </>
  );
}
