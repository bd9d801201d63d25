import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf, tree } from '../../example-context.ts';

const id = 'L10-sni-wajib';

describe(id, () => {
  it.each([
    'Mainan Anak Balok Kayu Susun 30 Keping',
    'Helm Half Face Dewasa Warna Hitam',
    'Tepung Terigu Protein Sedang 1 kg',
    'Garam Dapur Beryodium 250 g',
    'Air Mineral Gelas 220 ml isi 48 per dus',
    'Besi Beton Polos 10 mm Panjang 12 m',
  ])('stops %s', title => {
    expect(codesOf(id, { title })).toEqual(['sni-missing']);
  });
  it.each([
    'Rak Mainan Anak Kayu Jati 3 Susun',
    'Helm Proyek Warna Kuning untuk Lapangan',
    'Sewa Mainan Anak Istana Balon 1 Hari',
    'Telur Asin Garam Dapur Brebes isi 10',
    'Lampu Garam Himalaya 2 kg',
    'Dispenser Air Mineral Galon Bawah',
    'Gunting Besi Beton 24 inci',
    'Kemeja Batik Cap Lengan Panjang',
    'Mainan Anakan Burung',
  ])('lets %s pass', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('is content with an SNI paper', () => {
    const documents = [{ kind: 'SNI', number: 'SNI 3751:2018' }];
    expect(codesOf(id, { title: 'Tepung Terigu Protein Sedang 1 kg', documents })).toEqual([]);
  });
  it('names the goods and points at the words', () => {
    const title = 'Jual Tepung Terigu Protein Sedang 1 kg';
    const [report] = reportsOf(id, { title });
    expect(report).toMatchObject({
      data: { goods: 'tepung terigu', kind: 'sni' },
      evidence: 'Tepung Terigu',
    });
    expect(title.slice(report?.span?.start, report?.span?.end)).toBe('Tepung Terigu');
  });
  it('asks of a whole category where its profile says so', () => {
    const water = tree.groups.flatMap(group => group.categories).find(category => category.sni);
    expect(codesOf(id, { title: 'Tirta Segar 600 ml', category: water?.code })).toEqual(['sni-missing']);
    expect(reportsOf(id, { title: 'Tirta Segar 600 ml', category: water?.code })[0]?.field).toBe('category');
  });
  it('follows the list in the profile', () => {
    const goods = [{ name: 'kursi', words: ['kursi'], unless: ['bayi'], source: 'uji' }];
    expect(codesOf(id, { title: 'Kursi rotan' }, { goods })).toEqual(['sni-missing']);
    expect(codesOf(id, { title: 'Kursi rotan bayi' }, { goods })).toEqual([]);
    expect(codesOf(id, { title: 'Kursi rotan' }, { goods: [] })).toEqual([]);
  });
});
