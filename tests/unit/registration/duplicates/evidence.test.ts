import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crowd,
  type Evidence,
  evidenceFields,
  gatherEvidence,
  isStrong,
  type SharedDigest,
  sortEvidence,
} from '~/registration/duplicates/evidence.ts';
import { indexKinds } from '~/registration/duplicates/index-kinds.ts';
import { judgeCase } from '~/registration/duplicates/judge-case.ts';

const shares = (vendorId: string, own: SharedDigest['own'], others = own): SharedDigest => ({
  vendorId,
  own,
  others,
});
const near = (vendorId: string, similarity: number, sameDistrict = true, sameVillage = true) => ({
  vendorId,
  similarity,
  sameDistrict,
  sameVillage,
});

describe('gathering', () => {
  it('puts together what was found of each', () => {
    const found = gatherEvidence([shares('b', 'nib'), shares('c', 'phone')], [near('b', 0.7, true, false)]);
    expect(found.get('b')).toEqual([
      { field: 'nib' },
      { field: 'name', similarity: 70 },
      { field: 'district' },
    ]);
    expect(found.get('c')).toEqual([{ field: 'phone' }]);
  });

  it('says once that a person has the same number twice', () => {
    const found = gatherEvidence(
      [shares('b', 'nik'), shares('b', 'npwp'), shares('b', 'nik', 'npwp'), shares('b', 'npwp', 'nik')],
      [],
    );
    expect(found.get('b')).toEqual([{ field: 'nik' }, { field: 'npwp' }]);
    expect(gatherEvidence([shares('b', 'npwp', 'nik')], []).get('b')).toEqual([{ field: 'tax-id' }]);
  });

  it('hears nothing in a phone or address of a crowd, but everything in a number of the law', () => {
    const many = Array.from({ length: crowd + 1 }, (_, i) => `v${i}`);
    for (const kind of ['phone', 'street'] as const)
      expect(
        gatherEvidence(
          many.map(id => shares(id, kind)),
          [],
        ).size,
      ).toBe(0);
    for (const kind of ['nik', 'npwp', 'nib', 'bank'] as const)
      expect(
        gatherEvidence(
          many.map(id => shares(id, kind)),
          [],
        ).size,
      ).toBe(crowd + 1);
    expect(
      gatherEvidence(
        many.slice(1).map(id => shares(id, 'phone')),
        [],
      ).size,
    ).toBe(crowd);
  });

  it('offers a name only where it is near enough, or where something else speaks for it', () => {
    expect(gatherEvidence([], [near('b', 0.6, false, false)]).size).toBe(0);
    const found = gatherEvidence([shares('b', 'phone')], [near('b', 0.6, false, false)]);
    expect(found.get('b')).toEqual([{ field: 'phone' }, { field: 'name', similarity: 60 }]);
  });

  it('names no field twice, and is strong exactly with a shared number', () => {
    const digest = fc.record({
      vendorId: fc.constantFrom('b', 'c'),
      own: fc.constantFrom(...indexKinds),
      others: fc.constantFrom(...indexKinds),
    });
    const name = fc
      .tuple(
        fc.constantFrom('b', 'c'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
      )
      .map(([id, similarity, a, b]) => near(id, similarity, a, b));
    fc.assert(
      fc.property(fc.array(digest), fc.array(name), (shared, names) => {
        for (const [vendorId, evidence] of gatherEvidence(shared, names)) {
          const fields = evidence.map(({ field }) => field);
          expect(new Set(fields).size).toBe(fields.length);
          expect(fields.length).toBeGreaterThan(0);
          const numbers = shared.filter(
            one =>
              one.vendorId === vendorId && !(one.own === one.others && ['phone', 'street'].includes(one.own)),
          );
          if (isStrong(evidence)) expect(numbers.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

it('sorts the weightiest first and keeps all', () => {
  const all = evidenceFields.map((field): Evidence => ({ field }));
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  fc.assert(fc.property(shuffled, list => void expect(sortEvidence(list)).toEqual(all)));
});

describe('a case', () => {
  const nib: Evidence = { field: 'nib' };
  const phone: Evidence = { field: 'phone' };
  const name = (similarity: number): Evidence => ({ field: 'name', similarity });

  it('opens when something speaks for it', () => {
    expect(judgeCase(null, [phone])).toBe('open');
    expect(judgeCase(null, [])).toBe('keep');
  });

  it('while open follows the evidence', () => {
    const open = { status: 'open' as const, evidence: [phone, name(60)] };
    expect(judgeCase(open, [name(60), phone])).toBe('keep');
    expect(judgeCase(open, [phone, name(61)])).toBe('update');
    expect(judgeCase(open, [])).toBe('drop');
  });

  it('settled as different is asked again only when a new number comes to light', () => {
    const different = { status: 'different' as const, evidence: [phone] };
    expect(judgeCase(different, [])).toBe('keep');
    expect(judgeCase(different, [phone, name(90)])).toBe('keep');
    expect(judgeCase(different, [phone, nib])).toBe('reopen');
    expect(judgeCase({ ...different, evidence: [nib] }, [nib, phone])).toBe('keep');
  });

  it('that found them to belong together is asked no more', () => {
    for (const status of ['same-owner', 'merged'] as const)
      expect(judgeCase({ status, evidence: [phone] }, [phone, nib])).toBe('keep');
  });
});
