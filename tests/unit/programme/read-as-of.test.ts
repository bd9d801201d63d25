import { describe, expect, it } from 'vitest';
import { readAsOf } from '~/programme/read-as-of.ts';

describe('readAsOf', () => {
  it.each([
    [null, '2026-11-21'],
    ['', '2026-11-21'],
    ['2024-02-30', '2026-11-21'],
    ["2024-01-01' or 1=1", '2026-11-21'],
    ['2030-01-01', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2022-06-21', '2022-06-21'],
  ])('reads %s as %s', (asked, day) => {
    expect(readAsOf(asked, '2026-11-21')).toBe(day);
  });
});
