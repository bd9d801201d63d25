import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T19-angka-berlebihan';
const of = (description: string) => codesOf(id, { title: 'Emping', description });

describe(id, () => {
  it('draws the line above 30 % of the characters', () => {
    expect(of('1x'.repeat(30) + 'x'.repeat(40))).toEqual([]);
    expect(of('1x'.repeat(31) + 'x'.repeat(38))).toEqual(['description-digits']);
  });
  it('says nothing about a line under 40 characters', () => {
    expect(of('P-IRT 2063325010012-29')).toEqual([]);
    expect(of(`${'1x'.repeat(19)}x`)).toEqual([]);
    expect(of('1x'.repeat(20))).toEqual(['description-digits']);
  });
  it.each([
    'Ukuran 60 x 40 x 75 cm, berat 12 kg, jati umur 15 tahun, isi 1 buah, garansi 1 tahun.',
    'Tersedia 100 g, 250 g, 500 g dan 1.000 g. Izin P-IRT 2063325010012-29 atas nama Siti, NIB 1234567890123.',
  ])('passes %j', description => {
    expect(of(description)).toEqual([]);
  });
  it('counts digits of any script and gives the share', () => {
    const description = '٤'.repeat(25) + 'x'.repeat(25);
    expect(reportsOf(id, { title: 'Emping', description })[0]?.data).toEqual({ percent: 50 });
  });
});
