import { describe, expect, it } from 'vitest';
import { countFailure, type Failures, isThrottled, throttle } from '~/identity/throttle.ts';

const start = new Date('2026-11-21T02:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

function fail(times: number): Failures {
  let state: Failures | undefined;
  for (let n = 0; n < times; n += 1) state = countFailure(state, start);
  return state!;
}

describe('throttle', () => {
  it('lets nine failures pass and closes at the tenth', () => {
    expect(isThrottled(undefined, start)).toBe(false);
    expect(isThrottled(fail(throttle.failures - 1), start)).toBe(false);
    expect(isThrottled(fail(throttle.failures), start)).toBe(true);
  });

  it('opens again when the quarter of an hour is over, and counts anew', () => {
    const closed = fail(throttle.failures);
    expect(isThrottled(closed, later(14.99))).toBe(true);
    expect(isThrottled(closed, later(15))).toBe(false);
    expect(countFailure(closed, later(15))).toEqual({ failures: 1, windowStartedAt: later(15) });
  });

  it('does not lengthen the window with each failure', () => {
    expect(countFailure(fail(3), later(5)).windowStartedAt).toEqual(start);
  });
});
