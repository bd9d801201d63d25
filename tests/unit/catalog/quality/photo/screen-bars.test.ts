import { describe, expect, it } from 'vitest';
import { findScreenBars } from '~/catalog/quality/photo/screen-bars.ts';
import { busy, drawn, type Pixels, paint, reduced } from './scenes.ts';

const barsOf = (pixels: Pixels) => findScreenBars(reduced(pixels).grey);
const [W, H] = [460, 1024];

/** A screen: status bar with clock and battery, something in the middle, buttons at the bottom. */
const screen = (ground: string, ink: string, content: string) =>
  drawn(
    W,
    H,
    `<rect width="${W}" height="${H}" fill="${ground}"/>${content}` +
      [0, 1, 2, 3]
        .map(at => `<rect x="${24 + at * 11}" y="12" width="7" height="11" fill="${ink}"/>`)
        .join('') +
      [0, 1, 2]
        .map(at => `<rect x="${380 + at * 20}" y="12" width="13" height="10" fill="${ink}"/>`)
        .join('') +
      `<rect x="170" y="1004" width="120" height="5" rx="2" fill="${ink}"/>`,
  );

const product = '<rect x="40" y="200" width="380" height="500" fill="#8d5a2b"/>';

describe('findScreenBars', () => {
  it.each([
    ['light', '#ffffff', '#222222'],
    ['dark', '#101010', '#f0f0f0'],
    ['coloured', '#00695c', '#ffffff'],
  ])('finds status and buttons of a %s screen', async (_, ground, ink) => {
    expect(barsOf(await screen(ground, ink, product))).toEqual({ top: true, bottom: true });
  });
  it('finds the empty bars around a photo that is shown on a screen', () => {
    const scene = busy(W, 345);
    const shown = paint(W, H, (x, y) => {
      if (y < 330 || y >= 675) return 0;
      const at = 3 * ((y - 330) * W + x);
      return [scene.rgb[at]!, scene.rgb[at + 1]!, scene.rgb[at + 2]!];
    });
    expect(barsOf(shown)).toEqual({ top: true, bottom: true });
  });
  it('leaves upright photos alone: a plain ground, a market, a product that rises to the edge', async () => {
    const plain = await drawn(W, H, `<rect width="${W}" height="${H}" fill="#eeeeee"/>${product}`);
    const bottle = await drawn(
      W,
      H,
      `<rect width="${W}" height="${H}" fill="#ffffff"/><rect x="180" y="0" width="90" height="1024" fill="#335"/>`,
    );
    for (const photo of [plain, bottle, busy(W, H)])
      expect(barsOf(photo)).toEqual({ top: false, bottom: false });
  });
  it('does not take a lone mark at the top for a status bar', async () => {
    const logo = await drawn(
      W,
      H,
      `<rect width="${W}" height="${H}" fill="#fff"/><rect x="20" y="10" width="60" height="12" fill="#c00"/>${product}`,
    );
    expect(barsOf(logo).top).toBe(false);
  });
  it('looks at upright pictures only', async () => {
    const lying = await drawn(1024, 460, '<rect width="1024" height="460" fill="#fff"/>');
    expect(barsOf(lying)).toEqual({ top: false, bottom: false });
    expect(barsOf(paint(20, 60, () => 0))).toEqual({ top: false, bottom: false });
  });
});
