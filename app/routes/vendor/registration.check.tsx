import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import type { Problem } from '~/reference/result.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { presentAnswer } from '~/registration/answers/present-answer.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { listTasks, maySubmit } from '~/registration/answers/task-list.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.registration-check',
  access: ['vendor'],
  words: ['registration', 'reference'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own || !isEditable(own.status)) throw redirect('/vendor/registration');
  const world = buildWorld(v.pemda, v.clock);
  const sections = summariseAnswers(questionPages, own.answers).map(({ section, lines }) => ({
    section,
    lines: lines.map(({ value, ...line }) => ({
      ...line,
      shown: value === null ? null : presentAnswer(line.question, value, world, false),
    })),
  }));
  const ready = maySubmit(own.status, listTasks(questionPages, own));
  return { title: v.t('registration.check.title'), sections, ready };
});

export const action = act(handle, async v => {
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) throw notFound();
  const result = await v.command(ctx => submitRegistration(ctx, { registrationId: own.id }));
  if (!result.ok) return invalid(result.problems);
  return seeOther('/vendor/registration/submitted');
});

export default function CheckAnswers() {
  const { title, sections, ready } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(problemKey(problem), problem.data), [t]);
  return (
    <>
      <BackLink to="/vendor/registration">{t('registration.parts')}</BackLink>
      <PageHeader title={title} />
      {ready ? null : <Notice tone="wait">{t('registration.check.not-ready')}</Notice>}
      <Form say={say} problems={refusal && 'problems' in refusal ? refusal.problems : undefined}>
        {sections.map(({ section, lines }) => (
          <section key={section}>
            <h2>{t(`registration.section.${section}`)}</h2>
            <Facts
              facts={lines.map(({ question, page, shown }) => ({
                term: t(`registration.term.${question}`),
                value: (
                  <span id={question}>
                    <AnswerText question={question} shown={shown} />
                  </span>
                ),
                change: `/vendor/registration/${page}?from=check#${question}`,
              }))}
            />
          </section>
        ))}
        <p>{t('registration.check.statement')}</p>
        {ready ? <Button full>{t('registration.check.send')}</Button> : null}
      </Form>
      {ready ? null : (
        <p>
          <ButtonLink full to="/vendor/registration">
            {t('registration.check.complete-first')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
