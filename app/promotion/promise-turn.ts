import { addDays } from '~/reference/calendar-day.ts';

export interface Turn {
  /** Place in the queue, counted from 1, among `of` waiting entities. */
  place: number;
  of: number;
  /** The turn comes in this round at the latest. */
  round: number;
  /** First day of that round, `YYYY-MM-DD`. */
  startsOn: string;
}

export interface Calendar {
  /** Number and first day of the next round. */
  nextRound: number;
  nextStartsOn: string;
  slots: number;
  /** Days from the start of one round to the start of the next. */
  everyDays: number;
}

/**
 * The latest round in which the entity at `index` (from 0) of a queue of `of` has its turn. It can only come earlier:
 * arrivals stand behind, those that defer let others through (fair-promotion.md §1.5 I3, §2.3).
 */
export function promiseTurn(index: number, of: number, calendar: Calendar): Turn {
  const roundsAhead = Math.floor(index / calendar.slots);
  return {
    place: index + 1,
    of,
    round: calendar.nextRound + roundsAhead,
    startsOn: addDays(calendar.nextStartsOn, roundsAhead * calendar.everyDays),
  };
}
