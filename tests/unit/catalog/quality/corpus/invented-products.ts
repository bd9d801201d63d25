import type { CorpusPhoto, CorpusProduct } from '~/catalog/quality/corpus/corpus-product.ts';

/** Numbers that look random and are the same on every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const goods =
  'Emping Keripik Batik Kopi Gula Tempe Jamu Roti Madu Sapu Teh Kerupuk Sambal Abon Kain Tas Meja'.split(' ');
const kinds =
  'Melinjo Singkong Tulis Robusta Aren Mendoan Kunyit Manis Hutan Ijuk Pisang Original Pedas Jati Rotan'.split(
    ' ',
  );
const traits =
  'Asli Khas Limpung Premium Gurih Renyah Kemasan Spesial Rumahan Super Murni Halus Tebal Besar'.split(' ');
const makers = 'Siti Wiryo Aminah Slamet Tuminah Joko Sri Karno Wati Bejo Ningsih Yanto Kasmi Darmo'.split(
  ' ',
);
const categories =
  'keripik-camilan batik kopi-teh gula-madu sembako anyaman mebel roti-kue jamu sambal'.split(' ');
const sentences = [
  'dibuat dari bahan pilihan petani sekitar desa kami',
  'tanpa bahan pengawet dan tanpa pewarna buatan',
  'dikemas plastik tebal tertutup rapat dengan label yang jelas',
  'tahan empat bulan di tempat kering dan sejuk',
  'cocok untuk jamuan rapat serta acara dinas di kantor',
  'rasa gurih dan renyah karena digoreng dengan minyak baru',
  'dapat dipesan dalam jumlah banyak dua hari sebelumnya',
  'sudah kami jual sejak tahun dua ribu sepuluh di pasar',
];

const hex = (random: (below: number) => number, digits = 16) =>
  Array.from({ length: digits }, () => random(16).toString(16)).join('');

/** The hash with `bits` of its bits turned. */
export function turned(hash: string, bits: number, random: (below: number) => number): string {
  let value = BigInt(`0x${hash}`);
  const places = new Set<number>();
  while (places.size < bits) places.add(random(64));
  for (const place of places) value ^= 1n << BigInt(place);
  return value.toString(16).padStart(16, '0');
}

export const inventedId = (n: number) => `01930000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const inventedVendor = (n: number) => `01920000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/**
 * A market: some titles, descriptions and photos are copied from products before, with small changes, by the same or by
 * another vendor. The same `count` and `seed` give the same market.
 */
export function inventProducts(
  count: number,
  { seed = 1, vendors = Math.ceil(count / 12), photos = 2 } = {},
): CorpusProduct[] {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  const products: CorpusProduct[] = [];
  for (let n = 0; n < count; n++) {
    const model = n > 0 && random(8) === 0 ? products[random(n)] : undefined;
    const weight = (1 + random(20)) * 50;
    const written = random(3) === 0;
    const words = [pick(goods), pick(kinds), pick(traits), 'Bu', pick(makers), String(random(count))];
    const title = model ? `${model.title} ${pick(traits)}` : `${words.join(' ')} ${weight} g`;
    const shown: CorpusPhoto[] = Array.from({ length: random(photos + 1) }, () => {
      const copied = model?.photos[0];
      if (!copied) return { id: hex(random, 64), hash: hex(random), mirrorHash: hex(random) };
      const hash = random(4) === 0 ? copied.mirrorHash : turned(copied.hash, random(12), random);
      return { id: hex(random, 64), hash, mirrorHash: hex(random) };
    });
    const said = Array.from({ length: 3 + random(4) }, () => pick(sentences)).join('. ');
    products.push({
      id: inventedId(n),
      vendorId: model && random(2) === 0 ? model.vendorId : inventedVendor(random(vendors)),
      title,
      description: model && random(2) === 0 ? `${model.description}. ${pick(sentences)}` : said,
      category: model?.category ?? pick(categories),
      brand: random(5) === 0 ? pick(makers) : null,
      priceRupiah: random(10) === 0 ? null : (1 + random(200)) * 500,
      netContent: written ? null : weight,
      netContentUnit: written ? null : 'g',
      photos: shown,
    });
  }
  return products;
}
