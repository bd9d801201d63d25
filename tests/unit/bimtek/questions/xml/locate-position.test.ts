import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorOf } from '~/bimtek/questions/xml/locate-position.ts';

describe('a position', () => {
  it('is a line and a column as an editor counts them', () => {
    const locate = locatorOf('satu\ndua 😀 tiga\n\nempat');
    expect(locate(0)).toEqual({ line: 1, column: 1 });
    expect(locate(4)).toEqual({ line: 1, column: 5 });
    expect(locate(5)).toEqual({ line: 2, column: 1 });
    // The smile is one character of two units.
    expect(locate(12)).toEqual({ line: 2, column: 7 });
    expect(locate(17)).toEqual({ line: 3, column: 1 });
    expect(locate(18)).toEqual({ line: 4, column: 1 });
    expect(locate(1000)).toEqual({ line: 4, column: 6 });
  });

  it('is found like by counting, anywhere in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', 'é'), maxLength: 60 }),
        fc.nat(60),
        (text, at) => {
          const before = text.slice(0, at);
          const lines = before.split('\n');
          expect(locatorOf(text)(Math.min(at, text.length))).toEqual({
            line: lines.length,
            column: lines.at(-1)!.length + 1,
          });
        },
      ),
    );
  });
});
