import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T23-klaim-tanpa-dokumen';

const codes = (title: string, ...kinds: string[]) =>
  codesOf(id, { title, documents: kinds.map(kind => ({ kind, number: '1' })) });

describe(id, () => {
  it.each([
    ['Emping HALAL 250 g', 'claim-halal'],
    ['Lulur BPOM', 'claim-bpom'],
    ['Helm SNI', 'claim-sni'],
    ['Meja TKDN 40 persen', 'claim-tkdn'],
    ['Beras organik', 'claim-organic'],
  ])('catches %j', (title, code) => {
    expect(codes(title)).toEqual([code]);
  });
  it('is content with a matching document, however its kind is written', () => {
    expect(codes('Emping halal', 'Sertifikat Halal')).toEqual([]);
    expect(codes('Emping halal', 'pirt')).toEqual(['claim-halal']);
  });
  it.each([
    'Emping non halal',
    'Keripik belum halal',
    'Sate tidak halal',
    'Meja belum ber SNI',
    'Pupuk organik cair',
    'Sampah rumah organik',
    'Sertifikat sedang proses halal',
    'Hampers Halal Bihalal isi 5',
    'Stiker halal 5 cm',
    'Jasa sertifikasi halal',
    'Tempat sampah organik dan anorganik',
    'Pestisida nabati organik',
    'Pelatihan SNI bagi pandai besi',
  ])('passes %j: that is no claim', title => {
    expect(codes(title)).toEqual([]);
  });
  it('reports each kind once, at its first place', () => {
    const found = reportsOf(id, { title: 'Kopi halal', description: 'Halal dan organik' });
    expect(found.map(({ code, field, evidence }) => [code, field, evidence])).toEqual([
      ['claim-halal', 'title', 'halal'],
      ['claim-organic', 'description', 'organik'],
    ]);
  });
  it('takes what promises nothing from the profile', () => {
    expect(codesOf(id, { title: 'Stiker halal' }, { notClaims: [] })).toEqual(['claim-halal']);
  });
  it('finds a real claim behind a denied one', () => {
    expect(codesOf(id, { title: 'Tidak halal bagi sebagian', description: 'Kini halal' })).toEqual([
      'claim-halal',
    ]);
  });
});
