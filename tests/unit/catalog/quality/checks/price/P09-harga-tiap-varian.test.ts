import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'P09-harga-tiap-varian';

type Pack = [name: string, netContent: string | null, priceRupiah: number | null];
const sold = (...packs: Pack[]) => ({
  title: 'Kopi bubuk robusta',
  variants: packs.map(([name, netContent, priceRupiah]) => ({ name, netContent, priceRupiah })),
});

describe(id, () => {
  it.each([
    [176_001, ['larger-pack-dearer']],
    [176_000, []],
    [150_000, []],
  ])('1 kg for Rp %d beside 250 g for Rp 40.000: %j', (price, codes) => {
    expect(codesOf(id, sold(['Kecil', '250 g', 40_000], ['Besar', '1 kg', price]))).toEqual(codes);
  });
  it('names the worst pair, in whatever order they stand', () => {
    const found = reportsOf(
      id,
      sold(['1 kg', '1 kg', 200_000], ['100 g', '100 g', 16_000], ['500 g', '500 g', 120_000]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      field: 'variants',
      evidence: '500 g',
      data: { large: '500 g', small: '100 g', percent: 50 },
    });
  });
  it('reads the size in the name where it has no field', () => {
    expect(codesOf(id, sold(['Isi 10', null, 10_000], ['Isi 20', null, 30_000]))).toEqual([
      'larger-pack-dearer',
    ]);
  });
  it.each([
    ['other colours of one size', sold(['Merah', '250 g', 40_000], ['Biru', '250 g', 60_000])],
    ['other measures', sold(['Botol', '250 ml', 10_000], ['Bungkus', '500 g', 90_000])],
    ['no size', sold(['M', null, 40_000], ['XL', null, 90_000])],
    ['no price', sold(['250 g', '250 g', 40_000], ['1 kg', '1 kg', null])],
    ['a single variant', sold(['1 kg', '1 kg', 400_000])],
  ])('says nothing of %s', (_name, listing) => {
    expect(codesOf(id, listing)).toEqual([]);
  });
});
