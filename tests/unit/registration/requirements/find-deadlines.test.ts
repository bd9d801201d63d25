import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/reference/calendar-day.ts';
import { findDeadlines } from '~/registration/requirements/find-deadlines.ts';
import { judgeRequirements, listRequirements } from '~/registration/requirements/list-requirements.ts';
import { acceptedOn, anyFacts, anyRules, anyToday, newcomer, paper } from './vendor-facts.ts';

const old = acceptedOn('2024-03-05', { documents: [] });
const near = (today: string, days = 14) => findDeadlines(listRequirements(old, today), today, days);

describe('deadlines that come near', () => {
  it.each([
    ['2027-02-11', 0],
    ['2027-02-12', 2],
    ['2027-02-14', 2],
  ])('on %s are %i', (today, n) => {
    expect(near(today)).toHaveLength(n);
  });

  it('stand once each, though several channels ask, soonest first', () => {
    const found = near('2027-02-20');
    expect(found.slice(0, 2)).toEqual([
      { requirement: 'ktp-photo', dueOn: '2027-02-26' },
      { requirement: 'nib-letter', dueOn: '2027-02-26' },
    ]);
    expect(found.map(one => one.dueOn)).toEqual(found.map(one => one.dueOn).sort());
    expect(new Set(found.map(one => one.requirement)).size).toBe(found.length);
  });

  it('count to the last day itself and not beyond', () => {
    expect(near('2027-03-01', 1).map(one => one.dueOn)).toContain('2027-03-01');
    expect(near('2027-03-02')).toEqual([]);
  });

  it('are not those of a registration that is still being filled in', () => {
    expect(findDeadlines(listRequirements(newcomer, '2026-11-21'), '2026-11-21', 400)).toEqual([]);
  });

  it('hold a paper that runs out', () => {
    const facts = acceptedOn('2026-11-10', { documents: [paper('place', '2026-12-01')] });
    expect(findDeadlines(listRequirements(facts, '2026-11-21'), '2026-11-21', 14)).toEqual([
      { requirement: 'place-photo', dueOn: '2026-12-01' },
    ]);
  });

  it('of all rules and facts lie between today and the last day, each once', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyToday, fc.nat(60), (rules, facts, today, days) => {
        const found = findDeadlines(judgeRequirements(rules, facts, today), today, days);
        for (const { dueOn } of found) {
          expect(dueOn >= today && dueOn <= addDays(today, days)).toBe(true);
        }
        expect(new Set(found.map(one => JSON.stringify(one))).size).toBe(found.length);
      }),
      { numRuns: 1000 },
    );
  });
});
