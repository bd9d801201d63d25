import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findArea as findInTables,
  listDistricts,
  listServedPemda,
  listVillages,
} from '#db/reference/find-area.ts';
import { findKbli as findInList, listKbli } from '#db/reference/find-kbli.ts';
import { readKbli } from '~/reference/kbli.ts';
import { areaAround, areaLevel, areaTrail, dotAreaCode, isAreaCode, isWithin } from '~/reference/wilayah.ts';
import { codes, digits, findArea, findKbli } from './known.ts';

const kbli = (text: string) => readKbli(text, findKbli);

describe('a KBLI code', () => {
  it.each(['10794', '10.79.4', 'KBLI 10794', '10794 (2020)', 'KBLI 2020: 10794', '10794/2025'])(
    'reads %j',
    text => {
      expect(kbli(text)).toEqual({
        normalized: '10794',
        parts: {
          code: '10794',
          editions: ['2020'],
          title: 'Kerupuk dan keripik',
          section: 'C',
          division: '10',
          group: '107',
          class: '1079',
        },
        warnings: [],
        errors: [],
      });
    },
  );

  it.each([
    ['', 'kbli-missing'],
    ['KBLI', 'kbli-missing'],
    ['keripik', 'kbli-not-digits'],
    ['1079', 'kbli-wrong-length'],
    ['107941', 'kbli-wrong-length'],
  ])('refuses %j: %s', (text, code) => {
    expect(codes(kbli(text).errors)).toEqual([code]);
  });

  it('outside our short list is valid with a warning', () => {
    const reading = kbli('01111');
    expect(reading.errors).toEqual([]);
    expect(codes(reading.warnings)).toEqual(['kbli-unknown']);
    expect(reading.parts).toMatchObject({ editions: [], title: null, section: 'A' });
  });

  it.each([
    ['00000', null],
    ['04000', null],
    ['33000', 'C'],
    ['47111', 'G'],
    ['56210', 'I'],
    ['99000', 'U'],
  ])('%s stands in section %s of the 2020 edition', (code, section) => {
    expect(kbli(code).parts?.section).toBe(section);
  });

  it('is any five digits, the year 2020 inside them included', () => {
    expect(kbli('20201').normalized).toBe('20201');
    fc.assert(
      fc.property(digits(5), code => {
        expect(kbli(code).normalized).toBe(code);
      }),
    );
  });
});

describe('area codes', () => {
  it.each([
    ['33', 'province'],
    ['33.25', 'regency'],
    ['33.25.01', 'district'],
    ['33.25.01.2001', 'village'],
  ] as const)('%s is a %s', (code, level) => {
    expect(areaLevel(code)).toBe(level);
    expect(isAreaCode(code, level)).toBe(true);
    expect(dotAreaCode(code.replaceAll('.', ''))).toBe(code);
  });

  it.each(['', '3', '33.', '33.2', '3325', '33.25.1', '33.25.01.201', '33.25.01.2001.1', ' 33', null, 33])(
    '%j is none',
    text => {
      expect(isAreaCode(text)).toBe(false);
    },
  );

  it('know their place', () => {
    expect(areaAround('33.25.01')).toBe('33.25');
    expect(areaAround('33')).toBeNull();
    expect(isWithin('33.25.01', '33.25')).toBe(true);
    expect(isWithin('33.25', '33.25')).toBe(true);
    expect(isWithin('33.2', '33')).toBe(true);
    expect(isWithin('33.251', '33.25')).toBe(false);
    expect(dotAreaCode('332')).toBeNull();
    expect(areaTrail('33.25.99', findArea).map(area => area.name)).toEqual([
      'Jawa Tengah',
      'Kabupaten Batang',
    ]);
  });
});

describe('our tables of areas', () => {
  it('hold 38 provinces and 514 regencies', () => {
    const pairs = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
    const provinces = pairs.filter(code => findInTables(code));
    const regencies = provinces.flatMap(code => pairs.filter(part => findInTables(`${code}.${part}`)));
    expect(provinces).toHaveLength(38);
    expect(regencies).toHaveLength(514);
  });

  it.each([
    ['33.25', 15, 248],
    ['32.16', 23, 187],
    ['35.79', 3, 24],
  ])('hold the districts and villages of %s', (pemda, districts, villages) => {
    const own = listDistricts(pemda);
    expect(own).toHaveLength(districts);
    expect(own.flatMap(({ code }) => listVillages(code))).toHaveLength(villages);
    for (const area of own) {
      expect(isAreaCode(area.code, 'district') && isWithin(area.code, pemda)).toBe(true);
      expect(findInTables(area.code)).toEqual(area);
      for (const village of listVillages(area.code)) expect(findInTables(village.code)).toEqual(village);
    }
  });

  it('answer nothing for what they do not hold', () => {
    expect(listServedPemda()).toEqual(['32.16', '33.25', '35.79']);
    expect(listDistricts('11.01')).toEqual([]);
    expect(listVillages('33.25.99')).toEqual([]);
    for (const code of ['', '00', '33.99', '33.25.99', '33.25.01.9999', 'constructor', '33.25.toString'])
      expect(findInTables(code)).toBeNull();
  });
});

describe('our short list of business fields', () => {
  it('holds five digits and a title each, in order', () => {
    const list = listKbli('2020');
    expect(list.length).toBeGreaterThan(60);
    expect(list.map(entry => entry.code)).toEqual(list.map(entry => entry.code).toSorted());
    for (const entry of list) {
      expect(entry.code).toMatch(/^\d{5}$/);
      expect(entry.title.length).toBeGreaterThan(2);
      expect(findInList(entry.code)).toEqual([entry]);
    }
  });

  it('answers nothing for what it does not hold', () => {
    expect(findInList('00000')).toEqual([]);
    expect(findInList('toString')).toEqual([]);
    expect(listKbli('2025')).toEqual([]);
  });
});
