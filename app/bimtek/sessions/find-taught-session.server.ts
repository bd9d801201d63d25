import type { Tx } from '#db/client.server.ts';
import type { FeedbackSummary } from './feedback.ts';
import { type BimtekSession, findSession } from './find-session.server.ts';
import { getFeedback } from './give-feedback.server.ts';
import { type ListedSeat, listSeats } from './list-seats.server.ts';
import { countSeats, noSeats } from './list-sessions.server.ts';
import { type PoolRoom, roomOf } from './sign-up-state.ts';

export interface TaughtSession {
  session: BimtekSession;
  /** Those who are in or on the way in, in line order, then those who gave up. */
  seats: ListedSeat[];
  room: PoolRoom[];
  feedback: FeedbackSummary;
}

const order = ['confirmed', 'offered', 'waiting'];
const rank = ({ state }: ListedSeat) => order.indexOf(state) + 1 || 9;

/** A session as those see it who teach: everybody in it by name. */
export async function findTaughtSession(
  tx: Tx,
  sessionId: string | undefined,
): Promise<TaughtSession | null> {
  const session = await findSession(tx, sessionId);
  if (!session) return null;
  const seats = await listSeats(tx, session.id);
  const counts = (await countSeats(tx, [session.id])).get(session.id) ?? noSeats();
  return {
    session,
    seats: seats.sort((one, other) => rank(one) - rank(other)),
    room: roomOf(session, counts),
    feedback: await getFeedback(tx, session.id),
  };
}
