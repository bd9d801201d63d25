import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tameFormula } from '~/platform/export/write-csv.ts';
import { readCell } from '~/registration/lists/read-cell.ts';

const text = (value: unknown) => {
  const read = readCell(value);
  return read.ok ? read.value : read.problems[0]?.code;
};

describe('a cell of a list', () => {
  it('is text, or empty by one of the ways in which people leave it so', () => {
    expect([' Limpung ', 12, true, false].map(text)).toEqual(['Limpung', '12', 'ya', 'tidak']);
    for (const empty of ['', '  ', '-', '–', 'NULL', 'n/a', null, undefined]) expect(text(empty)).toBeNull();
  });

  it('is refused where a spreadsheet has cut off digits', () => {
    expect(text(9120405100011)).toBe('9120405100011');
    for (const cut of [3325085708900001, 3.3e20, '3,32509E+15', '3.3e+15'])
      expect(text(cut)).toBe('number-cut');
  });

  it('is refused where a spreadsheet would run it, but a phone number is no formula', () => {
    for (const run of ['=1+1', '@SUM(A1)', '+cmd', '-cmd|x']) expect(text(run)).toBe('formula-cell');
    expect(['+62 812 3456 7890', '-5'].map(text)).toEqual(['+62 812 3456 7890', '-5']);
  });

  it('is refused where it hides something', () => {
    for (const hidden of ['a\u0000b', 'a\u0007', 'a\u202eb', 'a\u2066b'])
      expect(text(hidden)).toBe('control-characters');
    expect(text('baris\nkedua')).toBe('baris\nkedua');
  });

  it('that our own files hold back reads as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+\d{5,12}$/), phone => {
        expect(text(tameFormula(phone))).toBe(phone);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), value => void readCell(value)));
  });
});
