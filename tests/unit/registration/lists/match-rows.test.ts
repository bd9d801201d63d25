import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '~/registration/answers/questions.ts';
import { type KeyedRow, type KnownRow, keyRow, matchRows } from '~/registration/lists/match-rows.ts';
import { plainName, rowContent, rowKeys } from '~/registration/lists/row-keys.ts';

const digest = (text: string) => `#${text}`;
const rows = (answers: readonly Answers[]) =>
  answers.map((one, at) => keyRow({ row: at + 2, answers: one }, digest));
const numbers = (list: readonly KeyedRow[]) => list.map(row => row.row);
const A: Answers = { businessName: 'A', nib: '1', npwp: '9' };

describe('what a row is known by', () => {
  it('is its NIB and its NPWP; without either the name in its district', () => {
    expect(rowKeys(A)).toEqual(['nib|1', 'npwp|9']);
    expect(rowKeys({ businessName: 'Toko  Maju-Jaya', district: '33.25.08' })).toEqual([
      'name|toko maju jaya|33.25.08',
    ]);
    expect(plainName('TÖKO maju, jaya')).toBe('toko maju jaya');
  });

  it('and what it says do not depend on the order of its columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['nib', 'npwp', 'businessName', 'village'] as const), order => {
        const one = Object.fromEntries(order.map(question => [question, `v ${question}`]));
        const other = Object.fromEntries([...order].reverse().map(question => [question, `v ${question}`]));
        expect(rowContent(one)).toBe(rowContent(other));
        expect(rowKeys(one)).toEqual(rowKeys(other));
      }),
    );
  });
});

describe('parting the rows of a list', () => {
  it('knows new, changed, known and doubled ones', () => {
    const list = rows([
      A,
      { ...A, village: 'x' },
      A,
      { businessName: 'B', npwp: '7' },
      { businessName: 'C', nib: '3' },
    ]);
    const known = new Map<string, KnownRow>([
      ['#npwp|7', { vendorId: 'b', contentDigest: list[3]!.contentDigest }],
      ['#nib|3', { vendorId: 'c', contentDigest: 'older' }],
    ]);
    const { fresh, changed, unchanged, twice } = matchRows(list, known);
    expect(numbers(fresh)).toEqual([2]);
    expect(numbers(twice)).toEqual([3]);
    expect(numbers(unchanged)).toEqual([4, 5]);
    expect(changed).toMatchObject([{ vendorId: 'c', row: { row: 6 } }]);
  });

  it('knows a business by either number, also when a list gives only one of them', () => {
    const known = new Map<string, KnownRow>([['#npwp|9', { vendorId: 'a', contentDigest: 'older' }]]);
    expect(matchRows(rows([A]), known).changed).toMatchObject([{ vendorId: 'a' }]);
    const both = matchRows(rows([A, { businessName: 'A', npwp: '9' }]), new Map());
    expect([numbers(both.fresh), numbers(both.twice)]).toEqual([[2], [3]]);
  });

  const answer = fc.record(
    {
      businessName: fc.constantFrom('A', 'B', 'C'),
      nib: fc.constantFrom('1', '2', '3'),
      npwp: fc.constantFrom('7', '8', '9'),
      district: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['businessName'] },
  );

  it('loses no row and counts none twice; of one key at most one is new', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), answers => {
        const list = rows(answers);
        const { fresh, changed, unchanged, twice } = matchRows(list, new Map());
        const all = [...fresh, ...changed.map(one => one.row), ...unchanged, ...twice];
        expect(numbers(all).sort((a, b) => a - b)).toEqual(numbers(list));
        const keys = fresh.flatMap(row => row.keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('finds nothing new in what it has just brought in', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), answers => {
        const list = rows(answers);
        const first = matchRows(list, new Map());
        const known = new Map(
          first.fresh.flatMap(row =>
            row.keys.map(key => [key, { vendorId: key, contentDigest: row.contentDigest }] as const),
          ),
        );
        const again = matchRows(first.fresh, known);
        expect(again.fresh).toEqual([]);
        expect(again.changed).toEqual([]);
        expect(numbers(again.unchanged)).toEqual(numbers(first.fresh));
      }),
    );
  });
});
