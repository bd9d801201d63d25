import { describe, expect, it } from 'vitest';
import { getLookLimits } from '~/catalog/photos/get-look-limits.server.ts';
import { remarksOnLook } from '~/catalog/photos/photo-look.ts';
import { codesOf } from '../quality/example-context.ts';

const limits = getLookLimits();
const good = { width: 1600, height: 1200, measuredSide: 1024, sharpness: 50, subjectLightness: 130 };

describe('remarksOnLook', () => {
  it('has nothing to say of a good photo', () => {
    expect(remarksOnLook(good, limits)).toEqual([]);
  });
  it.each([
    [{ width: 900, height: 1600 }, ['small']],
    [{ sharpness: 29.9 }, ['blurred']],
    [{ sharpness: 30 }, []],
    [{ subjectLightness: 49 }, ['dark']],
    [{ subjectLightness: 50 }, []],
    [{ width: 300, height: 300, measuredSide: 300, sharpness: 5 }, ['small']],
    [
      { sharpness: 1, subjectLightness: 1, width: 1, height: 1, measuredSide: 1 },
      ['small', 'blurred', 'dark'],
    ],
  ])('%j: %j', (more, remarks) => {
    expect(remarksOnLook({ ...good, ...more }, limits)).toEqual(remarks);
  });
});

describe('the limits of the phone', () => {
  it.each([
    [{ width: 999, height: 1600 }, 'F03-resolusi', 'small'],
    [{ sharpness: 20 }, 'F06-buram', 'blurred'],
    [{ subjectLightness: 30 }, 'F07-gelap', 'dark'],
    [{}, 'F06-buram', null],
  ] as const)('say of %j what %s says', (more, check, remark) => {
    const said = codesOf(check, { title: 'x', photos: [{ ...good, ...more }] });
    expect(said.length > 0).toBe(remark !== null);
    expect(remarksOnLook({ ...good, ...more }, limits)).toEqual(remark ? [remark] : []);
  });
});
