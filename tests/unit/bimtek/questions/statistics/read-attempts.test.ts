import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttempts } from '~/bimtek/questions/statistics/read-attempts.ts';

const read = (text: string) => readAttempts(text.split('\n').map(line => line.split(',')));
const codes = (text: string) => read(text).errors.map(({ code, line, column }) => [code, line, column]);

describe('a table of attempts', () => {
  it('may have a column that names the attempt, and a row of highest marks', () => {
    expect(read('Attempt,a,b\nmax,2,5\n1,1.5,5\n2,0,0')).toEqual({
      errors: [],
      table: {
        items: [
          { item: 'a', maxMark: 2 },
          { item: 'b', maxMark: 5 },
        ],
        attempts: [
          [1.5, 5],
          [0, 0],
        ],
        repeated: 0,
      },
    });
    expect(read('a,b\n1,0').table).toMatchObject({ items: [{ maxMark: 1 }, {}], attempts: [[1, 0]] });
  });

  it('counts the first attempt of a person, and every attempt that is only numbered', () => {
    expect(read('Peserta,a\nani,0\nbudi,1\nani,1').table).toMatchObject({
      attempts: [[0], [1]],
      repeated: 1,
    });
    expect(read('No,a\n1,0\n1,1').table).toMatchObject({ attempts: [[0], [1]], repeated: 0 });
    expect(read('Nama,a\n,0\n,1').table).toMatchObject({ attempts: [[0], [1]], repeated: 0 });
  });

  it.each([
    ['a,b', [['attempts-empty', 1, 1]]],
    ['id\n1', [['attempts-empty', 1, 1]]],
    ['a,a\n1,1', [['attempts-item-twice', 1, 2]]],
    ['a\n1e5', [['attempts-mark-invalid', 2, 1]]],
    ['a\n', [['attempts-mark-invalid', 2, 1]]],
    ['a\n2', [['attempts-max-missing', 2, 1]]],
    ['id,a\nmax,2\n1,3', [['attempts-mark-above', 3, 2]]],
    ['id,a\nmax,0\n1,0', [['attempts-max-invalid', 2, 2]]],
    ['a,b\n1\n1,0', [['attempts-row-length', 2, 1]]],
  ] as const)('%j', (text, errors) => {
    expect(codes(text)).toEqual(errors);
  });

  it('never throws, and has as many marks in each row as items', () => {
    const cell = fc.constantFrom('a', 'id', 'max', '1', '0,5', '-1', '', 'x', '99');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), rows => {
        const { table, errors } = readAttempts(rows);
        if (errors.length === 0)
          for (const marks of table.attempts) expect(marks).toHaveLength(table.items.length);
      }),
    );
  });
});
