import { describe, expect, it } from 'vitest';
import { C04 } from '~/catalog/quality/checks/completeness/C04-data-usaha-kurang.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'C04-data-usaha-kurang';
const of = (vendor: object) => ({ title: 'Emping', vendor });

describe(id, () => {
  it('names everything that the profile lacks', () => {
    expect(reportsOf(id, of({ nib: false, address: false, representative: false }))).toMatchObject([
      { code: 'vendor-nib-missing', field: 'vendor', fix: 'complete-nib' },
      { code: 'vendor-address-missing', fix: 'complete-address' },
      { code: 'vendor-representative-missing', fix: 'complete-representative' },
    ]);
  });
  it('says nothing of what nobody has looked at', () => {
    expect(codesOf(id, of({ nib: true, address: null }))).toEqual([]);
    expect(codesOf(id, of({ nib: false }))).toEqual(['vendor-nib-missing']);
  });
  it('does not apply where nothing is known', () => {
    expect(C04.meta.appliesTo(contextOf(of({})))).toBe(false);
    expect(C04.meta.appliesTo(contextOf({ title: 'Emping' }))).toBe(false);
    expect(C04.meta.appliesTo(contextOf(of({ representative: true })))).toBe(true);
  });
});
