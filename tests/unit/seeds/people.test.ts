import { describe, expect, it } from 'vitest';
import { luhnDigit } from '#db/seeds/people/identifiers.ts';
import { inventVendors } from '#db/seeds/people/vendors.ts';
import { throwDice } from '#db/seeds/random.ts';
import { batang } from '#db/seeds/stories/batang.ts';
import { passesLuhn } from '~/reference/luhn.ts';
import { readNib } from '~/reference/nib.ts';
import { readNik } from '~/reference/nik.ts';
import { readNpwp } from '~/reference/npwp.ts';
import { readPhone } from '~/reference/phone.ts';
import type { FindArea } from '~/reference/wilayah.ts';
import { merchantKey } from '~/sales/merchant-key.ts';

const vendors = inventVendors(batang, throwDice('people'), { names: new Set(), serial: 0 });
const areas = new Map(batang.districts.map(d => [d.code, d.name]));
areas.set('33', 'Jawa Tengah').set('33.25', 'Batang');
const findArea: FindArea = code => (areas.has(code) ? { code, name: areas.get(code)! } : null);

describe('vendors of a story', () => {
  it('are as many as the plan says, oldest first', () => {
    expect(vendors).toHaveLength(549);
    const days = vendors.map(v => v.registeredOn);
    expect([...days].sort()).toEqual(days);
    for (const v of vendors) expect(v.acceptedOn > v.registeredOn).toBe(true);
  });

  it('carry numbers that our own readers accept without a warning', () => {
    for (const v of vendors) {
      expect(readNik(v.nik, batang.today, findArea)).toMatchObject({ errors: [], warnings: [] });
      expect(readNpwp(v.npwp, batang.today, findArea)).toMatchObject({ errors: [], warnings: [] });
      expect(readNib(v.nib)).toMatchObject({ errors: [], warnings: [] });
      expect(readPhone(v.phone)).toMatchObject({ errors: [], normalized: v.phone });
    }
  });

  it('carry NIKs that tell the owner’s gender and district', () => {
    for (const v of vendors) {
      const parts = readNik(v.nik, batang.today, findArea).parts!;
      expect(parts.gender).toBe(v.gender === 'f' ? 'female' : 'male');
      expect(parts.area).toBe(v.district);
    }
  });

  it('are visibly invented: serials, blocks and prefixes that nobody is given', () => {
    for (const v of vendors) {
      expect(v.nik.slice(12, 13)).toBe('9');
      expect(v.nib.startsWith('99')).toBe(true);
      expect(v.phone.slice(6, 10)).toBe('0000');
      if (v.form !== 'perorangan') expect(v.npwp.slice(3, 5)).toBe('99');
    }
  });

  it('share no number and no name that a sales file could confuse', () => {
    for (const of of ['id', 'personId', 'nik', 'npwp', 'nib', 'phone'] as const) {
      expect(new Set(vendors.map(v => v[of])).size).toBe(549);
    }
    expect(new Set(vendors.map(v => merchantKey(v.name))).size).toBe(549);
  });

  it('live in all fifteen districts, most of them small', () => {
    expect(new Set(vendors.map(v => v.district)).size).toBe(15);
    const micro = vendors.filter(v => v.size === 'micro').length / vendors.length;
    expect(micro).toBeGreaterThan(0.6);
    expect(micro).toBeLessThan(0.92);
    expect(vendors.some(v => v.size === 'medium')).toBe(true);
  });

  it('have a size that fits their capital and sales (PP 7/2021 Pasal 35)', () => {
    const billion = 1_000_000_000;
    const top = { micro: [1, 2], small: [5, 15], medium: [10, 50] } as const;
    for (const v of vendors) {
      expect(v.capitalRupiah).toBeLessThanOrEqual(top[v.size][0] * billion);
      expect(v.yearlySalesRupiah).toBeLessThanOrEqual(top[v.size][1] * billion);
    }
  });
});

describe('luhnDigit', () => {
  it('makes any digits pass the test', () => {
    for (const digits of ['0199000', '01990123', '7992739871', '0']) {
      expect(passesLuhn(digits + luhnDigit(digits))).toBe(true);
    }
  });
});
