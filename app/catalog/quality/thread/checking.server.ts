import { perProcess } from '~/platform/config/per-process.ts';
import { log } from '~/platform/log/log.server.ts';
import { type CheckQueue, openCheckQueue } from './check-queue.server.ts';

/** A check takes microseconds; one that takes this long will not come back. */
const LIMIT_MS = 2_000;
const MEGABYTES = 256;
const LOSSES_BEFORE_PAUSE = 3;
const PAUSE_MS = 10 * 60_000;

/** The checking thread of this process; started by the first order. */
export function checking(): CheckQueue {
  return perProcess('checking', () =>
    openCheckQueue({
      limit: LIMIT_MS,
      megabytes: MEGABYTES,
      lossesBeforePause: LOSSES_BEFORE_PAUSE,
      pause: PAUSE_MS,
      now: () => performance.now(),
      more: null,
      onLost: ({ check, why }) => log().error({ code: 'check-lost', check, why }),
    }),
  );
}
