import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrame, writeFrame } from '~/platform/paper/frame-paper.ts';
import { type PaperRefusal, type PreparedPaper, paperRefusals } from '~/platform/paper/paper.ts';

const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 300 }).map(bytes => Buffer.from(bytes));
const anyPaper: fc.Arbitrary<PreparedPaper> = fc.record({
  format: fc.constantFrom('webp' as const, 'pdf' as const),
  whole: anyBytes,
  small: fc.option(anyBytes),
  width: fc.option(fc.nat()),
  height: fc.option(fc.nat()),
  pages: fc.option(fc.nat()),
  measure: fc.option(fc.record({ side: fc.nat(), sharpness: fc.nat(), light: fc.nat(), glare: fc.nat() })),
});

describe('what the child tells its parent', () => {
  it('arrives as it was said', () => {
    fc.assert(
      fc.property(anyPaper, paper => {
        expect(readFrame(writeFrame(paper))).toEqual(paper);
      }),
    );
    for (const refusal of paperRefusals) expect(readFrame(writeFrame(refusal))).toBe(refusal);
  });

  it('cut anywhere is nothing, not half a paper', () => {
    fc.assert(
      fc.property(anyPaper, fc.double({ min: 0, max: 0.999, noNaN: true }), (paper, share) => {
        const frame = writeFrame(paper);
        expect(readFrame(frame.subarray(0, Math.floor(frame.length * share)))).toBeNull();
      }),
    );
  });

  it('with something behind it is nothing either', () => {
    const refusal: PaperRefusal = 'pdf-broken';
    expect(readFrame(writeFrame(refusal))).toBe(refusal);
    const paper = fc.sample(anyPaper, 1)[0]!;
    expect(readFrame(Buffer.concat([writeFrame(paper), Buffer.from('x')]))).toBeNull();
  });
});
