import type { MetaFunction } from '@remix-run/node';
import { useFetcher, useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { AnswerText } from '~/registration/answers/answer-text.tsx';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import type { Question } from '~/registration/answers/questions.ts';
import { allReasons } from '~/registration/decisions/all-reasons.ts';
import { CaseKeys } from '~/registration/decisions/case-keys.tsx';
import { CaseNeighbours } from '~/registration/decisions/case-neighbours.tsx';
import { DecidedNotice } from '~/registration/decisions/decided-notice.tsx';
import { DecisionForm } from '~/registration/decisions/decision-form-view.tsx';
import { DueTag } from '~/registration/decisions/due-tag.tsx';
import { findReviewDesk } from '~/registration/decisions/find-review-desk.server.ts';
import { reviewWords } from '~/registration/decisions/page-words.ts';
import { ProposalNotice } from '~/registration/decisions/proposal-notice.tsx';
import { readQueueFilter, writeQueueFilter } from '~/registration/decisions/queue-filter.ts';
import { ReviewAnswers } from '~/registration/decisions/review-answers.tsx';
import { ReviewDocuments } from '~/registration/decisions/review-documents.tsx';
import { Timeline } from '~/registration/decisions/timeline-view.tsx';
import { TwinHints } from '~/registration/decisions/twin-hints.tsx';
import { RegisterChecks } from '~/registration/registers/register-checks.tsx';
import { Columns, Flow, Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import type { action as reveal } from './registrations.$registrationId.reveal.tsx';

export const handle = definePage({
  id: 'ukpbj.registration',
  access: ['ukpbj'],
  words: [...reviewWords, 'registers'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const id = v.params.registrationId;
  const query = new URL(v.request.url).searchParams;
  const filter = readQueueFilter(query);
  const decided = query.get('decided');
  const viewer = v.session?.personId ?? '';
  const at = {
    world: buildWorld(v.pemda, v.clock),
    now: v.clock.now(),
    viewer,
    t: v.t,
    filter,
    decisionId: isId(decided) ? decided : null,
  };
  const desk = isId(id) ? await v.readPrimary(tx => findReviewDesk(tx, id, at)) : null;
  if (!desk) throw notFound();
  const own = desk.review.proposal?.proposedBy === viewer;
  const reasons = desk.review.outcomes.length > 0 ? allReasons : [];
  const asked = query.has('asked');
  return { title: desk.review.name, ...desk, own, reasons, filter, asked, today: wibDay(at.now) };
});

export default function Review() {
  const {
    review,
    documents,
    twins,
    checks,
    timeline,
    neighbours,
    notice,
    own,
    reasons,
    filter,
    asked,
    today,
  } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const { id, name, status, version, submittedAt, lines, clock, outcomes, proposal } = review;
  const kept = writeQueueFilter(filter);
  const here = `/ukpbj/registrations/${id}`;
  return (
    <>
      <BackLink to={`/ukpbj/registrations${kept}`}>{t('decisions.queue.caption')}</BackLink>
      <DecidedNotice notice={notice} />
      <PageHeader
        title={name}
        crumb={
          submittedAt ? t('decisions.review.sent', { when: formatInstant(submittedAt, language) }) : null
        }
        actions={
          outcomes.length > 0 ? (
            <ButtonLink to="#decision" plain>
              {t('decisions.review.decide')}
            </ButtonLink>
          ) : null
        }
      />
      <Row>
        <Tag tone={status === 'accepted' ? 'good' : status === 'submitted' ? 'busy' : 'bad'}>
          {t(`decisions.status.${status}`)}
        </Tag>
        <span>
          <DueTag clock={clock} />
        </span>
      </Row>
      <CaseNeighbours neighbours={neighbours} kept={kept} />
      {proposal ? <ProposalNotice proposal={proposal} own={own} here={here} /> : null}
      <TwinHints twins={twins} />
      <Columns aside>
        <Flow>
          <h2>{t('decisions.review.answers')}</h2>
          <ReviewAnswers
            lines={lines}
            reveal={question => (
              <Reveal key={`${id}/${question}`} to={`${here}/reveal`} question={question} />
            )}
          />
          <p className="small soft">{t('decisions.review.masked')}</p>
        </Flow>
        <Flow>
          <h2>{t('decisions.review.documents')}</h2>
          <ReviewDocuments documents={documents} today={today} />
        </Flow>
      </Columns>
      {checks ? <RegisterChecks checks={checks} action={`${here}/register-check`} asked={asked} /> : null}
      {outcomes.length > 0 ? (
        <section>
          <h2 id="decision">{t('decisions.decision.heading')}</h2>
          <DecisionForm
            key={`${id}/${version}`}
            to={`${here}/decision${kept}`}
            {...{ version, outcomes, reasons }}
            next={neighbours.next}
          />
          <CaseKeys />
        </section>
      ) : null}
      <section>
        <h2>{t('decisions.history.title')}</h2>
        <Timeline entries={timeline} />
      </section>
    </>
  );
}

/** Shows one personal answer in its place; without JavaScript on a page of its own. Either way the look is recorded. */
function Reveal({ to, question }: { to: string; question: Question }) {
  const t = useWords();
  const fetcher = useFetcher<typeof reveal>();
  const found = fetcher.data && 'revealed' in fetcher.data ? fetcher.data.revealed : null;
  if (found) {
    return (
      <b role="status">
        <AnswerText question={question} shown={found.shown} />
      </b>
    );
  }
  return (
    <fetcher.Form method="post" action={to}>
      <Action name="question" value={question} about={t(`registration.term.${question}`)}>
        {t('decisions.reveal.do')}
      </Action>
    </fetcher.Form>
  );
}
