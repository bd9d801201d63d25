import { database } from '#db/client.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import { readLeaveToken } from './leave-token.server.ts';
import { markStopped } from './stop-marks.server.ts';

/** Stops the news for the address behind a token of ours; false for a token that is none. Nobody need be signed in. */
export async function leaveMailing(token: string, clock: Clock = systemClock): Promise<boolean> {
  const index = readLeaveToken(token);
  if (!index) return false;
  await database().transaction(tx => markStopped(tx, index, clock.now()));
  return true;
}
