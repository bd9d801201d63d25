/** Ten wrong passwords in a quarter of an hour close this door for the rest of it (rate-limiter practice: per account and device). */
export const throttle = { failures: 10, windowMinutes: 15 };

export interface Failures {
  failures: number;
  windowStartedAt: Date;
}

function isOver(state: Failures, now: Date): boolean {
  return now.getTime() - state.windowStartedAt.getTime() >= throttle.windowMinutes * 60_000;
}

export function isThrottled(state: Failures | undefined, now: Date): boolean {
  return state !== undefined && !isOver(state, now) && state.failures >= throttle.failures;
}

export function countFailure(state: Failures | undefined, now: Date): Failures {
  if (!state || isOver(state, now)) return { failures: 1, windowStartedAt: now };
  return { ...state, failures: state.failures + 1 };
}
