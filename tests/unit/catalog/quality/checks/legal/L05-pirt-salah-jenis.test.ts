import { describe, expect, it } from 'vitest';
import { L05 } from '~/catalog/quality/checks/legal/L05-pirt-salah-jenis.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'L05-pirt-salah-jenis';
const pirt = { kind: 'pirt', number: '2063325010012-29' };
const codes = (title: string, more: object[] = []) => codesOf(id, { title, documents: [pirt, ...more] });

describe(id, () => {
  it.each([
    'Yogurt Stroberi Segar Botol 250 ml',
    'SUSU SAPI Murni Boyolali 1 liter',
    'Aneka Es Krim Cup 100 ml',
    'Nugget Ayam Original 500 g',
    'Frozen Food Siomay Ikan isi 20',
    'Gudeg Kaleng Bu Tjitro 200 g',
    'Bubur Bayi Beras Merah 120 g',
    'Paket Air Mineral 220 ml isi 48',
  ])('stops %s', title => {
    expect(codes(title)).toEqual(['pirt-not-for-this']);
  });
  it.each([
    'Keripik Susu Gurih 100 g',
    'Dodol Susu Sapi 250 g',
    'Permen Yogurt Anak isi 50',
    'Nugget Jamur Tiram 250 g',
    'Abon Sapi Pedas 100 g',
    'Stik Keju Renyah 200 g',
    'Panci Susu Stainless 16 cm',
    'Kerupuk Ikan Tenggiri 250 g',
    'Sosisnya Bu Narti Keripik 100 g',
    'Emping Melinjo Asin 250 g',
  ])('lets %s pass', title => {
    expect(codes(title)).toEqual([]);
  });
  it('is content with a BPOM number beside it', () => {
    expect(codes('Nugget Ayam Original 500 g', [{ kind: 'bpom', number: 'MD 205211001234' }])).toEqual([]);
  });
  it('has nothing to say where there is no P-IRT', () => {
    const check = {
      title: 'Nugget Ayam Original 500 g',
      documents: [{ kind: 'halal', number: 'ID33110000123456' }],
    };
    expect(L05.meta.appliesTo(contextOf(check))).toBe(false);
  });
  it('points at the words', () => {
    const title = 'Paket Nugget Ayam Original 500 g';
    const [report] = reportsOf(id, { title, documents: [pirt] });
    expect(title.slice(report?.span?.start, report?.span?.end)).toBe('Nugget');
    expect(report).toMatchObject({ evidence: 'Nugget', data: { goods: 'Nugget' } });
  });
});
