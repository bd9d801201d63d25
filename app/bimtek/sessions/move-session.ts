import { err, ok, type Result } from '~/reference/result.ts';
import type { SessionCode } from './codes.ts';
import type { SessionGround, SessionState } from './session.ts';

/** Where a trainer can bring a session: open it for sign-up, call it off, or close it once it was held. */
export type SessionMove = Exclude<SessionState, 'draft'>;

export function isSessionMove(text: unknown): text is SessionMove {
  return text === 'open' || text === 'cancelled' || text === 'closed';
}

export function moveSession(
  session: SessionGround,
  to: SessionMove,
  now: Date,
): Result<SessionMove, SessionCode> {
  const { state, startsAt, endsAt } = session;
  if (state === 'cancelled' || state === 'closed') return err('session-over');
  if (to === 'open') {
    if (state === 'open') return err('session-over');
    return startsAt <= now ? err('starts-in-past') : ok(to);
  }
  if (to === 'closed') {
    if (state !== 'open') return err('session-not-open');
    return now < endsAt ? err('session-not-over') : ok(to);
  }
  return endsAt <= now ? err('session-over') : ok(to);
}

/** The moves that a session has now, the one that comes next first. */
export function movesOf(session: SessionGround, now: Date): SessionMove[] {
  return (['open', 'closed', 'cancelled'] as const).filter(to => moveSession(session, to, now).ok);
}
