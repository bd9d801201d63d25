import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { findProgressOfRegistration } from '~/registration/answers/find-progress.server.ts';
import { matchPapers } from '~/registration/answers/match-papers.ts';
import { presentAnswer } from '~/registration/answers/present-answer.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { submitForVendor } from '~/registration/assistance/submit-for-vendor.server.ts';
import { TypedBy } from '~/registration/assistance/typed-by.tsx';
import { useSay } from '~/registration/assistance/use-say.ts';
import { DocumentThumb } from '~/registration/documents/document-thumb.tsx';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'officer.registration-check',
  access: ['officer'],
  words: ['assistance', 'registration', 'reference', 'documents'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) throw notFound();
  const here = `/officer/registrations/${own.id}`;
  if (!own.consentedAt || !isEditable(own.status)) throw redirect(here);
  const world = buildWorld(v.pemda, v.clock);
  const sections = summariseAnswers(questionPages, own.answers).map(({ section, lines }) => ({
    section,
    lines: lines.map(({ value, ...line }) => ({
      ...line,
      author: own.authors[line.question],
      shown: value === null ? null : presentAnswer(line.question, value, world, false),
    })),
  }));
  const now = v.clock.now();
  const progress = await v.readPrimary(tx => findProgressOfRegistration(tx, own.id, now));
  const documents = await v.readPrimary(tx => listDocuments(tx, own.vendorId));
  const papers = matchPapers(progress?.due ?? [], documents);
  return { title: v.t('assistance.check.title'), here, sections, papers, ready: progress?.mayGo ?? false };
});

export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) throw notFound();
  const result = await v.command(ctx => submitForVendor(ctx, { registrationId }));
  if (!result.ok) return invalid(result.problems);
  return seeOther(`/officer/registrations/${registrationId}?sent=yes`);
});

export default function CheckForVendor() {
  const { title, here, sections, papers, ready } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useSay();
  return (
    <>
      <BackLink to={here}>{t('registration.parts')}</BackLink>
      <PageHeader title={title} lead={t('assistance.check.lead')} />
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
                    <TypedBy author={author} seenBy="officer" />
                  </span>
                ),
                change: `${here}/answers/${page}?from=check#${question}`,
              }))}
            />
          </section>
        ))}
        <section>
          <h2>{t('registration.section.documents')}</h2>
          <List>
            {papers.map(({ kind, document }) => (
              <li key={kind}>
                <Item
                  name={t(`documents.kind.${kind}`)}
                  small={document ? undefined : t('registration.no-answer')}
                  photo={document ? <DocumentThumb document={document} /> : undefined}
                  end={
                    <Action to={`${here}/documents`} about={t(`documents.kind.${kind}`)}>
                      {t('ui.change')}
                    </Action>
                  }
                />
              </li>
            ))}
          </List>
        </section>
        <p>{t('assistance.check.statement')}</p>
        {ready ? <Button full>{t('assistance.check.send')}</Button> : null}
      </Form>
    </>
  );
}
