import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addGuest } from '~/bimtek/sessions/add-guest.server.ts';
import { FeedbackReport } from '~/bimtek/sessions/feedback-report.tsx';
import { findTaughtSession } from '~/bimtek/sessions/find-taught-session.server.ts';
import { GuestForm } from '~/bimtek/sessions/guest-fields.tsx';
import { guestForm } from '~/bimtek/sessions/guest-form.ts';
import { movesOf } from '~/bimtek/sessions/move-session.ts';
import { presentRoster } from '~/bimtek/sessions/present-roster.ts';
import { presentSession } from '~/bimtek/sessions/present-session.ts';
import { RosterTable } from '~/bimtek/sessions/roster-table.tsx';
import { SessionFacts } from '~/bimtek/sessions/session-facts.tsx';
import { SessionMoves } from '~/bimtek/sessions/session-moves.tsx';
import { stateTones } from '~/bimtek/sessions/taught-table.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'trainer.session',
  access: ['trainer', 'ukpbj'],
  words: ['sessions.taught', 'sessions.one', 'sessions.roster', 'sessions.code'],
  width: 'wide',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const found = await v.readPrimary(tx => findTaughtSession(tx, v.params.sessionId));
  if (!found) throw notFound();
  const { session, seats, room, feedback } = found;
  return {
    title: session.title,
    shown: presentSession(session, v.language),
    roster: presentRoster(seats, v.language),
    moves: movesOf(session, v.clock.now()),
    began: session.startsAt <= v.clock.now(),
    room,
    feedback,
  };
});

export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const form = await v.request.formData();
  const input = parseForm(guestForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => addGuest(ctx, { ...input.value, sessionId }));
  if (result.ok) return seeOther(`/trainer/sessions/${sessionId}`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function TrainerSession() {
  const { title, shown, roster, moves, room, feedback, began } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const path = `/trainer/sessions/${shown.id}`;
  const editable = shown.state === 'draft' || shown.state === 'open';
  return (
    <>
      <BackLink to="/trainer/sessions">{t('sessions.taught.title')}</BackLink>
      <PageHeader
        title={title}
        lead={shown.hours}
        actions={<Tag tone={stateTones[shown.state]}>{t(`sessions.taught.state-${shown.state}`)}</Tag>}
      />
      <Row>
        {shown.state === 'open' ? (
          <ButtonLink to={`${path}/check-in`} icon="check" plain>
            {t('sessions.taught.check-in')}
          </ButtonLink>
        ) : null}
        {editable ? (
          <ButtonLink to={`${path}/edit`} kind="second" icon="edit">
            {t('sessions.taught.edit')}
          </ButtonLink>
        ) : null}
        <ButtonLink to={`${path}/materials`} kind="second" icon="file">
          {t('sessions.taught.materials')}
        </ButtonLink>
        {shown.state === 'draft' || shown.state === 'cancelled' ? null : (
          <>
            <ButtonLink to={`${path}/question`} kind="second">
              {t('sessions.taught.question')}
            </ButtonLink>
            <ButtonLink to={`${path}/lists`} kind="second" plain>
              {t('sessions.taught.paper')}
            </ButtonLink>
            {shown.form === 'on-site' ? null : (
              <ButtonLink to={`${path}/meeting`} kind="second">
                {t('sessions.taught.meeting')}
              </ButtonLink>
            )}
          </>
        )}
      </Row>
      <SessionMoves moves={moves} path={path} people={roster.length} />
      <SessionFacts shown={shown} room={room} />
      {shown.state === 'draft' ? null : (
        <section>
          <Row ends>
            <h2>{t('sessions.roster.title')}</h2>
            <Row>
              <Exports csv={`${path}/roster?format=csv`} xlsx={`${path}/roster?format=xlsx`} />
            </Row>
          </Row>
          <RosterTable rows={roster} />
        </section>
      )}
      {shown.state === 'open' ? (
        <GuestForm refusal={refusal && 'problems' in refusal ? refusal : undefined} />
      ) : null}
      {began ? <FeedbackReport feedback={feedback} /> : null}
    </>
  );
}
