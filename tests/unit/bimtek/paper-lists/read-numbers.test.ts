import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHour } from '~/bimtek/paper-lists/read-hour.ts';
import { readNumbers } from '~/bimtek/paper-lists/read-numbers.ts';

const numbers = (text: string, rows = 40) => {
  const read = readNumbers(text, rows);
  return read.ok ? read.value : read.problems[0]!.code;
};

describe('numbers of a signed list', () => {
  it.each([
    ['1', [1]],
    ['3, 1,2', [1, 2, 3]],
    ['1-4', [1, 2, 3, 4]],
    ['1 - 3; 5', [1, 2, 3, 5]],
    ['2–4 3', [2, 3, 4]],
    ['7. 8.', [7, 8]],
  ])('%s', (text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  it.each([
    ['', 'numbers-missing'],
    [' , ', 'numbers-missing'],
    ['semua', 'number-unreadable'],
    ['0', 'number-unreadable'],
    ['5-3', 'number-unreadable'],
    ['1-2-3', 'number-unreadable'],
    ['41', 'number-beyond'],
    ['39-41', 'number-beyond'],
    ['99999', 'number-unreadable'],
  ])('%j: %s', (text, code) => {
    expect(numbers(text)).toBe(code);
  });

  it('come back as they were written, in any order and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }), list => {
        expect(numbers(list.join(', '))).toEqual([...new Set(list)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('an hour on the list', () => {
  const session = { startsAt: new Date('2026-12-01T01:30:00Z'), endsAt: new Date('2026-12-01T05:00:00Z') };
  const hour = (text: string) => {
    const read = readHour(text, session);
    return read.ok ? read.value.toISOString() : read.problems[0]!.code;
  };
  it.each([
    ['', '2026-12-01T01:30:00.000Z'],
    ['09.10', '2026-12-01T02:10:00.000Z'],
    ['9:10', '2026-12-01T02:10:00.000Z'],
    ['07.45', '2026-12-01T00:45:00.000Z'],
    ['12.00', '2026-12-01T05:00:00.000Z'],
    ['06.00', 'hour-outside'],
    ['12.01', 'hour-outside'],
    ['25.00', 'hour-unreadable'],
    ['pagi', 'hour-unreadable'],
  ])('%j is %s', (text, instant) => {
    expect(hour(text)).toBe(instant);
  });
});
