import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L06-bpom-bentuk';
const codes = (number: string, category?: string) =>
  codesOf(id, { title: 'Barang', ...(category ? { category } : {}), documents: [{ kind: 'BPOM', number }] });

describe(id, () => {
  it.each([
    'MD 205211001234',
    'BPOM RI MD 205211001234567',
    'ML 123456789012',
    'NA18201234567',
    'POM TR 123456789',
  ])('passes %s', number => {
    expect(codes(number)).toEqual([]);
  });
  it.each([
    '',
    'MD 20521100123',
    'MD',
    '205211001234',
    'XX 205211001234',
    'MD 20521100123O',
    'sedang diurus',
    'NA 1234',
  ])('stops %j', number => {
    expect(codes(number)).toEqual(['bpom-form']);
  });
  it.each([
    ['MD 205211001234', 'sabun-kosmetik', ['bpom-other-goods']],
    ['NA 18201234567', 'keripik-camilan', ['bpom-other-goods']],
    ['NA 18201234567', 'sabun-kosmetik', []],
    ['TR 123456789', 'sirup-sari-buah', []],
    ['MD 205211001234', 'keripik-camilan', []],
    ['NA 18201234567', 'batik', []],
  ])('holds %s against %s: %j', (number, category, expected) => {
    expect(codes(number, category)).toEqual(expected);
  });
  it('looks at every BPOM number, and at no other paper', () => {
    const documents = [
      { kind: 'bpom', number: 'MD 1' },
      { kind: 'bpom', number: 'MD 2' },
      { kind: 'halal', number: 'MD 3' },
    ];
    expect(reportsOf(id, { title: 'Kopi', documents }).map(report => report.evidence)).toEqual([
      'MD 1',
      'MD 2',
    ]);
  });
  it('never throws, and the evidence is the number as written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), number => {
        const reports = reportsOf(id, { title: 'Kopi', documents: [{ kind: 'bpom', number }] });
        for (const report of reports) expect(report.evidence).toBe(number.trim());
      }),
    );
  });
});
