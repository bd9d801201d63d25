import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { allReasons } from '~/registration/decisions/all-reasons.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { decisionForm } from '~/registration/decisions/decision-form.ts';
import { DecisionForm } from '~/registration/decisions/decision-form-view.tsx';
import { findRegistrationForReview } from '~/registration/decisions/find-registration-for-review.server.ts';
import { findNeighbours } from '~/registration/decisions/list-queue.server.ts';
import { readQueueFilter, writeQueueFilter } from '~/registration/decisions/queue-filter.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.registration-decision',
  access: ['ukpbj'],
  words: ['registration.term', 'registration.code', 'decisions', 'documents.kind'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const filter = readQueueFilter(new URL(v.request.url).searchParams);
  const now = v.clock.now();
  const at = { world: buildWorld(v.pemda, v.clock), now };
  const review = isId(id) ? await v.readPrimary(tx => findRegistrationForReview(tx, id, at)) : null;
  if (!review) throw notFound();
  const { next } = await v.readPrimary(tx => findNeighbours(tx, review.id, filter, now));
  const { name, version, outcomes } = review;
  return {
    title: v.t('decisions.decision.title', { name }),
    id: review.id,
    version,
    outcomes,
    reasons: outcomes.length > 0 ? allReasons : [],
    next,
    kept: writeQueueFilter(filter),
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
  if (result.ok) {
    const following = form.get('then') === 'next' ? form.get('following') : null;
    const filter = readQueueFilter(new URL(v.request.url).searchParams);
    const kept = writeQueueFilter(filter, { decided: result.value.decisionId });
    return seeOther(`/ukpbj/registrations${isId(following) ? `/${following}` : ''}${kept}`);
  }
  if (result.problems[0]?.code === 'registration-unknown') throw notFound();
  return refuse(result.problems);
});

/** The decision alone: where a refused one comes back to with everything that was typed. */
export default function Decision() {
  const { title, id, version, outcomes, reasons, next, kept } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/ukpbj/registrations/${id}${kept}`}>{t('decisions.decision.back')}</BackLink>
      <PageHeader title={title} />
      {outcomes.length === 0 ? (
        <Notice tone="bad" live title={t('decisions.code.already-decided')} />
      ) : (
        <DecisionForm
          to={`/ukpbj/registrations/${id}/decision${kept}`}
          {...{ version, outcomes, reasons, next, refused }}
        />
      )}
    </>
  );
}
