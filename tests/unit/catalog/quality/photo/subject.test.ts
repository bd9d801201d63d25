import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureBackground } from '~/catalog/quality/photo/background.ts';
import { measureSubject } from '~/catalog/quality/photo/subject.ts';
import { busy, type Pixels, paint, reduced } from './scenes.ts';

function subjectOf(pixels: Pixels) {
  const { small } = reduced(pixels);
  return measureSubject(small, measureBackground(small));
}

type Rect = readonly [x: number, y: number, width: number, height: number];
const inside = (x: number, y: number, [left, top, width, height]: Rect) =>
  x >= left && x < left + width && y >= top && y < top + height;

/** A block of one tone on a ground of another. */
const block = (rect: Rect, tone = 90, ground = 245) =>
  paint(500, 500, (x, y) => (inside(x, y, rect) ? tone : ground));

describe('the frame of the product', () => {
  it('is where it stands out from the ground', () => {
    const { box, share } = subjectOf(block([100, 50, 200, 300]));
    expect(box.x).toBeCloseTo(0.2, 1);
    expect(box.y).toBeCloseTo(0.1, 1);
    expect(box.width).toBeCloseTo(0.4, 1);
    expect(box.height).toBeCloseTo(0.6, 1);
    expect(share).toBeCloseTo(0.24, 1);
  });
  it('holds a white label on white ground: what is enclosed belongs to it', () => {
    const framed = paint(500, 500, (x, y) =>
      inside(x, y, [100, 100, 300, 300]) && !inside(x, y, [140, 140, 220, 220]) ? 60 : 250,
    );
    expect(subjectOf(framed).share).toBeCloseTo(0.36, 1);
  });
  it('leaves out dust and captions', () => {
    const caption = paint(500, 500, (x, y) =>
      inside(x, y, [150, 100, 200, 250]) || (y > 470 && y < 480 && x % 20 < 8 && x > 40 && x < 460)
        ? 30
        : 250,
    );
    const { box } = subjectOf(caption);
    expect(box.y + box.height).toBeLessThan(0.75);
  });
  it('keeps several things of about the same size', () => {
    const three = paint(600, 300, (x, y) => (y > 100 && y < 200 && x % 200 > 60 && x % 200 < 140 ? 40 : 240));
    const { box } = subjectOf(three);
    expect(box.x).toBeCloseTo(0.1, 1);
    expect(box.width).toBeCloseTo(0.8, 1);
  });
  it('is empty when nothing stands out', () => {
    expect(subjectOf(paint(300, 300, () => 220))).toMatchObject({ share: 0, box: { x: 0, width: 1 } });
  });
  it('is the whole photo on a busy ground', () => {
    expect(subjectOf(busy(500, 500))).toMatchObject({ share: 1, box: { x: 0, y: 0, width: 1, height: 1 } });
  });
  it('lies inside the photo, and its share within its box', () => {
    const side = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(side, side, side, side, (x, y, width, height) => {
        const { box, share } = subjectOf(block([x, y, width, height]));
        expect(box.x + box.width).toBeLessThanOrEqual(1.001);
        expect(box.y + box.height).toBeLessThanOrEqual(1.001);
        expect(share).toBeLessThanOrEqual(box.width * box.height + 0.01);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the light of the product', () => {
  it('is its own, not that of the ground', () => {
    expect(subjectOf(block([100, 100, 300, 300], 40)).lightness).toBe(40);
    expect(subjectOf(block([100, 100, 300, 300], 120, 20)).lightness).toBe(120);
  });
  it('counts burnt highlights of the product, never a white ground', () => {
    expect(subjectOf(block([100, 100, 300, 300], 120, 255)).clipped).toBe(0);
    const lamp = paint(500, 500, (x, y) =>
      inside(x, y, [200, 200, 100, 150]) ? 255 : inside(x, y, [100, 100, 300, 300]) ? 110 : 190,
    );
    expect(subjectOf(lamp).clipped).toBeCloseTo(1 / 6, 1);
  });
  it('does not call a saturated colour burnt out', () => {
    const red = paint(400, 400, (x, y) =>
      inside(x, y, [80, 80, 240, 240]) ? [255, 40, 30] : [230, 230, 230],
    );
    expect(subjectOf(red).clipped).toBe(0);
  });
  it('spreads from its darkest to its lightest twentieth', () => {
    const slope = paint(500, 500, (x, y) => (inside(x, y, [100, 100, 300, 300]) ? 20 + (x - 100) / 2 : 250));
    const { contrast } = subjectOf(slope);
    expect(contrast).toBeGreaterThan(120);
    expect(contrast).toBeLessThan(150);
    expect(subjectOf(block([100, 100, 300, 300])).contrast).toBe(0);
  });
});
