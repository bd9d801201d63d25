import { describe, expect, it } from 'vitest';
import { trades } from '#db/seeds/goods/trades.ts';
import { drawingName, drawings } from '#db/seeds/pictures/drawings.ts';
import { pictureName, takePicture, takes } from '#db/seeds/pictures/picture.ts';

describe('pictures', () => {
  it('exist of every good of every trade', () => {
    for (const good of trades.flatMap(trade => trade.goods)) {
      expect(drawings.has(drawingName(good.picture)), good.title).toBe(true);
    }
    expect(() => drawingName('roket')).toThrow('no drawing');
  });

  it('are well-formed SVG with no text and no foreign address', () => {
    for (const name of drawings.keys()) {
      for (const take of takes) {
        const { svg } = takePicture(pictureName(name, take));
        expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|<text|href|<script/);
        const opened = svg.match(/<[a-z]+/g)!.length;
        const closed = svg.match(/\/>|<\/[a-z]+>/g)!.length;
        expect(closed, name).toBe(opened);
      }
    }
  });

  it('differ by colouring, distance, size and focus', () => {
    const [soga, nila, close] = ['soga', 'nila', 'close'].map(take => takePicture(`cloth-${take}`).svg);
    expect(new Set([soga, nila, close]).size).toBe(3);
    expect(takePicture('cloth-small').side).toBeLessThan(500);
    expect(takePicture('cloth-soga').side).toBeGreaterThanOrEqual(1000);
    expect(takePicture('cloth-blurred').blur).toBeGreaterThan(0);
    expect(() => takePicture('cloth-upside')).toThrow('no picture');
  });
});
