import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { findAttempt } from '~/bimtek/learning/find-attempt.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { attemptId } from '~/bimtek/offline/attempt-nonce.ts';
import { presentQuiz } from '~/bimtek/offline/present-quiz.server.ts';
import { QuizForm } from '~/bimtek/offline/quiz-form.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.quiz',
  access: ['vendor', 'opd'],
  words: ['bimtek', 'offline'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

/** The attempt's nonce stands in the address: a reload and a refused form show the same order of options. */
function attemptOf(request: Request): string {
  return new URL(request.url).searchParams.get('attempt') ?? '';
}

/** The last digits of an id are drawn. */
const newAttempt = () => attemptId(newId().replaceAll('-', '').slice(-15));

export const loader = show(handle, async v => {
  const course = findCourse(v.params.course);
  if (!course) throw notFound();
  const attempt = attemptOf(v.request);
  if (!isId(attempt)) throw redirect(`/learning/courses/${course.id}/quiz?attempt=${newAttempt()}`);
  const kept = await v.readPrimary(tx => findAttempt(tx, v.session?.personId ?? '', attempt));
  if (kept) throw redirect(`/learning/courses/${course.id}/attempts/${attempt}`);
  return {
    title: v.t('bimtek.quiz.title', { course: course.title[v.language] }),
    quiz: presentQuiz(course, v.language, attempt),
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
  const { title, quiz } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const { questions, passMark } = quiz;
  return (
    <>
      <BackLink to={`/learning/courses/${quiz.course}`} />
      <PageHeader title={title} lead={t('bimtek.quiz.lead', { count: questions.length, passMark })} />
      <QuizForm quiz={quiz} problems={refused?.problems} values={refused?.values} />
    </>
  );
}
