import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { findAttempt } from '~/bimtek/learning/find-attempt.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { askQuestion } from '~/bimtek/quiz/ask-question.ts';
import { QuestionField } from '~/bimtek/quiz/question-field.tsx';
import { questionKey } from '~/bimtek/quiz/question-key.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'learner.quiz', access: ['vendor', 'opd'], words: ['bimtek'] });

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

/** The attempt's nonce stands in the address: a reload and a refused form show the same order of options. */
function attemptOf(request: Request): string {
  return new URL(request.url).searchParams.get('attempt') ?? '';
}

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  const attempt = attemptOf(v.request);
  if (!isId(attempt)) throw redirect(`/learning/courses/${course.id}/quiz?attempt=${newId()}`);
  const kept = await v.readPrimary(tx => findAttempt(tx, v.session?.personId ?? '', attempt));
  if (kept) throw redirect(`/learning/courses/${course.id}/attempts/${attempt}`);
  const quiz = course.quiz[v.language];
  return {
    title: v.t('bimtek.quiz.title', { course: course.title[v.language] }),
    course: course.id,
    passMark: course.passMark,
    version: quiz.version,
    questions: quiz.questions.map((question, at) =>
      askQuestion(question, questionKey(question, at), attempt, sha256),
    ),
  };
});

/** Every value that was sent, several per field where several were ticked. */
function valuesOf(form: FormData): Record<string, string[]> {
  return Object.fromEntries([...form.keys()].map(name => [name, form.getAll(name).map(String)]));
}

export const action = act(handle, async v => {
  const { course = '' } = v.params;
  const form = await v.request.formData();
  const input = {
    course,
    attempt: attemptOf(v.request),
    version: String(form.get('version')),
    language: v.language,
    fields: form,
  };
  const result = await v.command(ctx => submitQuiz(ctx, input));
  if (result.ok) return seeOther(`/learning/courses/${course}/attempts/${result.value.id}`);
  const codes = result.problems.map(problem => problem.code);
  if (codes.includes('not-allowed')) throw new Response(null, { status: 403 });
  if (codes.includes('course-unknown') || codes.includes('attempt-unknown')) throw notFound();
  return data({ problems: result.problems, values: valuesOf(form) }, { status: 422 });
});

export default function QuizPage() {
  const { title, course, passMark, version, questions } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`bimtek.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/learning/courses/${course}`} />
      <PageHeader title={title} lead={t('bimtek.quiz.lead', { count: questions.length, passMark })} />
      <Form say={say} problems={refused?.problems} values={refused?.values}>
        <input type="hidden" name="version" value={version} />
        {questions.map((question, at) => (
          <QuestionField key={question.key} question={question} number={at + 1} count={questions.length} />
        ))}
        <Button full>{t('bimtek.quiz.send')}</Button>
        <p className="small soft">{t('bimtek.quiz.again-allowed')}</p>
      </Form>
    </>
  );
}
