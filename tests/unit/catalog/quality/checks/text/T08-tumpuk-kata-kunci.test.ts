import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T08-tumpuk-kata-kunci';
const words = (count: number) => Array.from({ length: count }, (_, i) => `kata${i}`).join(' ');

describe(id, () => {
  it.each([
    'Lem balon / perekat balon / glue dot / tempelan balon',
    'SEPATU DINAS | SEPATU LAPANGAN | SEPATU KERJA | HITAM',
    'Kursi/Meja/Lemari/Rak kayu jati',
  ])('catches %j', title => {
    expect(codesOf(id, { title })).toEqual(['title-separators']);
  });
  it.each([
    'Kursi / Meja / Lemari kayu jati',
    'Kertas A4/F4/A3/B5 70 gsm',
    'Kaos Polos S/M/L/XL/XXL',
    'Gula 1/2 kg, 1/4 kg, 3/4 kg, 1/8 kg',
    'Kabel 2/4/6/8 mm',
  ])('passes %j', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('passes 18 words and catches 19', () => {
    expect(codesOf(id, { title: words(18) })).toEqual([]);
    expect(reportsOf(id, { title: words(19) })).toMatchObject([
      { code: 'title-many-words', evidence: 'kata18', data: { count: 19, max: 18 } },
    ]);
  });
  it('counts what stands between spaces: "10.5" and "USB-C" are one, a lone dash is none', () => {
    const sizes = Array.from({ length: 9 }, (_, i) => `${i}.5`).join(' ');
    expect(codesOf(id, { title: `Anti Gores ${sizes} - A - B - C - D - E USB-C` })).toEqual([]);
  });
  it('marks from the first separator to the last', () => {
    const title = 'Kursi / Meja / Lemari / Rak';
    const [found] = reportsOf(id, { title });
    expect(found).toMatchObject({ evidence: '/ Meja / Lemari /', data: { count: 3 } });
  });
});
