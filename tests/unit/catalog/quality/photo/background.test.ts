import { describe, expect, it } from 'vitest';
import { distance, measureBackground } from '~/catalog/quality/photo/background.ts';
import { busy, paint, reduced } from './scenes.ts';

const groundOf = (pixels: Parameters<typeof reduced>[0]) => measureBackground(reduced(pixels).small);

describe('measureBackground', () => {
  it('knows the colour of a plain ground, whatever stands on it', () => {
    const onCloth = paint(600, 400, (x, y) =>
      x > 150 && x < 450 && y > 80 && y < 320 ? [90, 30, 20] : [210, 190, 160],
    );
    expect(groundOf(onCloth)).toEqual({ red: 210, green: 190, blue: 160, plain: 1 });
  });
  it('counts levels within 12 as the same, and no more', () => {
    const stripes = (level: number) => paint(500, 500, x => (x < 250 ? 200 : level));
    expect(groundOf(stripes(188)).plain).toBe(1);
    expect(groundOf(stripes(187)).plain).toBeCloseTo(0.5, 1);
  });
  it('falls as a product reaches over the border', () => {
    const wide = (share: number) => paint(500, 500, x => (x < 500 * share ? 30 : 240));
    const shares = [0, 0.1, 0.3, 0.45].map(share => groundOf(wide(share)).plain);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[3]!).toBeLessThan(0.6);
  });
  it('finds nothing plain in a market', () => {
    expect(groundOf(busy(640, 480)).plain).toBeLessThan(0.4);
  });
  it('does not mind grain: it is averaged away', () => {
    const grainy = paint(1024, 768, (x, y) => 200 + (((x * 7919) ^ (y * 104_729)) % 17) - 8);
    expect(groundOf(grainy).plain).toBe(1);
  });
  it('answers for a picture of one pixel', () => {
    expect(groundOf(paint(1, 1, () => 9))).toEqual({ red: 9, green: 9, blue: 9, plain: 1 });
  });
});

describe('distance', () => {
  it('is that of the channel that differs most', () => {
    const rgb = Uint8Array.of(0, 0, 0, 10, 200, 30);
    expect(distance(rgb, 0, 0, 0, 0)).toBe(0);
    expect(distance(rgb, 1, 12, 190, 60)).toBe(30);
  });
});
