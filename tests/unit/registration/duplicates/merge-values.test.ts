import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPatch,
  choosePatch,
  type MergedField,
  type MergedValues,
  mergedFields,
  type Patch,
  undoPatch,
} from '~/registration/duplicates/merge-values.ts';

const values = (name: string, district: string | null = null): MergedValues => ({
  name,
  businessForm: 'perorangan',
  nib: null,
  kbliCode: '10794',
  sizeClass: 'micro',
  ownerGender: null,
  district,
  taxable: 'no',
});

const fewWords = fc.constantFrom('a', 'b', 'c', null);
const anyValues = fc.record(
  Object.fromEntries(mergedFields.map(field => [field, fewWords])) as Record<
    MergedField,
    fc.Arbitrary<string | null>
  >,
) as fc.Arbitrary<MergedValues>;
const anyFields = fc.subarray([...mergedFields]);

describe('choosing', () => {
  it('takes the chosen fields and remembers what stood there', () => {
    const patch = choosePatch(values('Emping Bu Siti', '33.25.01'), values('Emping Siti', '33.25.02'), [
      'name',
      'taxable',
    ]);
    expect(patch).toEqual({ name: { before: 'Emping Bu Siti', after: 'Emping Siti' } });
    expect(applyPatch(values('Emping Bu Siti', '33.25.01'), patch)).toEqual(
      values('Emping Siti', '33.25.01'),
    );
  });

  it('changes nothing else, whatever is chosen', () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyFields, (kept, absorbed, fields) => {
        const merged = applyPatch(kept, choosePatch(kept, absorbed, fields));
        for (const field of mergedFields)
          expect(merged[field]).toBe(fields.includes(field) ? absorbed[field] : kept[field]);
      }),
    );
  });
});

describe('undoing', () => {
  it('is the opposite of choosing', () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyFields, (kept, absorbed, fields) => {
        const patch = choosePatch(kept, absorbed, fields);
        expect(undoPatch(applyPatch(kept, patch), patch, [])).toEqual({ values: kept, later: [] });
      }),
    );
  });

  it('of several merges in any order gives back what stood at the beginning', () => {
    const merge = fc.record({ absorbed: anyValues, fields: anyFields, order: fc.integer() });
    fc.assert(
      fc.property(anyValues, fc.array(merge, { maxLength: 6 }), (start, merges) => {
        let now = start;
        let standing: { patch: Patch; order: number }[] = [];
        for (const { absorbed, fields, order } of merges) {
          const patch = choosePatch(now, absorbed, fields);
          now = applyPatch(now, patch);
          standing.push({ patch, order });
        }
        while (standing.length > 0) {
          const at = standing.reduce((best, one, i) => (one.order < standing[best]!.order ? i : best), 0);
          const later = standing.slice(at + 1);
          const undone = undoPatch(
            now,
            standing[at]!.patch,
            later.map(one => one.patch),
          );
          now = undone.values;
          standing = [
            ...standing.slice(0, at),
            ...later.map((one, i) => ({ ...one, patch: undone.later[i]! })),
          ];
        }
        expect(now).toEqual(start);
      }),
    );
  });

  it('of an earlier merge leaves standing what the later one chose', () => {
    const first = choosePatch(values('A'), values('B'), ['name']);
    const second = choosePatch(values('B'), values('C'), ['name']);
    const undone = undoPatch(values('C'), first, [second]);
    expect(undone.values.name).toBe('C');
    expect(undone.later).toEqual([{ name: { before: 'A', after: 'C' } }]);
    expect(undoPatch(undone.values, undone.later[0]!, []).values.name).toBe('A');
  });

  it('leaves alone what the vendor has changed itself since', () => {
    const patch = choosePatch(values('A'), values('B'), ['name']);
    expect(undoPatch(values('Nama baru'), patch, []).values.name).toBe('Nama baru');
  });
});
