import { describe, expect, it } from 'vitest';
import { findArea, listDistricts, listServedPemda, listVillages } from '#db/reference/find-area.ts';
import { findKbli } from '#db/reference/find-kbli.ts';
import { explainIdentifier } from '~/reference/explain-identifier.ts';
import { areaTrail, dotAreaCode } from '~/reference/wilayah.ts';

const known = { today: '2026-11-21', findArea, findKbli };
const undotted = (code: string) => code.replaceAll('.', '');

/** The tables and the identifiers that lean on them, together. */
describe('every district that is served', () => {
  const districts = listServedPemda().flatMap(listDistricts);

  it('is recognised at the front of a NIK', () => {
    for (const { code, name } of districts) {
      const explained = explainIdentifier('nik', `${undotted(code)}4101900001`, known);
      expect(explained.warnings, code).toEqual([]);
      expect(explained.parts).toMatchObject({ area: code, district: name, gender: 'female' });
    }
  });

  it('is recognised inside a P-IRT by its regency', () => {
    for (const pemda of listServedPemda()) {
      const explained = explainIdentifier('pirt', `205${undotted(pemda)}010001-28`, known);
      expect(explained).toMatchObject({ valid: true, warnings: [], parts: { area: pemda } });
    }
  });

  it('has a trail of names down to its villages', () => {
    for (const district of districts) {
      const [village] = listVillages(district.code);
      const trail = areaTrail(village?.code ?? '', findArea).map(area => area.code);
      const [province = '', regency = ''] = district.code.split('.');
      expect(trail).toEqual([province, `${province}.${regency}`, district.code, village?.code]);
      expect(dotAreaCode(undotted(village?.code ?? ''))).toBe(village?.code);
    }
  });

  it('has names as people write them', () => {
    for (const { name } of districts) {
      expect(name).toMatch(/^[A-Z][A-Za-z .'-]+$/);
      expect(name).toBe(name.trim());
    }
    expect(listDistricts('33.25').map(area => area.name)).toEqual([
      'Bandar',
      'Banyuputih',
      'Batang',
      'Bawang',
      'Blado',
      'Gringsing',
      'Kandeman',
      'Limpung',
      'Pecalungan',
      'Reban',
      'Subah',
      'Tersono',
      'Tulis',
      'Warungasem',
      'Wonotunggal',
    ]);
  });
});

describe('the three pemda of the seed', () => {
  it.each([
    ['33.25', 'Kabupaten Batang', 'Jawa Tengah'],
    ['32.16', 'Kabupaten Bekasi', 'Jawa Barat'],
    ['35.79', 'Kota Batu', 'Jawa Timur'],
  ])('%s is %s in %s', (code, name, province) => {
    expect(areaTrail(code, findArea).map(area => area.name)).toEqual([province, name]);
  });
});
