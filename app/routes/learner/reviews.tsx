import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { answerReview } from '~/bimtek/learning/reviews/answer-review.server.ts';
import { findReview } from '~/bimtek/learning/reviews/find-review.server.ts';
import { ReviewResult } from '~/bimtek/learning/reviews/review-result.tsx';
import { QuestionField } from '~/bimtek/quiz/question-field.tsx';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'learner.reviews', access: ['vendor', 'opd'], words: ['bimtek'] });

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

/** The nonce of the answer stands in the address: a reload shows the same order, and after sending the explanation. */
function nonceOf(request: Request): string {
  return new URL(request.url).searchParams.get('answer') ?? '';
}

export const loader = show(handle, async v => {
  const { searchParams } = new URL(v.request.url);
  const answer = nonceOf(v.request);
  // `of`: the question that a message asked.
  const of = searchParams.get('of');
  if (!isId(answer))
    throw redirect(`/learning/reviews?answer=${newId()}${of ? `&of=${encodeURIComponent(of)}` : ''}`);
  const personId = v.session?.personId ?? '';
  const asked = { personId, answer, of, language: v.language, today: wibDay(v.clock.now()) };
  return { title: v.t('bimtek.reviews.title'), ...(await v.readPrimary(tx => findReview(tx, asked))) };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const input = {
    answer: nonceOf(v.request),
    course: text('course'),
    question: text('question'),
    version: text('version'),
    language: v.language,
    fields: form,
  };
  const result = await v.command(ctx => answerReview(ctx, input));
  if (result.ok) return seeOther(`/learning/reviews?answer=${result.value.id}`);
  const codes = result.problems.map(problem => problem.code);
  if (codes.includes('not-allowed')) throw new Response(null, { status: 403 });
  if (codes.includes('attempt-unknown') || codes.includes('course-unknown')) throw notFound();
  // Answered in another tab: on to what is left.
  if (codes.includes('review-not-due')) return seeOther('/learning/reviews');
  const values = Object.fromEntries([...form.keys()].map(name => [name, form.getAll(name).map(String)]));
  return data({ problems: result.problems, values }, { status: 422 });
});

/** One question at a time, with the explanation at once; then the next one, or when there will be one. */
export default function Reviews() {
  const { title, asked, answered, left, nextOn } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const say = useCallback((problem: Problem) => t(`bimtek.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const later = nextOn
    ? t('bimtek.reviews.next-on', { day: formatDay(nextOn, language) })
    : t('bimtek.reviews.none-left');
  return (
    <>
      <BackLink to="/learning">{t('bimtek.learning.title')}</BackLink>
      {answered ? (
        <>
          <ReviewResult answered={answered} />
          <p>{left > 0 ? t('bimtek.reviews.left', { count: left }) : later}</p>
          <p>
            <ButtonLink full to={left > 0 ? '/learning/reviews' : '/learning'}>
              {t(left > 0 ? 'bimtek.reviews.next' : 'bimtek.reviews.back')}
            </ButtonLink>
          </p>
        </>
      ) : asked ? (
        <>
          <PageHeader title={title} crumb={asked.courseTitle} lead={t('bimtek.reviews.lead')} />
          <Form say={say} problems={refused?.problems} values={refused?.values}>
            <input type="hidden" name="course" value={asked.course} />
            <input type="hidden" name="question" value={asked.question.key} />
            <input type="hidden" name="version" value={asked.version} />
            <QuestionField question={asked.question} number={1} count={left} />
            <Button full>{t('bimtek.reviews.send')}</Button>
          </Form>
        </>
      ) : (
        <>
          <PageHeader title={title} />
          <EmptyState title={t('bimtek.reviews.empty')}>{later}</EmptyState>
        </>
      )}
    </>
  );
}
