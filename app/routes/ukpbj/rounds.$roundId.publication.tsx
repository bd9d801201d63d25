import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findRound } from '~/promotion/find-round.server.ts';
import { publishRound } from '~/promotion/publish-round.server.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.round.publication',
  access: ['ukpbj'],
  words: ['promotion'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { roundId = '' } = v.params;
  const round = isId(roundId) ? await v.readPrimary(tx => findRound(tx, roundId)) : null;
  if (!round) throw notFound();
  const { number } = round;
  return { title: v.t('promotion.publish.title', { n: number }), number, roundId };
});

export const action = act(handle, async v => {
  const { roundId = '' } = v.params;
  if (!isId(roundId)) throw notFound();
  const result = await v.command(ctx => publishRound(ctx, roundId));
  if (!result.ok && result.problems.some(problem => problem.code === 'round-unknown')) throw notFound();
  if (!result.ok) return invalid(result.problems);
  return seeOther(`/ukpbj/rounds/${roundId}`);
});

export default function PublicationPage() {
  const { title, number, roundId } = useLoaderData<typeof loader>();
  const t = useWords();
  const refusal = useActionData<typeof action>();
  const say = useCallback((problem: Problem) => t(`promotion.code.${problem.code}`, problem.data), [t]);
  return (
    <>
      <BackLink to={`/ukpbj/rounds/${roundId}`}>{t('promotion.round.title', { n: number })}</BackLink>
      <PageHeader title={title} lead={t('promotion.publish.lead')} />
      <Form problems={refusal && 'problems' in refusal ? refusal.problems : undefined} say={say}>
        <p>{t('promotion.publish.after')}</p>
        <Button>{t('promotion.publish.button', { n: number })}</Button>
      </Form>
    </>
  );
}
