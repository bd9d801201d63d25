import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canExpire, documentKinds, isDocumentKind } from '~/registration/documents/document-kinds.ts';
import { readExpiry } from '~/registration/documents/read-expiry.ts';

const today = '2026-11-21';
const codeOf = (kind: (typeof documentKinds)[number], typed: string) => {
  const read = readExpiry(kind, typed, today);
  return read.ok ? read.value : read.problems[0]!.code;
};

describe('the last day of validity', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    [' 2027-01-31 ', '2027-01-31'],
    ['2046-11-21', '2046-11-21'],
    ['', 'expiry-missing'],
    ['   ', 'expiry-missing'],
    ['2026-11-20', 'expiry-past'],
    ['1999-01-01', 'expiry-past'],
    ['2027-02-30', 'expiry-not-a-day'],
    ['31/01/2027', 'expiry-not-a-day'],
    ["'; drop table vendor", 'expiry-not-a-day'],
    ['2046-11-22', 'expiry-too-far'],
  ])('“%s” is %s', (typed, expected) => {
    expect(codeOf('pirt', typed)).toBe(expected);
  });

  it('is asked of papers that run out, and of no other', () => {
    for (const kind of documentKinds)
      expect(codeOf(kind, '2027-01-31')).toBe(canExpire(kind) ? '2027-01-31' : 'expiry-not-asked');
    expect(documentKinds.filter(canExpire)).toEqual(['kswp', 'authority-letter', 'pirt', 'halal']);
  });

  it('whatever is typed, it is a day from today on or a code at the field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documentKinds), fc.string(), (kind, typed) => {
        const read = readExpiry(kind, typed, today);
        if (read.ok) expect([read.value >= today, canExpire(kind)]).toEqual([true, true]);
        else expect(read.problems[0]).toMatchObject({ field: 'expiresOn' });
      }),
    );
  });
});

describe('kinds', () => {
  it('are a closed list', () => {
    expect(documentKinds.every(isDocumentKind)).toBe(true);
    for (const other of ['sim', '', null, undefined, 7, 'KTP', '__proto__'])
      expect(isDocumentKind(other)).toBe(false);
    expect(new Set(documentKinds).size).toBe(documentKinds.length);
  });
});
