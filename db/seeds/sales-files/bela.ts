import type { Dice } from '../random.ts';
import { orderValue, type StoryOrder } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { isLeftWithoutNumber } from './numbering.ts';
import { fileOf, lastSale, type SalesFile, yearPeriod } from './sales-file.ts';

/** Older dumps of Toko Daring name the shop nama_merchant, newer ones merchant_name (reference/domain.md §1.2). */
const newNamesSince = '2024';

const spellings: Record<string, readonly string[]> = {
  'gratis-ongkir': ['Gratis Ongkir', 'GratisOngkir', 'Gratis Ongkir'],
  mbiz: ['Mbiz', 'Mbiz', 'MBIZ'],
  tisera: ['Tisera', 'TISERA'],
  bebeli: ['Bebeli', 'BEBELI'],
};

type Ending = 'sold' | 'unverified' | 'failed' | 'no-office';

/** No published counting rule takes such a row: never verified, failed, or nobody's order (empty nama_satker). */
const endings: Record<Ending, { status_verif: string; status_konfirmasi_ppmse: string | null }> = {
  sold: { status_verif: 'verified', status_konfirmasi_ppmse: 'selesai' },
  unverified: { status_verif: 'unverified', status_konfirmasi_ppmse: null },
  failed: { status_verif: 'verified', status_konfirmasi_ppmse: 'gagal' },
  'no-office': { status_verif: 'unverified', status_konfirmasi_ppmse: null },
};

function belaRow(dice: Dice, story: Story, order: StoryOrder, ending: Ending): string {
  const { plan } = story;
  const year = order.orderedOn.slice(0, 4);
  const merchant = dice.chance(0.12) && !isLeftWithoutNumber(story, order) ? null : order.vendor.name;
  const title = order.lines[0]!.product.title;
  const times = ['', ' 00:00:00', 'T08:15:00'];
  return JSON.stringify({
    tahun: Number(year),
    kd_klpd: plan.institution,
    nama_klpd: plan.pemdaName.replace('Kabupaten', 'Kab.'),
    kd_satker: String(10_000 + plan.offices.indexOf(order.opd) * 37).padStart(6, '0'),
    nama_satker: ending === 'no-office' ? '' : order.opd,
    order_id: order.id,
    order_desc: dice.chance(0.4) ? null : `${title} ${order.lines[0]!.quantity}`,
    valuasi: orderValue(order),
    kategori: dice.chance(0.5) ? null : dice.pick(['Makan Minum', 'ATK', 'Pakaian']),
    metode_bayar: dice.pick(['UP', 'GU', 'LS']),
    tanggal_transaksi: `${order.orderedOn}${dice.pick(times)}`,
    marketplace: dice.pick(spellings[order.channel] ?? [order.channel]),
    [year >= newNamesSince ? 'merchant_name' : 'nama_merchant']: merchant,
    jenis_transaksi: 'Belanja Langsung',
    kota_kab: plan.pemdaName.replace('Kabupaten', 'Kab.'),
    provinsi: plan.pemda.startsWith('33') ? 'Jawa Tengah' : 'Jawa Barat',
    nama_pemesan: '(nama pejabat)',
    ...endings[ending],
    sumber_data: 'api',
    keterangan_ppmse: dice.chance(0.5) ? null : '',
  });
}

/** One Toko Daring file a year: sales, rows that do not count, and one row in sixty twice, byte for byte. */
export function belaFiles(story: Story, dice: Dice): SalesFile[] {
  const years = new Map<string, { on: string; row: string }[]>();
  const add = (order: StoryOrder, ending: Ending) => {
    const year = order.orderedOn.slice(0, 4);
    const row = belaRow(dice, story, order, ending);
    const rows = years.get(year) ?? [];
    years.set(year, rows);
    rows.push({ on: order.orderedOn, row });
    if (dice.chance(1 / 60)) rows.push({ on: order.orderedOn, row });
  };
  for (const order of story.book.sold) add(order, 'sold');
  for (const { order, reason } of story.book.notSold) add(order, reason);
  return [...years].map(([year, rows]) => {
    const lines = [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(one => one.row);
    const text = `[\n${lines.join(',\n')}\n]\n`;
    return fileOf(`bela-${year}.json`, 'bela', text, yearPeriod(year, lastSale(story)));
  });
}
