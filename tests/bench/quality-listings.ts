import { exampleFeatures } from '~/catalog/quality/example.ts';
import type { ListingInput } from '~/catalog/quality/listing.ts';
import type { PhotoFeatures } from '~/catalog/quality/photo/photo-features.ts';
import { nothingAround, type Surroundings } from '~/catalog/quality/surroundings.ts';

const goods: [title: string, category: string, price: number, content: string, unit: string][] = [
  ['Keripik Singkong Balado', 'keripik-camilan', 18_000, '250 g', 'bungkus'],
  ['Emping Melinjo Asin', 'keripik-camilan', 45_000, '500 g', 'bungkus'],
  ['Sambal Bawang Botol Kaca', 'bumbu-sambal', 28_000, '150 ml', 'botol'],
  ['Kopi Robusta Bubuk Sangrai', 'kopi-teh', 52_000, '200 g', 'pouch'],
  ['Batik Tulis Motif Jlamprang', 'batik', 350_000, '', 'lembar'],
  ['Meja Kantor Kayu Jati', 'mebel', 2_400_000, '', 'buah'],
  ['Nasi Kotak Ayam Bakar Lengkap', 'katering', 32_000, '', 'kotak'],
  ['Kertas HVS A4 70 gram', 'alat-tulis', 54_000, '500 lembar', 'rim'],
];
const owners = ['Bu Siti', 'Pak Darmo', 'UD Makmur', 'Sumber Rejeki', 'Mbak Yuni', 'KWT Melati'];
const sentences = [
  'Dibuat dari bahan pilihan yang dikerjakan dengan tangan oleh perajin di desa kami.',
  'Rasa gurih dan renyah, tanpa bahan pengawet dan tanpa pewarna buatan.',
  'Dikemas dalam plastik tebal berlabel dan tahan empat bulan di tempat kering.',
  'Cocok untuk rapat, kegiatan dinas, oleh-oleh, dan kebutuhan kantor sehari-hari.',
  'Pesanan dalam jumlah banyak dapat dikirim dalam tiga hari kerja ke seluruh kabupaten.',
  'Simpan di tempat yang sejuk, tutup rapat kembali setelah dibuka.',
  'Ukuran dan isi sesuai dengan keterangan pada label setiap kemasan.',
  'Tersedia beberapa pilihan rasa dan ukuran, silakan lihat daftar pilihan.',
];
/** One in eight has something to mend, as in a catalogue of beginners. */
const slips = ['PROMO MURAH ', '', '', '', '', '', '', 'Hubungi 0812-3456-7890. '];

/** The n-th listing: the same each time, and like the others of its kind without being one of them. */
export function benchListing(n: number): ListingInput {
  const [title, category, price, content, unit] = goods[n % goods.length]!;
  const owner = owners[n % owners.length]!;
  const description = Array.from(
    { length: 5 + (n % 4) },
    (_, at) => sentences[(n + at * 3) % sentences.length],
  ).join(' ');
  const slip = slips[n % 61 === 0 ? 0 : n % 53 === 0 ? 7 : 1]!;
  return {
    title: `${title} ${owner} ${content} seri ${n % 977}`.replace(/ +/g, ' '),
    description: slip + description,
    category,
    unit,
    netContent: content || null,
    priceRupiah: Math.round((price * (80 + (n % 41))) / 100 / 500) * 500,
    priceIncludesPpn: false,
    brand: owner,
    shelfLifeDays: 120,
    attributes: { rasa: 'asin', komposisi: 'bahan, minyak, garam', kemasan: 'plastik' },
    origin: 'domestic',
    documents: [
      { kind: 'pirt', number: '2063325010012-29', holder: owner, expiresOn: `2029-0${1 + (n % 9)}-15` },
      { kind: 'halal', number: 'ID33110000123456', holder: owner },
    ],
    confirmedOn: '2026-10-01',
    priceConfirmedOn: '2026-10-01',
    vendor: { pkp: false, names: [owner], regency: '33.25', nib: true, address: true, representative: true },
  };
}

/** What was found around the n-th listing: as much as a search keeps. */
export function benchAround(n: number): Surroundings {
  const own = benchListing(n);
  const others = Array.from({ length: 10 }, (_, at) => benchListing(n + goods.length * (at + 1)));
  const price = own.priceRupiah ?? 0;
  return {
    ...nothingAround,
    neighbours: others.map(({ title, priceRupiah }, at) => ({
      title,
      priceRupiah: priceRupiah ?? 0,
      similarity: 0.9 - at * 0.05,
    })),
    unitPrices: Array.from({ length: 30 }, (_, at) => (price * (70 + ((n + at * 7) % 61))) / 100 / 250),
    alike: others
      .slice(0, 5)
      .map(({ title, category }) => ({ title, category: category ?? '', similarity: 0.5 })),
  };
}

/** Features of its photos: sharp shop photos, one in ten not. */
export function benchPhotos(n: number): PhotoFeatures[] {
  return [0, 1, 2].map(at =>
    exampleFeatures(
      { sharpness: (n + at) % 10 === 0 ? 9 : 40 + at, hash: (n * 3 + at).toString(16).padStart(16, '0') },
      n * 3 + at,
    ),
  );
}
