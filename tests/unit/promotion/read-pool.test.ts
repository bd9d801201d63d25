import { describe, expect, it } from 'vitest';
import { readPool } from '~/promotion/read-pool.ts';

const row = { id: 'a', district: 'd1', size: 's1', gender: 'g1' };

function refusal(input: unknown) {
  const pool = readPool(input);
  return pool.ok ? null : { code: pool.problems[0]?.code, ...pool.problems[0]?.data };
}

describe('what the draw accepts as a pool', () => {
  it('reads entities and writes - for what nobody gave', () => {
    expect(readPool([row, { id: 'b', district: null, size: 's1' }])).toEqual({
      ok: true,
      value: [row, { id: 'b', district: '-', size: 's1', gender: '-' }],
    });
  });

  it('keeps only the four values of an entity', () => {
    const pool = readPool([{ ...row, name: 'Toko Bu Siti', products: 900 }]);
    expect(pool).toEqual({ ok: true, value: [row] });
  });

  it.each([
    ['no array', { id: 'a' }, { code: 'pool-not-readable' }],
    ['nothing', null, { code: 'pool-not-readable' }],
    ['an empty list', [], { code: 'list-empty' }],
    ['an entry that is no object', [row, 'b'], { code: 'pool-not-readable', entry: 2 }],
    ['an entry that is an array', [['a']], { code: 'pool-not-readable', entry: 1 }],
    ['an entry without id', [{ ...row, id: undefined }], { code: 'id-missing', entry: 1 }],
    ['an id of null', [{ ...row, id: null }], { code: 'id-missing', entry: 1 }],
    [
      'two entries with one id',
      [row, { ...row, district: 'd2' }],
      { code: 'id-duplicate', entry: 2, id: 'a' },
    ],
    ['an empty id', [{ ...row, id: '' }], { code: 'value-empty', entry: 1 }],
    ['an empty district', [{ ...row, district: '' }], { code: 'value-empty', entry: 1 }],
    ['a number for a district', [{ ...row, district: 332501 }], { code: 'value-not-text', entry: 1 }],
    ['a boolean for a gender', [{ ...row, gender: false }], { code: 'value-not-text', entry: 1 }],
    [
      'a tab, which would shift the columns',
      [{ ...row, size: 's\t1' }],
      { code: 'value-has-control-character', entry: 1 },
    ],
    ['a line feed in an id', [{ ...row, id: 'a\nb' }], { code: 'value-has-control-character', entry: 1 }],
    ['a delete character', [{ ...row, id: 'a\u007f' }], { code: 'value-has-control-character', entry: 1 }],
    ['a C1 control', [{ ...row, gender: '\u0085' }], { code: 'value-has-control-character', entry: 1 }],
    ['half a surrogate pair', [{ ...row, id: '\ud83c' }], { code: 'value-has-control-character', entry: 1 }],
  ])('refuses %s', (_, input, expected) => {
    expect(refusal(input)).toEqual(expected);
  });

  it('accepts letters of any script, and a whole surrogate pair', () => {
    expect(refusal([{ ...row, id: 'Rifa’iyah ꦧꦠꦶꦏ 🧺' }])).toBeNull();
  });
});
