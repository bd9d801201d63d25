import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T15-keterangan-panjang';
const of = (length: number) => ({ title: 'Emping', description: 'x'.repeat(length) });

describe(id, () => {
  it('passes 5,000 characters and catches 5,001', () => {
    expect(codesOf(id, of(5000))).toEqual([]);
    expect(codesOf(id, of(5001))).toEqual(['description-long']);
  });
  it('marks what is too much', () => {
    expect(reportsOf(id, of(5300))[0]).toMatchObject({
      span: { start: 5000, end: 5300 },
      data: { length: 5300, max: 5000 },
    });
    expect(reportsOf(id, of(5300))[0]?.evidence).toHaveLength(200);
  });
  it('counts a sign of two units as one character', () => {
    expect(codesOf(id, { title: 'Emping', description: '𝗞'.repeat(5000) })).toEqual([]);
  });
});
