import { describe, expect, it } from 'vitest';
import { isUnderWay } from '~/bimtek/sessions/is-under-way.ts';

const session = {
  startsAt: new Date('2026-12-01T01:30:00Z'),
  endsAt: new Date('2026-12-01T05:00:00Z'),
  state: 'open',
};

describe('a session is under way', () => {
  it.each([
    ['2026-12-01T00:59:59Z', false],
    ['2026-12-01T01:00:00Z', true],
    ['2026-12-01T03:00:00Z', true],
    ['2026-12-01T05:30:00Z', true],
    ['2026-12-01T05:30:01Z', false],
  ])('at %s: %s', (now, under) => {
    expect(isUnderWay(session, new Date(now))).toBe(under);
  });

  it('never when it was cancelled or is over for good', () => {
    for (const state of ['draft', 'cancelled', 'closed'])
      expect(isUnderWay({ ...session, state }, session.startsAt)).toBe(false);
  });
});
