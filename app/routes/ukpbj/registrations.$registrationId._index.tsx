import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { DecisionHistory } from '~/registration/decisions/decision-history.tsx';
import { DueTag } from '~/registration/decisions/due-tag.tsx';
import { findRegistrationForReview } from '~/registration/decisions/find-registration-for-review.server.ts';
import { problemKey } from '~/registration/problem-key.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'ukpbj.registration',
  access: ['ukpbj'],
  words: ['registration', 'reference'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const world = buildWorld(v.pemda, v.clock);
  const review = isId(id) ? await v.readPrimary(tx => findRegistrationForReview(tx, id, world)) : null;
  // A draft is the vendor's own: the office sees what was sent.
  if (!review || review.status === 'draft') throw notFound();
  return { title: review.name, review, now: v.clock.now() };
});

export default function Review() {
  const { review, now } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const { id, name, status, submittedAt, lines, decisions } = review;
  const waits = status === 'submitted' && submittedAt;
  return (
    <>
      <BackLink to="/ukpbj/registrations">{t('registration.queue.caption')}</BackLink>
      <PageHeader
        title={name}
        crumb={
          submittedAt ? t('registration.review.sent', { when: formatInstant(submittedAt, language) }) : null
        }
        actions={
          waits ? (
            <ButtonLink to={`/ukpbj/registrations/${id}/decision`}>
              {t('registration.review.decide')}
            </ButtonLink>
          ) : (
            <Tag tone={status === 'accepted' ? 'good' : 'bad'}>{t(`registration.outcome.${status}`)}</Tag>
          )
        }
      />
      {waits ? (
        <p>
          <DueTag submittedAt={waits} today={wibDay(now)} />
        </p>
      ) : null}
      <Table
        caption={t('registration.review.answers')}
        unseenCaption
        rows={lines}
        rowKey={line => line.question}
        columns={[
          {
            key: 'question',
            head: t('registration.review.question'),
            rowHead: true,
            cell: line => t(`registration.term.${line.question}`),
          },
          {
            key: 'answer',
            head: t('registration.review.answer'),
            cell: line => <AnswerText question={line.question} shown={line.shown} />,
          },
          {
            key: 'notes',
            head: t('registration.review.notes'),
            cell: line => (line.notes.length === 0 ? '–' : <NotesOf notes={line.notes} />),
          },
        ]}
      />
      <p className="small soft">{t('registration.review.masked')}</p>
      <section>
        <h2>{t('registration.history.title')}</h2>
        <DecisionHistory decisions={decisions} />
      </section>
    </>
  );
}

function NotesOf({ notes }: { notes: readonly Problem[] }) {
  const t = useWords();
  return (
    <Row>
      {notes.map(note => (
        <Tag tone="wait" key={note.code}>
          {t(problemKey(note), note.data)}
        </Tag>
      ))}
    </Row>
  );
}
