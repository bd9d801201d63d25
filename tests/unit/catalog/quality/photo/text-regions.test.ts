import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextRegions, halve } from '~/catalog/quality/photo/text-regions.ts';
import { draw, flat } from './pictures.ts';
import { busy, drawn, letters, type Pixels, reduced } from './scenes.ts';

const [W, H] = [1024, 768];
const regionsOf = (pixels: Pixels) => findTextRegions(reduced(pixels).grey);
const ground = (fill: string) => `<rect width="${W}" height="${H}" fill="${fill}"/>`;
const product = '<ellipse cx="512" cy="380" rx="300" ry="220" fill="#8d5a2b"/>';

describe('findTextRegions', () => {
  it.each([24, 34, 48, 64])('finds a caption with letters of %d px under the product', async high => {
    const count = Math.floor(800 / (high * 0.83));
    const caption = letters(80, 690 - high / 2, { count, high, fill: '#111111' });
    const [region, ...others] = regionsOf(await drawn(W, H, ground('#f2efe8') + product + caption));
    expect(others).toEqual([]);
    expect(region).toMatchObject({ flat: true, faint: false });
    expect(region!.box.y).toBeGreaterThan(0.75);
    expect(region!.box.width).toBeGreaterThan(0.3);
  });
  it('finds light letters on a dark band over a busy photo', async () => {
    const scene = busy(W, H);
    const band = await drawn(
      W,
      110,
      `<rect width="${W}" height="110" fill="#b00020"/>${letters(60, 36, { count: 26, high: 40, fill: '#ffffff' })}`,
    );
    scene.rgb.set(band.rgb, (H - 110) * W * 3);
    const found = regionsOf(scene).filter(region => region.flat && !region.faint);
    expect(found).toHaveLength(1);
    expect(found[0]!.box.y).toBeGreaterThan(0.8);
  });
  it('finds a pale mark that repeats over a plain ground', async () => {
    const marks = [60, 300, 560]
      .map(y => letters(60, y, { count: 9, high: 40, fill: '#888888', more: 'fill-opacity="0.25"' }))
      .join('');
    const found = regionsOf(await drawn(W, H, ground('#ffffff') + marks)).filter(region => region.faint);
    expect(found.length).toBeGreaterThanOrEqual(2);
  });
  it('finds nothing on a product without writing, in a market, on a plain wall', async () => {
    const plain = await drawn(W, H, ground('#f2efe8') + product);
    for (const photo of [plain, busy(W, H), busy(W, H, 5), await drawn(W, H, ground('#cccccc'))])
      expect(regionsOf(photo)).toEqual([]);
  });
  it('does not take a few bars or a fence for letters on a flat ground', async () => {
    const bars = [200, 400, 600]
      .map(x => `<rect x="${x}" y="100" width="40" height="560" fill="#333"/>`)
      .join('');
    expect(regionsOf(await drawn(W, H, ground('#e8e4da') + bars))).toEqual([]);
  });
  it('names at most eight places, all inside the photo', async () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      letters(40 + (at % 2) * 500, 20 + at * 60, { count: 10, high: 30, fill: '#000' }),
    ).join('');
    const found = regionsOf(await drawn(W, H, ground('#fff') + lines));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(8);
    for (const { box } of found) {
      expect(box.x + box.width).toBeLessThanOrEqual(1.001);
      expect(box.y + box.height).toBeLessThanOrEqual(1.001);
    }
  });
  it('answers for any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (width, height) => {
        expect(findTextRegions(flat(width, height))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('halve', () => {
  it('gives the mean of four', () => {
    const small = halve(draw(4, 2, (x, y) => 10 * x + 100 * y));
    expect(small).toMatchObject({ width: 2, height: 1 });
    expect([...small.data]).toEqual([55, 75]);
  });
  it('keeps a line of pixels a line', () => {
    expect(halve(draw(1, 4, () => 9))).toMatchObject({ width: 1, height: 2 });
    expect(halve(flat(1, 1, 9)).data).toEqual(Uint8Array.of(9));
  });
});
