import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readCurationFilter, writeCurationFilter } from '~/catalog/listings/curation-filter.ts';
import { listCurationRows } from '~/catalog/listings/list-curation-queue.server.ts';
import { undoListingDecision } from '~/catalog/listings/undo-listing-decision.server.ts';
import { useListingProblems } from '~/catalog/listings/use-listing-problems.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.curation-reversal',
  access: ['ukpbj'],
  words: ['listings.code', 'listings.decision.back', 'catalog.code'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.listingId;
  const [row] = isId(id) ? await v.readPrimary(tx => listCurationRows(tx, [id])) : [];
  if (!row) throw notFound();
  return { title: v.t('listings.decided.undo'), id: row.id, name: row.title };
});

export const action = act(handle, async v => {
  const id = v.params.listingId;
  const seq = Number((await v.request.formData()).get('seq'));
  if (!isId(id) || !Number.isInteger(seq)) throw notFound();
  const result = await v.command(ctx => undoListingDecision(ctx, { listingId: id, seq }));
  const filter = readCurationFilter(new URL(v.request.url).searchParams);
  if (result.ok)
    return seeOther(`/ukpbj/curation/${id}${writeCurationFilter(filter, { decided: `${id}.${seq + 1}` })}`);
  if (result.problems[0]?.code === 'listing-missing') throw notFound();
  return data({ problems: result.problems }, { status: 422 });
});

/** Why a decision could not be taken back. */
export default function Reversal() {
  const { title, id, name } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useListingProblems();
  const problems: readonly Problem[] = refusal && 'problems' in refusal ? refusal.problems : [];
  return (
    <>
      <BackLink to={`/ukpbj/curation/${id}`}>{t('listings.decision.back')}</BackLink>
      <PageHeader title={title} crumb={name} />
      {problems.map(problem => (
        <Notice tone="bad" live key={problem.code} title={say(problem)} />
      ))}
    </>
  );
}
