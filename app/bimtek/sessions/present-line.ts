import { namePlace } from './name-place.ts';
import { sayHours } from './say-hours.ts';
import { isLiveSeat, type SeatState, type SessionForm, type SessionGround } from './session.ts';
import type { PoolRoom, SignUpState } from './sign-up-state.ts';

interface Line {
  session: SessionGround & { id: string; title: string; venue: string | null; form: SessionForm };
  seat: { state: SeatState; place: number | null } | null;
  room: PoolRoom[];
  signUp: SignUpState;
}

export type ShownLine = ReturnType<typeof presentLine>;

/** One session in a list. `standing` picks the words and the colour of its tag. */
export function presentLine({ session, seat, room, signUp }: Line, language: 'id' | 'en') {
  const free = room.reduce((sum, each) => sum + each.free, 0);
  return {
    id: session.id,
    title: session.title,
    hours: sayHours(session, language),
    place: namePlace(session)[language],
    standing: standingOf(seat?.state ?? null, signUp, free),
    number: seat?.place ?? free,
  };
}

export type Standing = Exclude<SignUpState, 'open'> | 'confirmed' | 'offered' | 'waiting' | 'free' | 'full';

function standingOf(seat: SeatState | null, signUp: SignUpState, free: number): Standing {
  if (signUp === 'cancelled' || signUp === 'held') return signUp;
  if (seat && isLiveSeat(seat)) return seat as Standing;
  if (signUp !== 'open') return signUp;
  return free > 0 ? 'free' : 'full';
}
