import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { findRegistrationForReview } from '~/registration/decisions/find-registration-for-review.server.ts';
import { revealWords } from '~/registration/decisions/page-words.ts';
import { decisionProblemKey } from '~/registration/decisions/problem-key.ts';
import { revealAnswer } from '~/registration/decisions/reveal-answer.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.registration-reveal',
  access: ['ukpbj'],
  words: revealWords,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const at = { world: buildWorld(v.pemda, v.clock), now: v.clock.now() };
  const review = isId(id) ? await v.readPrimary(tx => findRegistrationForReview(tx, id, at)) : null;
  if (!review) throw notFound();
  return { title: review.name, id: review.id };
});

export const action = act(handle, async v => {
  const id = v.params.registrationId;
  if (!isId(id)) throw notFound();
  const question = (await v.request.formData()).get('question');
  const result = await v.command(ctx => revealAnswer(ctx, { registrationId: id, question }));
  const headers = { 'Cache-Control': 'no-store' };
  if (result.ok) return data({ revealed: result.value, at: v.clock.now() }, { headers });
  if (result.problems[0]?.code === 'registration-unknown') throw notFound();
  return data({ problems: result.problems }, { status: 422, headers });
});

/** What the browser shows where no script runs: the one value, once, and that the look was recorded. */
export default function Reveal() {
  const { title, id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const back = <BackLink to={`/ukpbj/registrations/${id}`}>{t('decisions.reveal.back')}</BackLink>;
  if (!answer || !('revealed' in answer)) {
    return (
      <>
        {back}
        <PageHeader title={title} />
        {answer?.problems.map(problem => (
          <Notice tone="bad" key={problem.code}>
            {t(decisionProblemKey(problem), problem.data)}
          </Notice>
        ))}
      </>
    );
  }
  const { question, shown } = answer.revealed;
  const term = t(`registration.term.${question}`);
  return (
    <>
      {back}
      <PageHeader title={t('decisions.reveal.title', { term, name: title })} />
      <Facts facts={[{ term, value: <AnswerText question={question} shown={shown} /> }]} />
      <Notice>{t('decisions.reveal.recorded', { when: formatInstant(answer.at, language) })}</Notice>
    </>
  );
}
