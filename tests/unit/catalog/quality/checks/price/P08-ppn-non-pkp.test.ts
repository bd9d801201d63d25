import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, codesOf, contextOf } from '../../example-context.ts';

const id = 'P08-ppn-non-pkp';

const codes = (priceIncludesPpn: boolean | null, pkp: boolean | null) =>
  codesOf(id, { title: 'Kopi', priceIncludesPpn, vendor: { pkp } });

describe(id, () => {
  it('stops PPN in the price of a business that is not PKP', () => {
    expect(codes(true, false)).toEqual(['ppn-not-pkp']);
  });
  it.each([
    [true, true],
    [false, false],
    [false, true],
    [true, null],
  ])('passes PPN %s with PKP %s', (ppn, pkp) => {
    expect(codes(ppn, pkp)).toEqual([]);
  });
  it('does not apply while nobody has said anything about PPN', () => {
    const outcome = runChecks(contextOf({ title: 'Kopi', vendor: { pkp: false } }), baseRules, ALL_CHECKS);
    expect(outcome.find(found => found.id === id)?.status).toBe('not-applicable');
  });
});
