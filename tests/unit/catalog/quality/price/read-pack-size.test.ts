import { describe, expect, it } from 'vitest';
import { parseNetContent } from '~/catalog/net-content.ts';
import { packSizeOf, readPackSize, withSizes } from '~/catalog/quality/price/read-pack-size.ts';

const mass = (amount: number) => ({ dimension: 'mass', amount });

describe('readPackSize', () => {
  it.each([
    ['Emping melinjo 250 g', mass(250)],
    ['Beras pandan wangi 5kg', mass(5000)],
    ['Kopi sachet 20 g isi 10', mass(200)],
    ['Madu 2x100 ml', { dimension: 'volume', amount: 200 }],
    ['Kue pia isi 12', { dimension: 'count', amount: 12 }],
    ['Cat food 1 kg, repack 1 kg', mass(1000)],
  ])('%s', (text, size) => {
    expect(readPackSize(text)).toEqual(size);
  });
  it.each([
    ['several amounts', 'Repack 500 gram & 1 kg'],
    ['several counts', 'Kopi 20 g isi 10 isi 12'],
    ['a measure of the thing', 'Bingkai foto 30 cm'],
    ['no amount', 'Kursi rotan tamu'],
    ['a model number', 'Logitech K380'],
    ['nothing', ''],
  ])('does not guess from %s', (_what, text) => {
    expect(readPackSize(text)).toBeNull();
  });
});

describe('packSizeOf', () => {
  it('prefers the field to the title', () => {
    const listing = { title: 'Emping 500 g', netContent: parseNetContent('250 g') };
    expect(packSizeOf(listing)).toEqual(mass(250));
    expect(packSizeOf(listing)).toBe(packSizeOf(listing));
  });
  it('reads the title where the field is empty, and may find nothing', () => {
    expect(packSizeOf({ title: 'Emping 500 g', netContent: null })).toEqual(mass(500));
    const none = { title: 'Emping', netContent: null };
    expect(packSizeOf(none)).toBeNull();
    expect(packSizeOf(none)).toBeNull();
  });
});

describe('withSizes', () => {
  const peer = { title: 'Emping 500 g', priceRupiah: 60_000, similarity: 0.5 };
  it('reads titles that nobody has read, once', () => {
    const neighbours = [
      peer,
      { ...peer, size: null },
      { ...peer, size: { dimension: 'mass' as const, amount: 1 } },
    ];
    const sized = withSizes(neighbours);
    expect(sized.map(({ size }) => size)).toEqual([mass(500), null, mass(1)]);
    expect(withSizes(neighbours)).toBe(sized);
    expect(neighbours[0]).not.toHaveProperty('size');
  });
  it('hands known neighbours through', () => {
    const known = [{ ...peer, size: null }];
    expect(withSizes(known)).toBe(known);
  });
});
