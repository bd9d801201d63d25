import { addDays } from '~/reference/calendar-day.ts';
import type { CheckContext } from './context.ts';
import { type CheckOutcome, type ReadyCheck, type Running, runCheck, type Watch } from './run-checks.ts';

/** After so many days everything is looked at again. */
const HORIZON = 400;

export interface Timely {
  ready: ReadyCheck;
  outcome: CheckOutcome;
}

/** The same context, and notes while checks run on it which of them looked at the day: the others come out the same tomorrow. */
export function noteTimely(
  context: CheckContext,
  outer?: Watch,
): { watched: CheckContext; timely: Timely[]; notes: Pick<Running, 'watch' | 'ran'> } {
  const { today, ...rest } = context;
  const timely: Timely[] = [];
  let looked = false;
  const watched = Object.freeze({
    ...rest,
    get today() {
      looked = true;
      return today;
    },
  });
  const watch: Watch = id => {
    looked = false;
    return outer?.(id) ?? true;
  };
  const ran = (ready: ReadyCheck, outcome: CheckOutcome) => {
    if (looked) timely.push({ ready, outcome });
  };
  return { watched, timely, notes: { watch, ran } };
}

/**
 * The first day on which one of these checks finds something else on the same listing, at most 400 days from today. Found by
 * asking the checks themselves, halving the time between: what a date means to a check is written nowhere but in it.
 */
export function nextTurn(context: CheckContext, timely: readonly Timely[], watch?: Watch): string {
  const { today } = context;
  let days = HORIZON;
  for (const { ready, outcome } of timely) {
    const now = JSON.stringify(outcome);
    const isOtherIn = (ahead: number) => {
      const then = Object.freeze({ ...context, today: addDays(today, ahead) });
      return JSON.stringify(runCheck(ready, then, watch)) !== now;
    };
    // Somebody's paper may run out sooner than what is known so far: only the days before that matter.
    if (!isOtherIn(days)) continue;
    let [same, other] = [0, days];
    while (other - same > 1) {
      const middle = (same + other) >> 1;
      if (isOtherIn(middle)) other = middle;
      else same = middle;
    }
    days = other;
  }
  return addDays(today, days);
}
