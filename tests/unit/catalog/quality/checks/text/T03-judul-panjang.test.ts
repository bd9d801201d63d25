import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T03-judul-panjang';
const title = (length: number) => `${'Keripik '.repeat(30).slice(0, length - 1)}x`;

describe(id, () => {
  it('passes 100 characters and catches 101', () => {
    expect(codesOf(id, { title: title(100) })).toEqual([]);
    expect(codesOf(id, { title: title(101) })).toEqual(['title-long']);
  });
  it('marks what is too much', () => {
    const long = title(110);
    expect(reportsOf(id, { title: long })[0]).toMatchObject({
      span: { start: 100, end: 110 },
      evidence: long.slice(100),
      data: { length: 110, max: 100 },
    });
  });
  it('counts a sign of two units as one character', () => {
    expect(codesOf(id, { title: '𝗞'.repeat(100) })).toEqual([]);
    const [found] = reportsOf(id, { title: '𝗞'.repeat(101) });
    expect(found?.span).toEqual({ start: 200, end: 202 });
  });
  it("takes the limit from the channel's profile", () => {
    expect(codesOf(id, { title: title(90) }, { max: 80 })).toEqual(['title-long']);
  });
});
