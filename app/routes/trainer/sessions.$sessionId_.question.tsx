import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { getLiveDesk } from '~/bimtek/live/get-live-desk.server.ts';
import { openLiveQuestion } from '~/bimtek/live/open-live-question.server.ts';
import { QuestionChoice } from '~/bimtek/live/question-choice.tsx';
import { TallyView } from '~/bimtek/live/tally-view.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { useLookAgain } from '~/ui/look-again/use-look-again.ts';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.live-question',
  access: ['trainer', 'ukpbj'],
  words: ['live'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { sessionId = '' } = v.params;
  const course = new URL(v.request.url).searchParams.get('course');
  const desk = await v.readPrimary(tx => getLiveDesk(tx, { sessionId, course, language: v.language }));
  if (!desk) throw notFound();
  return { title: v.t('live.title'), ...desk };
});

export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const form = await v.request.formData();
  const [course, question] = ['course', 'question'].map(name => String(form.get(name) ?? '')) as [
    string,
    string,
  ];
  const result = await v.command(ctx => openLiveQuestion(ctx, { sessionId, course, question }));
  if (result.ok)
    return seeOther(`/trainer/sessions/${sessionId}/question?course=${encodeURIComponent(course)}`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function LiveQuestionPage() {
  const { title, session, course, courses, questions, live } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useWords();
  const open = live !== null && !live.closed;
  useLookAgain(open, useRevalidator());
  return (
    <>
      <BackLink to={`/trainer/sessions/${session.id}`}>{session.title}</BackLink>
      <PageHeader title={title} lead={t('live.lead')} />
      {live ? (
        <section className="card">
          <h2>{live.asked.stem}</h2>
          <TallyView tally={live.tally} caption={live.asked.stem} open={open} />
          {open ? (
            <Form
              action={`/trainer/sessions/${session.id}/question/closing`}
              say={problem => t(`live.code.${problem.code}`)}
            >
              <input type="hidden" name="course" value={live.course} />
              <Button>{t('live.close')}</Button>
            </Form>
          ) : null}
        </section>
      ) : null}
      <QuestionChoice
        {...{ course, courses, questions }}
        problems={refused && 'problems' in refused ? refused.problems : undefined}
      />
    </>
  );
}
