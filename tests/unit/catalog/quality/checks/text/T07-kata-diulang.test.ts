import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T07-kata-diulang';

describe(id, () => {
  it.each([
    ['Keripik Singkong, Keripik Pisang, keripik talas', 'keripik', 3],
    ['Rak Dapur Rak Susun Rak Buku Rak Sepatu', 'Rak', 4],
    ['Murah murah murah Keripik', 'murah', 3],
    ['Kupu-kupu kertas, kupu-kupu kain, kupu-kupu kayu', 'kupu', 3],
  ])('catches %j', (title, word, count) => {
    const found = reportsOf(id, { title });
    expect(found).toMatchObject([{ code: 'word-repeated', data: { count } }]);
    expect(found[0]?.data?.word).toMatch(new RegExp(word, 'i'));
  });
  it.each([
    'Keripik Singkong dan Keripik Pisang',
    'Kaos Motif Kupu-Kupu dan Bunga Kupu',
    'Buku Mata-Mata dan Kaca Mata Anak',
    'Oleh-oleh khas dari Batang, dari tangan, dari hati',
    'Susu 250 ml 250 ml 250 ml isi 3',
    'Baut 10 mm x 10 mm x 10 mm',
    'LA LA LA Band',
    'Gula 1 kg isi 10 pack isi 2 isi 3',
    'Undur-undur laut kering',
  ])('passes %j', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('marks the last time, which is too much', () => {
    const title = 'Tas anak, tas kerja, tas pesta';
    const [found] = reportsOf(id, { title });
    expect(found?.span).toEqual({ start: 21, end: 24 });
    expect(found?.evidence).toBe('tas');
  });
  it('names each repeated word', () => {
    const title = 'Tas Kulit Pria Tas Kulit Wanita Tas Kulit Anak';
    expect(reportsOf(id, { title }).map(({ data }) => data?.word)).toEqual(['Tas', 'Kulit']);
  });
  it('counts from the number of the profile on', () => {
    expect(codesOf(id, { title: 'Tas Pria Tas Wanita' }, { times: 2 })).toEqual(['word-repeated']);
  });
});
