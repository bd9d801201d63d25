import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T21-isi-beda';

describe(id, () => {
  it.each([
    [{ title: 'Emping 250 g', netContent: '200 g' }, ['title-content-differs']],
    [{ title: 'Sirup 600 ml', netContent: '0,5 liter' }, ['title-content-differs']],
    [
      { title: 'Emping 250 g', netContent: '250 g', description: 'Berat bersih 300 g' },
      ['description-content-differs'],
    ],
    [{ title: 'Emping 250 g', description: 'Netto: 200 gr' }, ['description-content-differs']],
    [
      { title: 'Emping 250 g', netContent: '250 g', description: 'Berat 200 g.' },
      ['description-content-differs'],
    ],
    [
      { title: 'Emping 250 g', netContent: '250 g', description: 'Berat 600 g.' },
      ['description-content-differs'],
    ],
    [
      { title: 'Emping 250 g', description: 'Kemasan 100 g, 250 g. Isi bersih 300 g.' },
      ['description-content-differs'],
    ],
    [
      { title: 'Emping 250 g', netContent: '500 g', description: 'isi 300 gram' },
      ['title-content-differs', 'description-content-differs'],
    ],
  ])('catches %j', (given, codes) => {
    expect(codesOf(id, given)).toEqual(codes);
  });
  it.each([
    { title: 'Emping 1/4 kg', netContent: '250 g' },
    { title: 'Sirup 2x100 ml', netContent: '200 ml' },
    { title: 'Teh 250g / 500g', netContent: '500 g' },
    { title: 'Pensil isi 12 pcs', netContent: '1 lusin' },
    { title: 'Timbangan 5 kg', netContent: '1 pcs' },
    { title: 'Emping 250 g', netContent: '250 g', description: 'Sajikan 30 g per porsi, ada juga 500 g.' },
    { title: 'Emping gurih', netContent: '250 g' },
    { title: 'Air mineral 330 ml isi 24 botol', netContent: '7.920 ml' },
    { title: 'Air mineral 330 ml isi 24', netContent: '330 ml' },
    { title: 'Emping 250 g', netContent: 'secukupnya' },
    { title: 'Emping 250 g', netContent: '250 g', description: 'Tersedia kemasan 100 g, 250 g dan 500 g.' },
    { title: 'Madu 250 g', netContent: '250 g', description: 'Berat: 450 g dengan botol kaca.' },
    { title: 'Madu 250 g', netContent: '250 g', description: 'Berat per dus 12 kg.' },
    { title: 'Meja 60 x 40 cm', netContent: '1 buah', description: 'Ukuran 60 x 40 cm' },
  ])('passes %j', given => {
    expect(codesOf(id, given)).toEqual([]);
  });
  it('says both amounts and marks the one in the text', () => {
    const title = 'Emping melinjo 250gr asin';
    const [found] = reportsOf(id, { title, netContent: '200 g' });
    expect(found?.data).toEqual({ found: '250gr', other: '200 g' });
    expect(title.slice(found?.span?.start, found?.span?.end)).toBe('250gr');
  });
});
