import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestLabel, indexKinds, indexValues } from '~/registration/duplicates/index-kinds.ts';
import { isNear, nameKey, streetKey, villageKey } from '~/registration/duplicates/likeness.ts';

describe('the spelling of a name', () => {
  it.each([
    ['CV. Toko Emping Bu Siti', 'emping bu siti'],
    ['EMPING  BU SITI, UD', 'emping bu siti'],
    ["Warung Bu Nur'aini", 'bu nuraini'],
    ['PT Maju-Mundur (Persero) Tbk', 'maju mundur'],
    ['Rumah Produksi Kopi Café', 'produksi kopi cafe'],
    // Nothing but empty words: then they must do.
    ['Toko Usaha', 'toko usaha'],
    ['', ''],
    ['•••', ''],
  ])('%s → %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('spelled again stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => nameKey(nameKey(name)) === nameKey(name)));
  });

  it('does not depend on case or on spaces', () => {
    const words = fc.array(fc.constantFrom('Emping', 'Bu', 'Siti', 'CV', 'Limpung'), { minLength: 1 });
    fc.assert(
      fc.property(words, list => {
        expect(nameKey(list.join('   ').toUpperCase())).toBe(nameKey(list.join(' ').toLowerCase()));
      }),
    );
  });
});

describe('the spelling of an address', () => {
  const at = (street: string, village = 'Limpung', district = '33.25.08') =>
    streetKey({ district, village, street });

  it('is one for the same place in other words', () => {
    const one = at('Jl. Raya No. 3, RT 02/RW 01');
    expect(one).toBe('33.25.08|limpung|raya 3 rt 2 rw 1');
    for (const same of ['jalan raya 3 rt2 rw1', 'JLN RAYA NOMOR 3 RT.002 RW.001', 'Raya no 03 - RT 2 / RW 1'])
      expect(at(same)).toBe(one);
    expect(at('Jl. Raya No. 3, RT 02/RW 01', 'Ds. Limpung')).toBe(one);
  });

  it('differs by house, village and district', () => {
    const one = at('Jl. Raya No. 3');
    expect(at('Jl. Raya No. 4')).not.toBe(one);
    expect(at('Jl. Raya No. 3', 'Tembok')).not.toBe(one);
    expect(at('Jl. Raya No. 3', 'Limpung', '33.25.09')).not.toBe(one);
  });

  it('says nothing where too little is told', () => {
    expect(at('RT 1')).toBeNull();
    expect(at('RT 001/RW 002')).toBeNull();
    expect(at('Jl. No.')).toBeNull();
    expect(streetKey({ village: 'Limpung', street: 'Jl. Raya No. 3' })).toBeNull();
    expect(streetKey({})).toBeNull();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (street, village) => {
        const key = at(street, village);
        expect(key === null || key.startsWith('33.25.08|')).toBe(true);
      }),
    );
  });

  it('of a village forgets what kind of village it is', () => {
    expect(villageKey('Kelurahan Proyonanggan  Utara')).toBe('proyonanggan utara');
    expect(villageKey('desa')).toBe('');
  });
});

describe('what a vendor is found by', () => {
  const nik = '3325085708900001';

  it('is every number it gave, bank and account together', () => {
    const answers = {
      ...{ nik, npwp: nik, nib: '9120405100011', phone: '+6281277000001', businessName: 'Emping' },
      ...{ bankCode: '113', bankAccount: '3012345678', bankHolder: 'Siti', district: '33.25.08' },
      ...{ village: 'Limpung', street: 'Jl. Raya No. 3' },
    };
    expect(indexValues(answers)).toEqual({
      ...{ nik, npwp: nik, nib: '9120405100011', phone: '+6281277000001' },
      ...{ bank: '113|3012345678', street: '33.25.08|limpung|raya 3' },
    });
  });

  it('leaves out what is not answered; half a bank account is none', () => {
    expect(indexValues({})).toEqual({});
    expect(indexValues({ bankAccount: '3012345678' })).toEqual({});
    expect(indexValues({ bankCode: '113' })).toEqual({});
  });

  it('speaks of NIK and NPWP as one number, of everything else apart', () => {
    expect(digestLabel('npwp')).toBe(digestLabel('nik'));
    expect(new Set(indexKinds.map(digestLabel)).size).toBe(indexKinds.length - 1);
  });
});

describe('near', () => {
  it('needs the less, the nearer the places are', () => {
    const near = (similarity: number, sameDistrict: boolean, sameVillage: boolean) =>
      isNear({ similarity, sameDistrict, sameVillage });
    expect(near(0.5, true, true)).toBe(true);
    expect(near(0.5, true, false)).toBe(false);
    expect(near(0.65, true, false)).toBe(true);
    expect(near(0.8, false, false)).toBe(false);
    expect(near(0.85, false, false)).toBe(true);
    // Villages of one name in two districts are two villages.
    expect(near(0.6, false, true)).toBe(false);
  });

  it('never ceases to be so when names are more alike', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.boolean(), fc.boolean(), (a, b, sameDistrict, sameVillage) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const place = { sameDistrict, sameVillage };
        if (isNear({ similarity: low, ...place })) expect(isNear({ similarity: high, ...place })).toBe(true);
      }),
    );
  });
});
