import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import id from '#content/locales/id/reference.json';
import { referenceCodes } from '~/reference/codes.ts';
import { companySize, sizeRuleOn } from '~/reference/company-size.ts';
import { explainIdentifier, identifierKinds, isIdentifierKind } from '~/reference/explain-identifier.ts';
import { maskIdentifier, maskName } from '~/reference/mask-identifier.ts';
import { known } from './known.ts';

describe('explaining an identifier', () => {
  it('has one shape for every kind', () => {
    const samples = {
      nik: '3325015708900001',
      npwp: '01.312.166.0-091.000',
      nib: '9120405123456',
      phone: '0812-3456-7890',
      kbli: '10794',
      pirt: '2053325010001-27',
      halal: 'ID33110000012340521',
      bpom: 'MD123456789012',
    };
    for (const kind of identifierKinds) {
      const right = explainIdentifier(kind, samples[kind], known);
      expect(Object.keys(right)).toEqual(['kind', 'valid', 'normalized', 'parts', 'warnings', 'errors']);
      expect(right).toMatchObject({ kind, valid: true, warnings: [], errors: [] });
      const wrong = explainIdentifier(kind, 'x', known);
      expect(wrong).toMatchObject({ kind, valid: false, normalized: null, parts: null });
      expect(wrong.errors).toHaveLength(1);
    }
  });

  it('judges an unknown area valid', () => {
    expect(explainIdentifier('nik', '9999015708900001', known)).toMatchObject({
      valid: true,
      warnings: ['nik-area-unknown'],
    });
  });

  it('knows its kinds', () => {
    expect(isIdentifierKind('nik')).toBe(true);
    expect(isIdentifierKind('NIK')).toBe(false);
    expect(isIdentifierKind('toString')).toBe(false);
    expect(isIdentifierKind(undefined)).toBe(false);
  });

  it('gives only codes that have words, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^(ID|MD|NIK|\+62)?[0-9 .-]{0,22}$/));
    fc.assert(
      fc.property(fc.constantFrom(...identifierKinds), text, (kind, typed) => {
        const { valid, warnings, errors, normalized } = explainIdentifier(kind, typed, known);
        expect(valid).toBe(errors.length === 0);
        expect(valid).toBe(normalized !== null);
        for (const code of [...warnings, ...errors]) {
          expect(referenceCodes).toContain(code);
          expect(id).toHaveProperty([`code.${code}`]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a normal form as itself', () => {
    const text = fc.stringMatching(/^(ID|MD|0|3325)?[0-9]{5,16}$/);
    fc.assert(
      fc.property(fc.constantFrom(...identifierKinds), text, (kind, typed) => {
        const { normalized } = explainIdentifier(kind, typed, known);
        if (normalized) expect(explainIdentifier(kind, normalized, known).normalized).toBe(normalized);
      }),
      { numRuns: 500 },
    );
  });
});

describe('masking', () => {
  it('leaves the last four', () => {
    expect(maskIdentifier('3325015708900001')).toBe('••••••••••••0001');
    expect(maskIdentifier('3325015708900001', 2)).toBe('••••••••••••••01');
  });

  it('shows nothing of what is too short to hide in', () => {
    expect(maskIdentifier('1234')).toBe('••••');
    expect(maskIdentifier('')).toBe('');
  });

  it('keeps a name’s initials and hides its length', () => {
    expect(maskName('Siti Aminah')).toBe('S••• A•••');
    expect(maskName('  Al  ')).toBe('A•••');
    expect(maskName('')).toBe('');
  });
});

describe('company size (PP 7/2021 Pasal 35)', () => {
  const rule = sizeRuleOn('2026-11-21');
  if (!rule) throw new Error('a rule is in force');

  it.each([
    [0, 'micro'],
    [1_000_000_000, 'micro'],
    [1_000_000_001, 'small'],
    [5_000_000_000, 'small'],
    [5_000_000_001, 'medium'],
    [10_000_000_000, 'medium'],
    [10_000_000_001, 'large'],
  ])('capital of %d is %s: the top belongs to the class', (rupiah, size) => {
    expect(companySize(rupiah, 'capital', rule)).toBe(size);
  });

  it.each([
    [2_000_000_000, 'micro'],
    [2_000_000_001, 'small'],
    [15_000_000_000, 'small'],
    [50_000_000_000, 'medium'],
    [50_000_000_001, 'large'],
  ])('sales of %d are %s', (rupiah, size) => {
    expect(companySize(rupiah, 'yearlySales', rule)).toBe(size);
  });

  it('has no rule before its first day', () => {
    expect(sizeRuleOn('2021-02-01')).toBeNull();
    expect(sizeRuleOn('2021-02-02')?.regulation).toBe('PP 7/2021 Pasal 35');
  });

  it('never falls when capital grows', () => {
    const order = ['micro', 'small', 'medium', 'large'];
    const amounts = fc.integer({ min: 0, max: 20_000_000_000 });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const rank = (rupiah: number) => order.indexOf(companySize(rupiah, 'capital', rule));
        expect(rank(less)).toBeLessThanOrEqual(rank(more));
      }),
    );
  });
});
