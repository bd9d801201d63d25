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
import { findProgressOfPerson } from '~/registration/answers/find-progress.server.ts';
import { matchPapers } from '~/registration/answers/match-papers.ts';
import { presentAnswer } from '~/registration/answers/present-answer.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { TypedBy } from '~/registration/assistance/typed-by.tsx';
import { DocumentThumb } from '~/registration/documents/document-thumb.tsx';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.registration-check',
  access: ['vendor'],
  words: ['registration', 'reference', 'documents'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const own = await v.readPrimary(tx => findProgressOfPerson(tx, v.session?.personId ?? '', now));
  if (!own || !isEditable(own.sheet.status)) throw redirect('/vendor/registration');
  const { sheet, due, mayGo } = own;
  const world = buildWorld(v.pemda, v.clock);
  const sections = summariseAnswers(questionPages, sheet.answers).map(({ section, lines }) => ({
    section,
    lines: lines.map(({ value, ...line }) => ({
      ...line,
      author: sheet.authors[line.question],
      shown: value === null ? null : presentAnswer(line.question, value, world, false),
    })),
  }));
  const documents = await v.readPrimary(tx => listDocuments(tx, sheet.vendorId));
  const papers = matchPapers(due, documents);
  return { title: v.t('registration.check.title'), sections, papers, ready: mayGo };
});

export const action = act(handle, async v => {
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) throw notFound();
  const result = await v.command(ctx => submitRegistration(ctx, { registrationId: own.id }));
  if (!result.ok) return invalid(result.problems);
  return seeOther('/vendor/registration/submitted');
});

export default function CheckAnswers() {
  const { title, sections, papers, ready } = useLoaderData<typeof loader>();
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
              facts={lines.map(({ question, page, shown, author }) => ({
                term: t(`registration.term.${question}`),
                value: (
                  <span id={question}>
                    <AnswerText question={question} shown={shown} />
                    <TypedBy author={author} seenBy="vendor" />
                  </span>
                ),
                change: `/vendor/registration/${page}?from=check#${question}`,
              }))}
            />
          </section>
        ))}
        <section>
          <h2>{t('registration.section.documents')}</h2>
          <List>
            {papers.map(({ kind, document }) => (
              <li key={kind} id={`document-${kind}`}>
                <Item
                  name={t(`documents.kind.${kind}`)}
                  small={document ? undefined : t('registration.no-answer')}
                  photo={document ? <DocumentThumb document={document} /> : undefined}
                  end={
                    <Action
                      to={`/vendor/registration/documents?from=check#${kind}`}
                      about={t(`documents.kind.${kind}`)}
                    >
                      {t('ui.change')}
                    </Action>
                  }
                />
              </li>
            ))}
          </List>
        </section>
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
