import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L07-dokumen-kedaluwarsa';

const codes = (expiresOn: string | null, today = '2026-11-21') =>
  codesOf(id, { title: 'Kopi', today, documents: [{ kind: 'halal', number: '1', expiresOn }] });

describe(id, () => {
  it.each([
    ['2026-11-20', ['document-expired']],
    ['2026-11-21', ['document-expires-soon']],
    ['2027-01-20', ['document-expires-soon']],
    ['2027-01-21', []],
    [null, []],
  ])('ending %s, seen on 21 November 2026: %j', (expiresOn, expected) => {
    expect(codes(expiresOn)).toEqual(expected);
  });
  it('says how many days are left, and since when it is over', () => {
    const days = (expiresOn: string) =>
      reportsOf(id, { title: 'Kopi', documents: [{ kind: 'halal', number: '1', expiresOn }] })[0]?.data?.days;
    expect(days('2026-12-01')).toBe(10);
    expect(days('2026-11-11')).toBe(10);
  });
  it('judges each document', () => {
    const documents = [
      { kind: 'halal', number: '1', expiresOn: '2020-01-01' },
      { kind: 'pirt', number: '2', expiresOn: '2030-01-01' },
      { kind: 'sni', number: '3', expiresOn: '2026-12-01' },
    ];
    expect(reportsOf(id, { title: 'Kopi', documents }).map(found => found.data?.kind)).toEqual([
      'halal',
      'sni',
    ]);
  });
});
