import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerLiveQuestion } from '~/bimtek/live/answer-live-question.server.ts';
import { findOwnLiveQuestion } from '~/bimtek/live/find-live-question.server.ts';
import { QuestionField } from '~/bimtek/quiz/question-field.tsx';
import { QuestionReview } from '~/bimtek/quiz/question-review.tsx';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.live-question',
  access: ['vendor', 'opd'],
  words: ['live', 'bimtek'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const asked = { sessionId, personId: v.session!.personId, language: v.language };
  const found = await v.readPrimary(tx => findOwnLiveQuestion(tx, asked));
  if (!found) throw notFound();
  return { title: v.t('live.title'), sessionId, live: found.live };
});

export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const form = await v.request.formData();
  const questionId = String(form.get('live') ?? '');
  const answer = { questionId, sessionId, language: v.language, fields: form };
  const result = await v.command(ctx => answerLiveQuestion(ctx, answer));
  if (result.ok) return seeOther(`/learning/sessions/${sessionId}/question`);
  const [code] = result.problems.map(problem => problem.code);
  if (code === 'not-allowed') throw new Response(null, { status: 403 });
  if (code === 'question-unknown') throw notFound();
  return data({ problems: result.problems }, { status: 422 });
});

/** The question that the trainer has put to the room, on everybody's own phone. */
export default function OwnLiveQuestion() {
  const { title, sessionId, live } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const here = `/learning/sessions/${sessionId}/question`;
  const again = (
    <p>
      <ButtonLink full kind="second" to={here} plain>
        {t('live.look-again')}
      </ButtonLink>
    </p>
  );
  return (
    <>
      <BackLink to={`/learning/sessions/${sessionId}`}>{t('live.back')}</BackLink>
      <PageHeader title={title} />
      {live?.review ? <QuestionReview question={live.review} language={language} lesson={null} /> : null}
      {live?.answered && !live.closed ? <Notice tone="good" live title={t('live.kept')} /> : null}
      {live && !live.closed ? (
        <Form
          say={problem => t(`live.code.${problem.code}`)}
          problems={refused && 'problems' in refused ? refused.problems : undefined}
        >
          <input type="hidden" name="live" value={live.id} />
          <QuestionField question={live.asked} number={1} count={1} />
          <Button full>{t(live.answered ? 'live.change' : 'live.send')}</Button>
        </Form>
      ) : null}
      {!live || (live.closed && !live.review) ? (
        <EmptyState title={t('live.none')}>{t('live.none-why')}</EmptyState>
      ) : null}
      {again}
    </>
  );
}
