import { describe, expect, it } from 'vitest';
import { rotateDisplay } from '~/promotion/rotate-display.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 21, 9, n));

describe('the order of a showcase', () => {
  it('gives every entry every place equally often', () => {
    const items = ['a', 'b', 'c', 'd'];
    const first = new Map<string, number>();
    for (let n = 0; n < 40; n++) {
      const [top = ''] = rotateDisplay(items, minute(n));
      first.set(top, (first.get(top) ?? 0) + 1);
    }
    expect([...first.values()]).toEqual([10, 10, 10, 10]);
  });

  it('stays the same within a minute and loses nobody', () => {
    const items = Array.from({ length: 12 }, (_, i) => i);
    const at = rotateDisplay(items, minute(5));
    expect(rotateDisplay(items, new Date(minute(5).getTime() + 59_999))).toEqual(at);
    expect(rotateDisplay(items, minute(6))).not.toEqual(at);
    expect([...at].sort((a, b) => a - b)).toEqual(items);
  });

  it('is empty when there is nothing to show', () => {
    expect(rotateDisplay([], minute(1))).toEqual([]);
  });
});
