import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrows,
  canMove,
  isEditable,
  isOutcome,
  outcomeStatus,
  outcomes,
  registrationStatuses,
  undoArrows,
} from '~/registration/registration-status.ts';

describe('the way of a registration', () => {
  it('has these arrows and no other', () => {
    const possible = registrationStatuses.flatMap(from =>
      registrationStatuses.filter(to => canMove(from, to)).map(to => `${from} → ${to}`),
    );
    expect(possible).toEqual([
      'draft → submitted',
      'submitted → sent-back',
      'submitted → accepted',
      'submitted → refused',
      'sent-back → submitted',
      'accepted → excluded',
      'refused → draft',
      'excluded → accepted',
    ]);
  });

  it('can be written on while it is with the vendor', () => {
    expect(registrationStatuses.filter(isEditable)).toEqual(['draft', 'sent-back']);
  });

  it('can reach accepted from every status', () => {
    for (const start of registrationStatuses) {
      const reached = new Set([start]);
      for (const from of reached) for (const to of arrows[from]) reached.add(to);
      expect(reached.has('accepted')).toBe(true);
    }
  });

  it('goes back only from what the office decided, and only to where it came from', () => {
    for (const from of registrationStatuses)
      for (const to of undoArrows[from]) {
        expect(canMove(to, from)).toBe(true);
        expect(outcomes.map(outcome => outcomeStatus[outcome])).toContain(from);
      }
  });

  it('knows where each outcome leads, each along an arrow', () => {
    for (const outcome of outcomes)
      expect(registrationStatuses.some(from => canMove(from, outcomeStatus[outcome]))).toBe(true);
    expect(isOutcome('accepted')).toBe(true);
    expect(isOutcome('draft')).toBe(false);
    expect(isOutcome(null)).toBe(false);
  });

  it('never leaves accepted but by exclusion, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...registrationStatuses), { maxLength: 20 }), wishes => {
        const road = ['draft' as (typeof registrationStatuses)[number]];
        for (const wish of wishes) if (canMove(road.at(-1) ?? 'draft', wish)) road.push(wish);
        road.forEach((status, n) => {
          if (status === 'accepted' && n + 1 < road.length) expect(road[n + 1]).toBe('excluded');
        });
      }),
    );
  });
});
