import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L01-halal-wajib';
const emping = { title: 'Emping Melinjo Asin Bu Siti 250 g', category: 'keripik-camilan' };
const halal = [{ kind: 'Sertifikat Halal', number: 'ID33110000123456' }];

describe(id, () => {
  it('stops packaged food without a certificate', () => {
    expect(codesOf(id, emping)).toEqual(['halal-missing']);
    expect(reportsOf(id, emping)[0]).toMatchObject({
      field: 'documents',
      fix: 'get-halal',
      data: { kind: 'halal' },
    });
  });
  it.each([{ documents: halal }, { nonHalal: true }, { today: '2026-10-16' }])('lets %j pass', more => {
    expect(codesOf(id, { ...emping, ...more })).toEqual([]);
  });
  it('begins on the first day of the duty', () => {
    expect(codesOf(id, { ...emping, today: '2026-10-17' })).toEqual(['halal-missing']);
  });
  it.each(['nasi-kotak', 'kue-basah'])('only warns of %s, which may be raw produce', category => {
    expect(codesOf(id, { title: 'Nasi Kotak Ayam Bakar', category })).toEqual(['halal-perhaps-missing']);
  });
  it.each(['batik', 'alat-tulis', 'Jasa servis'])('has nothing to say of %s', category => {
    expect(codesOf(id, { title: 'Barang lain sama sekali', category })).toEqual([]);
  });
  it('takes another day and other kinds from the profile', () => {
    expect(codesOf(id, emping, { from: '2027-01-01' })).toEqual([]);
    expect(codesOf(id, emping, { kinds: [], perhaps: ['packaged-food'] })).toEqual(['halal-perhaps-missing']);
    expect(codesOf(id, emping, { kinds: [], perhaps: [] })).toEqual([]);
  });
});
