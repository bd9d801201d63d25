import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, splitBlocks } from '~/bimtek/questions/gift/split-blocks.ts';

const blocksOf = (text: string) => splitBlocks(text).blocks;

describe('blocks of a file', () => {
  it('keep their own line numbers past comments', () => {
    const [block] = blocksOf('// atas\nsatu\n// tengah\ndua');
    expect(block?.text).toBe('satu\ndua');
    expect(block?.lines).toEqual([
      { number: 2, start: 0 },
      { number: 4, start: 5 },
    ]);
  });

  it('do not hand the id of a comment down past a blank line without a question', () => {
    const blocks = blocksOf('// [id:a]\nsatu\n\ndua');
    expect(blocks.map(block => block.id)).toEqual(['a', null]);
  });

  it('find every position again', () => {
    const line = fc.stringMatching(/^[a-z😀]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), lines => {
        const [block] = blocksOf(lines.join('\n'));
        let at = 0;
        for (const [number, text] of lines.entries()) {
          expect(locate(block!, at)).toEqual({ line: number + 1, column: 1 });
          expect(locate(block!, at + text.length)).toEqual({
            line: number + 1,
            column: [...text].length + 1,
          });
          at += text.length + 1;
        }
      }),
    );
  });
});
