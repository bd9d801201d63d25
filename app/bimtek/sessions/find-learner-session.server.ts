import type { Tx } from '#db/client.server.ts';
import { type BimtekSession, findSession } from './find-session.server.ts';
import { listMaterials, type Material } from './list-materials.server.ts';
import { listOwnSeats, type OwnSeat } from './list-own-seats.server.ts';
import { countSeats, noSeats } from './list-sessions.server.ts';
import { mayOpenLink } from './meeting-link.ts';
import { isInvited } from './session.ts';
import { type PoolRoom, roomOf, type SignUpState, signUpState } from './sign-up-state.ts';

export interface LearnerSession {
  /** `meetingLink` only while it may be opened. */
  session: BimtekSession;
  seat: OwnSeat | null;
  room: PoolRoom[];
  signUp: SignUpState;
  /** For who has a seat; after the start also those of afterwards. */
  materials: Material[];
}

interface Asked {
  sessionId: string | undefined;
  personId: string;
  role: string;
  now: Date;
}

/** A session as somebody sees it who may sign up, or did. Null for drafts, and for sessions of others. */
export async function findLearnerSession(tx: Tx, asked: Asked): Promise<LearnerSession | null> {
  const { personId, role, now } = asked;
  const session = await findSession(tx, asked.sessionId);
  if (!session || session.state === 'draft') return null;
  const seats = await listOwnSeats(tx, { personId, sessionIds: [session.id] });
  const seat = seats.get(session.id) ?? null;
  if (!seat && !isInvited(session.audience, role)) return null;
  const counts = (await countSeats(tx, [session.id])).get(session.id) ?? noSeats();
  const has = seat?.state === 'confirmed';
  const materials = has && session.state !== 'cancelled' ? await listMaterials(tx, session.id) : [];
  return {
    session: { ...session, meetingLink: mayOpenLink(session, seat, now) ? session.meetingLink : null },
    seat,
    room: roomOf(session, counts),
    signUp: signUpState(session, role, now),
    materials: materials.filter(({ phase }) => phase === 'before' || now >= session.startsAt),
  };
}
