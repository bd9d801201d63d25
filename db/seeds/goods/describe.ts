import type { Dice } from '../random.ts';
import type { StoryPlan } from '../story.ts';
import type { Good } from './good.ts';

const endings: Record<string, string[]> = {
  packaged: [
    'Disimpan di tempat kering dan tertutup, tahan tiga bulan setelah dibuat.',
    'Dikemas rapat dengan tanggal buat dan tanggal baik sebelum pada label.',
    'Dibuat setiap pekan dalam jumlah kecil sehingga selalu baru saat dikirim.',
  ],
  fresh: [
    'Pesan paling lambat sehari sebelumnya. Diantar ke kantor dalam wilayah kabupaten.',
    'Menu dapat disesuaikan dengan pagu rapat, termasuk pilihan untuk yang berpantang.',
  ],
};

const general = [
  'Pesanan kantor dilayani dengan nota, kuitansi dan berita acara serah terima.',
  'Jumlah besar dapat dikirim bertahap sesuai jadwal kegiatan Anda.',
  'Kami antar ke kantor pembeli pada hari kerja.',
  'Contoh barang dapat dilihat lebih dahulu di tempat usaha.',
  'Barang rusak saat diterima kami ganti tanpa biaya.',
];

/** A description as a careful owner writes it: what it is, how it is kept, how it comes to the buyer. */
export function describe(dice: Dice, plan: StoryPlan, good: Good, title: string, district: string): string {
  const place = plan.districts.find(one => one.code === district)?.name ?? plan.pemdaName;
  const kind = good.needs.includes('fresh') ? 'fresh' : good.needs.includes('pirt') ? 'packaged' : 'other';
  const ending = endings[kind] ?? general;
  return [
    `${title}.`,
    good.about,
    dice.pick(ending),
    `Dibuat dan dikirim dari Kecamatan ${place}, harga per ${good.unit}.`,
    dice.pick(general),
  ].join(' ');
}
