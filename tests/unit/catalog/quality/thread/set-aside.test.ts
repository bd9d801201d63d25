import { describe, expect, it } from 'vitest';
import { SetAside } from '~/catalog/quality/thread/set-aside.ts';

describe('SetAside', () => {
  it('lets a check go on until it failed so often', () => {
    const aside = new SetAside(3, 1000);
    aside.failed('A', 0);
    aside.failed('A', 10);
    expect(aside.list(10)).toEqual([]);
    aside.failed('A', 20);
    expect(aside.list(20)).toEqual(['A']);
  });
  it('counts each check for itself', () => {
    const aside = new SetAside(2, 1000);
    aside.failed('A', 0);
    aside.failed('B', 0);
    expect(aside.list(0)).toEqual([]);
    aside.failed('B', 0);
    expect(aside.list(0)).toEqual(['B']);
  });
  it('ends the pause, and begins another at the first failure after it', () => {
    const aside = new SetAside(2, 1000);
    aside.failed('A', 0);
    aside.failed('A', 0);
    expect(aside.list(999)).toEqual(['A']);
    expect(aside.list(1000)).toEqual([]);
    aside.failed('A', 1500);
    expect(aside.list(1500)).toEqual(['A']);
    expect(aside.list(2500)).toEqual([]);
  });
});
