import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks, writeMarks } from '~/bimtek/questions/gift/read-marks.ts';

describe('marks in a comment', () => {
  it.each([
    [' [id:a]', { id: 'a', tags: [], rest: '' }],
    [' [id: a b ] [tag:x][tag:y] catatan', { id: 'a b', tags: ['x', 'y'], rest: 'catatan' }],
    [' sebelum [id:a] sesudah', { id: 'a', tags: [], rest: 'sebelum sesudah' }],
    [' [id:] [tag: ]', { id: null, tags: [], rest: '' }],
    [' [id:a\\]b] [tag:c\\\\]', { id: 'a]b', tags: ['c\\'], rest: '' }],
    [' [id:a] [id:b]', { id: 'b', tags: [], rest: '' }],
    [' [id:tanpa akhir', { id: null, tags: [], rest: '[id:tanpa akhir' }],
    [' [tag:[id:x]', { id: null, tags: ['[id:x'], rest: '' }],
    [' [lain:x]', { id: null, tags: [], rest: '[lain:x]' }],
  ])('%j', (comment, marks) => {
    expect(readMarks(comment)).toEqual(marks);
  });

  it('are read back as they were written, whatever they hold', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'ab[]\\: é'), maxLength: 8 })
      .map(text => `w${text.replace(/ +/g, ' ')}w`);
    fc.assert(
      fc.property(fc.option(word, { nil: null }), fc.array(word, { maxLength: 3 }), (id, tags) => {
        const [line = '//'] = writeMarks(id, tags);
        expect(readMarks(line.slice(2))).toEqual({ id, tags, rest: '' });
      }),
    );
  });

  it('leave words that hold no mark any more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[id:', '[tag:', ']', '\\', 'a', ' ', '['), maxLength: 15 }),
        comment => {
          const { rest } = readMarks(comment);
          expect(readMarks(rest).rest.length).toBeLessThanOrEqual(rest.length);
        },
      ),
    );
  });

  it('are nothing where there is nothing', () => {
    expect(writeMarks(null, [])).toEqual([]);
    expect(writeMarks('a\nb', ['c\td'])).toEqual(['// [id:a b] [tag:c d]']);
  });
});
