import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherRows, MOST_ROWS } from '~/catalog/products/gather-rows.ts';

describe('gatherRows', () => {
  it('turns numbered names into rows, keeping their places', () => {
    expect(gatherRows({ title: 'x', 'variant.2.name': 'Pedas', 'variant.2.price': '1' })).toEqual({
      title: 'x',
      variant: [{}, {}, { name: 'Pedas', price: '1' }],
      step: [],
      elsewhere: [],
      attribute: {},
    });
  });
  it('turns attributes into a record', () => {
    expect(gatherRows({ 'attribute.bahan': 'katun' })).toMatchObject({ attribute: { bahan: 'katun' } });
  });
  it('reads no more rows than there may be', () => {
    const many = Object.fromEntries(Array.from({ length: 99 }, (_, at) => [`step.${at}.from`, '1']));
    expect((gatherRows(many) as { step: unknown[] }).step).toHaveLength(MOST_ROWS.step);
  });
  it('does not let a field pose as the rows themselves', () => {
    expect(gatherRows({ variant: 'x', attribute: 'y', step: [] })).toMatchObject({
      variant: [],
      attribute: {},
    });
  });
  it('reaches no prototype', () => {
    const made = gatherRows({
      '__proto__.0.x': '1',
      'variant.0.constructor': '1',
      'attribute.constructor': 'a',
    });
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('x');
  });
  it.each([null, undefined, 'text', 5])('leaves %s alone', given => {
    expect(gatherRows(given)).toBe(given);
  });
  it('loses no other field, whatever the names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), fc.string()), fields => {
        const made = gatherRows(fields) as Record<string, unknown>;
        for (const [name, value] of Object.entries(fields)) {
          if (name.includes('.') || ['variant', 'step', 'elsewhere', 'attribute'].includes(name)) continue;
          expect(made[name]).toBe(value);
        }
      }),
    );
  });
});
