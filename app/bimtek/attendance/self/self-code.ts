import { err, ok, type Result } from '~/reference/result.ts';
import type { AttendanceCode } from '../codes.ts';
import { codeOf, readCode } from '../tickets/seat-code.ts';

/*
 * The code on the trainer's screen changes every few seconds and is made of the server's clock, so the phone's clock never
 * matters. Six of 31 letters cannot be guessed within a window; a live video of the screen still beats any such code,
 * which is why the trainer gets a few names to look for in the room.
 */
export interface SelfWindow {
  opensAt: Date;
  closesAt: Date;
}

const minute = 60_000;

/** Opens half an hour before the start and ends with the session. */
export function selfWindow(session: { startsAt: Date; endsAt: Date }): SelfWindow {
  return { opensAt: new Date(session.startsAt.getTime() - 30 * minute), closesAt: session.endsAt };
}

/** Keyed digest of a text, hex. */
type Digest = (text: string) => string;

export function selfCode(sessionId: string, now: Date, seconds: number, digest: Digest): string {
  return codeOf(digest(`${sessionId}|${Math.floor(now.getTime() / 1000 / seconds)}`));
}

/** How long the code of this moment still stands, seconds. */
export function secondsLeft(now: Date, seconds: number): number {
  return seconds - (Math.floor(now.getTime() / 1000) % seconds);
}

interface Claim {
  session: { id: string; startsAt: Date; endsAt: Date };
  typed: string;
  now: Date;
  seconds: number;
  digest: Digest;
}

/**
 * Whether a typed code is the one of now or the one before, which somebody may still have been typing. Before and after the
 * window it says so and nothing is remembered: who tried too early is not kept out later.
 */
export function judgeSelfCode({ session, typed, now, seconds, digest }: Claim): Result<null, AttendanceCode> {
  const { opensAt, closesAt } = selfWindow(session);
  if (now < opensAt) return err('self-not-yet', { field: 'code' });
  if (now > closesAt) return err('self-over', { field: 'code' });
  if (typed.trim() === '') return err('self-code-missing', { field: 'code' });
  const code = readCode(typed);
  const before = new Date(now.getTime() - seconds * 1000);
  const right = [now, before].map(at => selfCode(session.id, at, seconds, digest));
  return code && right.includes(code) ? ok(null) : err('self-code-wrong', { field: 'code' });
}

/**
 * Whom to look for in the room: one in ten of those who noted themselves, three at least. Nobody can know beforehand (the
 * digest is keyed), and the same names come up however often one looks.
 */
export function pickSpotChecks(seatIds: readonly string[], sessionId: string, digest: Digest): string[] {
  const ranked = seatIds.map(id => [digest(`spot|${sessionId}|${id}`), id] as const).sort();
  const wanted = Math.max(3, Math.ceil(seatIds.length / 10));
  return ranked.slice(0, wanted).map(([, id]) => id);
}
