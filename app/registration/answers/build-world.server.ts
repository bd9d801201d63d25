import { findArea } from '#db/reference/find-area.ts';
import { findKbli } from '#db/reference/find-kbli.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import type { World } from './read-answer.ts';

/** Today in western Indonesia and our tables, for reading answers of one pemda. */
export function buildWorld(pemda: string, clock: Clock): World {
  return { today: wibDay(clock.now()), pemda, findArea, findKbli };
}
