import { describe, expect, it } from 'vitest';
import { findExceeded, referencePriceSchema } from '~/catalog/quality/price/find-reference.ts';

const written = {
  code: 'gula-uji',
  name: 'Gula uji',
  words: ['gula', 'uji'],
  without: ['cair'],
  regions: ['33', '32.16'],
  per: '1 kg',
  rupiah: 17_500,
  legal: true,
  confirmed: true,
  source: 'Peraturan uji',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};
const reference = referencePriceSchema.parse(written);
const kilos = (amount: number) => () => ({ dimension: 'mass' as const, amount: amount * 1000 });
const good = {
  title: 'Gula pasir uji',
  priceRupiah: 20_000,
  size: kilos(1),
  regency: '33.25',
  today: '2026-11-21',
};
const exceeded = (more: Partial<typeof good> = {}, other = reference) =>
  findExceeded({ ...good, ...more }, [other]) !== null;

describe('findExceeded', () => {
  it('names the reference and the most that may be asked, by size', () => {
    expect(findExceeded(good, [reference])).toEqual({ reference, most: 17_500 });
    expect(findExceeded({ ...good, size: kilos(0.5), priceRupiah: 9_000 }, [reference])?.most).toBe(8_750);
    expect(exceeded({ size: kilos(2) })).toBe(false);
  });
  it('lets exactly the reference pass', () => {
    expect(exceeded({ priceRupiah: 17_500 })).toBe(false);
    expect(exceeded({ priceRupiah: 17_501 })).toBe(true);
  });
  it('wants all of its words as words of their own, and none of the others', () => {
    expect(exceeded({ title: 'GULA UJI' })).toBe(true);
    expect(exceeded({ title: 'Gula pasir' })).toBe(false);
    expect(exceeded({ title: 'Gulai ujian' })).toBe(false);
    expect(exceeded({ title: 'Segula, gula-uji' })).toBe(true);
    expect(exceeded({ title: 'Gula cair uji' })).toBe(false);
  });
  it('holds in its regions and everywhere without any', () => {
    expect(exceeded({ regency: '32.16' })).toBe(true);
    expect(exceeded({ regency: '32.17' })).toBe(false);
    expect(exceeded({ regency: '3' })).toBe(false);
    expect(exceeded({ regency: '' })).toBe(false);
    expect(exceeded({ regency: '' }, { ...reference, regions: [] })).toBe(true);
  });
  it('holds from its first day to its last', () => {
    expect(exceeded({ today: '2025-12-31' })).toBe(false);
    expect(exceeded({ today: '2026-01-01' })).toBe(true);
    expect(exceeded({ today: '2026-12-31' })).toBe(true);
    expect(exceeded({ today: '2027-01-01' })).toBe(false);
    expect(exceeded({ today: '2027-01-01' }, { ...reference, validTo: null })).toBe(true);
  });
  it('needs a size of the same kind, unless it is for one sale', () => {
    expect(exceeded({ size: () => null as never })).toBe(false);
    expect(exceeded({ size: () => ({ dimension: 'volume', amount: 1000 }) as never })).toBe(false);
    expect(exceeded({ size: () => null as never }, { ...reference, per: undefined })).toBe(true);
  });
  it('asks for the size only when the words fit', () => {
    let asked = 0;
    const size = () => {
      asked++;
      return { dimension: 'mass' as const, amount: 1000 };
    };
    exceeded({ title: 'Kursi rotan', size });
    expect(asked).toBe(0);
  });
});

describe('referencePriceSchema', () => {
  it.each([
    ['an unreadable amount', { per: 'satu' }],
    ['no words', { words: [] }],
    ['no source', { source: '' }],
    ['half a rupiah', { rupiah: 17.5 }],
    ['a day that does not exist', { validFrom: '2026-02-30' }],
  ])('refuses %s', (_what, wrong) => {
    expect(referencePriceSchema.safeParse({ ...written, ...wrong }).success).toBe(false);
  });
});
