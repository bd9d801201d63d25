import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, codesOf, contextOf } from '../../example-context.ts';

const id = 'L02-izin-pangan';

const codes = (given: object) => codesOf(id, { title: 'Kopi', category: 'kopi-teh', ...given });
const applies = (category: string) => {
  const outcomes = runChecks(contextOf({ title: 'Kopi', category }), baseRules, ALL_CHECKS);
  return outcomes.find(found => found.id === id)?.status;
};

describe(id, () => {
  it('stops packaged food without a permit', () => {
    expect(codes({})).toEqual(['food-permit-missing']);
  });
  it.each(['pirt', 'P-IRT', 'BPOM MD'])('is content with %s', kind => {
    expect(codes({ documents: [{ kind, number: '1' }] })).toEqual([]);
  });
  it('does not take a halal certificate for a food permit', () => {
    expect(codes({ documents: [{ kind: 'halal', number: '1' }] })).toEqual(['food-permit-missing']);
  });
  it('exempts food that keeps less than seven days', () => {
    expect(codes({ shelfLifeDays: 6 })).toEqual([]);
    expect(codes({ shelfLifeDays: 7 })).toEqual(['food-permit-missing']);
  });
  it.each([
    ['mebel', 'not-applicable'],
    ['nasi-kotak', 'not-applicable'],
    ['', 'not-applicable'],
    ['Makanan ringan', 'done'],
  ])('category %j: %s', (category, status) => {
    expect(applies(category)).toBe(status);
  });
});
