import type { Tx } from '#db/client.server.ts';
import { listOwnSeats, type OwnSeat } from './list-own-seats.server.ts';
import { type ListedSession, listSessions } from './list-sessions.server.ts';
import { isInvited } from './session.ts';
import { type PoolRoom, roomOf, type SignUpState, signUpState } from './sign-up-state.ts';

export interface LearnerSessionLine {
  session: ListedSession;
  seat: OwnSeat | null;
  room: PoolRoom[];
  signUp: SignUpState;
}

/** Sessions to come that somebody may sign up for or is in, and those that the person had a seat in, the latest first. */
export async function listLearnerSessions(
  tx: Tx,
  { personId, role, now }: { personId: string; role: string; now: Date },
): Promise<{ coming: LearnerSessionLine[]; past: LearnerSessionLine[] }> {
  const coming = await listSessions(tx, { states: ['open', 'cancelled'], when: 'coming', now });
  const past = await listSessions(tx, { states: ['open', 'closed'], when: 'past', now });
  const sessionIds = [...coming, ...past].map(session => session.id);
  const seats = await listOwnSeats(tx, { personId, sessionIds });
  const line = (session: ListedSession): LearnerSessionLine => ({
    session,
    seat: seats.get(session.id) ?? null,
    room: roomOf(session, session.counts),
    signUp: signUpState(session, role, now),
  });
  return {
    coming: coming
      .map(line)
      .filter(({ session, seat }) =>
        session.state === 'open' ? seat || isInvited(session.audience, role) : seat,
      ),
    past: past.map(line).filter(({ seat }) => seat?.state === 'confirmed'),
  };
}
