import { describe, expect, it } from 'vitest';
import { codesOf, flawless, reportsOf } from '../../example-context.ts';

const id = 'P10-harga-di-teks';

describe(id, () => {
  it('points at the characters of a price in the title', () => {
    const title = 'Emping melinjo Rp 45.000 per bungkus';
    const [found] = reportsOf(id, { title });
    expect(found).toMatchObject({ code: 'price-in-title', field: 'title', evidence: 'Rp 45.000' });
    expect(title.slice(found?.span?.start, found?.span?.end)).toBe('Rp 45.000');
  });
  it('finds a price in the description', () => {
    expect(reportsOf(id, { title: 'Emping', description: 'Beli lima cuma 200rb saja' })[0]).toMatchObject({
      code: 'price-in-description',
      field: 'description',
      data: { text: '200rb' },
    });
  });
  it('names five at most of each field', () => {
    const description = Array.from({ length: 9 }, (_, n) => `${n + 1} buah Rp ${n + 1}0.000`).join(', ');
    expect(codesOf(id, { title: 'Emping', description })).toHaveLength(5);
  });
  it('lets an ordinary listing pass', () => {
    expect(codesOf(id, flawless)).toEqual([]);
  });
});
