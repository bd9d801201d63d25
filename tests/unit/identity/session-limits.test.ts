import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '~/identity/roles.ts';
import { idleLimit, isWorthNoting, sessionEndsAt } from '~/identity/session-limits.ts';

const start = new Date('2026-11-21T02:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const hours = 60;
const days = 24 * hours;

describe('a login session', () => {
  it.each([
    ['ukpbj', 15],
    ['trainer', 60],
    ['officer', 60],
    ['vendor', 30 * days],
    ['opd', 30 * days],
  ] as const)('of %s ends after %d minutes of silence', (role, minutes) => {
    expect(sessionEndsAt({ role, createdAt: start, seenAt: start })).toEqual(later(minutes));
    expect(idleLimit(role)).toBe(minutes * 60_000);
  });

  it.each([
    ['ukpbj', 12 * hours],
    ['trainer', 12 * hours],
    ['officer', 12 * hours],
    ['vendor', 180 * days],
    ['opd', 180 * days],
  ] as const)('of %s ends after %d minutes in all, however busy', (role, minutes) => {
    expect(sessionEndsAt({ role, createdAt: start, seenAt: later(minutes - 1) })).toEqual(later(minutes));
  });

  it('never outlives either limit, and a later request never shortens it', () => {
    const minute = fc.integer({ min: 0, max: 400 * days });
    fc.assert(
      fc.property(fc.constantFrom(...roles), minute, minute, (role, seen, more) => {
        const end = sessionEndsAt({ role, createdAt: start, seenAt: later(seen) });
        expect(end.getTime()).toBeLessThanOrEqual(later(seen).getTime() + idleLimit(role));
        const longer = sessionEndsAt({ role, createdAt: start, seenAt: later(seen + more) });
        expect(longer.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });

  it('notes a request once a minute', () => {
    expect(isWorthNoting(start, new Date(start.getTime() + 59_999))).toBe(false);
    expect(isWorthNoting(start, later(1))).toBe(true);
  });
});
