import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayGiveFeedback } from '~/bimtek/sessions/feedback.ts';
import { findLearnerSession } from '~/bimtek/sessions/find-learner-session.server.ts';
import { isUnderWay } from '~/bimtek/sessions/is-under-way.ts';
import { MaterialList } from '~/bimtek/sessions/material-list.tsx';
import { OwnSeatCard } from '~/bimtek/sessions/own-seat-card.tsx';
import { presentOwnSeat, presentSession } from '~/bimtek/sessions/present-session.ts';
import { SEAT_POOLS } from '~/bimtek/sessions/session.ts';
import { SessionFacts } from '~/bimtek/sessions/session-facts.tsx';
import { SignUpForm } from '~/bimtek/sessions/sign-up-form.tsx';
import { takeSeat } from '~/bimtek/sessions/take-seat.server.ts';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.session',
  access: ['vendor', 'opd'],
  words: ['sessions.line', 'sessions.one', 'sessions.code', 'sessions.material'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { personId = '', role = 'vendor' } = v.session ?? {};
  const now = v.clock.now();
  const { sessionId } = v.params;
  const found = await v.readPrimary(tx => findLearnerSession(tx, { sessionId, personId, role, now }));
  if (!found) throw notFound();
  const { session, seat, room, signUp, materials } = found;
  return {
    title: session.title,
    shown: presentSession(session, v.language, seat?.pool),
    own: seat && presentOwnSeat(session, seat, now, v.language),
    askFeedback: seat !== null && mayGiveFeedback(session, seat, now).ok,
    underWay: isUnderWay(session, now),
    room,
    signUp,
    materials,
  };
});

export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const form = await v.request.formData();
  const pool = SEAT_POOLS.find(each => each === form.get('pool')) ?? 'on-site';
  const result = await v.command(ctx => takeSeat(ctx, { sessionId, pool }));
  if (result.ok) return seeOther(`/learning/sessions/${sessionId}`);
  const code = result.problems[0]?.code;
  if (code === 'session-unknown') throw notFound();
  // The same form sent twice: the seat of the first one is there.
  return code === 'already-in' ? seeOther(`/learning/sessions/${sessionId}`) : invalid(result.problems, form);
});

export default function Session() {
  const { title, shown, own, askFeedback, underWay, room, signUp, materials } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const place = usePemda();
  const path = `/learning/sessions/${shown.id}`;
  return (
    <>
      <BackLink to="/learning/sessions">{t('sessions.one.back')}</BackLink>
      <PageHeader title={title} lead={shown.hours} />
      {own ? <OwnSeatCard {...{ own, shown, path, askFeedback, underWay }} /> : null}
      <SessionFacts shown={shown} room={room} />
      {own?.live ? null : (
        <SignUpForm
          room={room}
          signUp={signUp}
          shown={shown}
          problems={refusal && 'problems' in refusal ? refusal.problems : undefined}
        />
      )}
      <MaterialList materials={materials} path={path} />
      {shown.state === 'open' ? (
        <Action to={`/bimtek/${place?.id}/calendars/${shown.id}.ics`} icon="clock" plain>
          {t('sessions.one.to-calendar')}
        </Action>
      ) : null}
    </>
  );
}
