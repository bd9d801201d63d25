import { addDays, type Day, dayNumber, dayText } from '../calendar.ts';
import { foreignUlid } from '../ids.ts';
import type { Dice } from '../random.ts';
import type { StoryProduct, StoryVendor } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { fileOf, type Period, type SalesFile, yearPeriod } from './sales-file.ts';

const columns = [
  'kode_klpd',
  'kode_satker',
  'nama_satker',
  'fiscal_year',
  'order_id',
  'product_id',
  'kode_penyedia',
  'rekan_id',
  'count_product',
  'total_qty',
  'total',
  'shipping_fee',
  'status',
  'shipment_status',
  'rup_code',
  'rup_name',
  'rup_desc',
  'mak',
  'funding_source',
  'order_date',
  'flag_minikom',
  'last_update_ref',
] as const;
export type KatalogOrder = Record<(typeof columns)[number], string | number>;

interface Shop {
  vendor: StoryVendor;
  code: string;
  products: { product: StoryProduct; externalId: string; listedOn: Day; live: boolean }[];
}

function shopsOf(story: Story, dice: Dice): Shop[] {
  const shops = new Map<StoryVendor, Shop>();
  for (const product of story.products) {
    const listing = product.listings.find(one => one.externalId);
    if (!listing) continue;
    const shop = shops.get(product.vendor) ?? {
      vendor: product.vendor,
      code: foreignUlid(dice),
      products: [],
    };
    shops.set(product.vendor, shop);
    const { externalId, listedOn, status } = listing;
    shop.products.push({ product, externalId: externalId!, listedOn, live: status === 'live' });
  }
  return [...shops.values()];
}

/** Stages without a sale. Undated: the negotiation and review stages, as measured on a real file (domain.md §1.4). */
const undated = ['ON_NEGOTIATION', 'WAITING_SELLER_CONFIRMATION', 'WAITING_PPK_REVIEW'];
const dated = ['CANCELLED', 'CANCELLED_ON_NEGOTIATION', 'CANCELLED_ON_REVIEW'];

function orderOf(dice: Dice, story: Story, shops: Shop[], on: Day, status: string): KatalogOrder | null {
  const open = shops.filter(shop => shop.products.some(one => one.listedOn <= on));
  if (open.length === 0) return null;
  const shop = dice.pick(open);
  const goods = dice
    .shuffle(shop.products.filter(one => one.listedOn <= on))
    .slice(0, dice.chance(0.35) ? 3 : 1);
  const quantity = dice.int(1, 60);
  const office = dice.int(0, story.plan.offices.length - 1);
  return {
    kode_klpd: story.plan.institution,
    kode_satker: String(10_000 + office * 37).padStart(6, '0'),
    nama_satker: story.plan.offices[office]!,
    fiscal_year: Number(on.slice(0, 4)),
    order_id: foreignUlid(dice),
    product_id: goods.map(one => one.externalId).join(', '),
    kode_penyedia: shop.code,
    rekan_id: dice.int(4_000_000, 6_999_999),
    count_product: goods.length,
    total_qty: quantity,
    total: goods.reduce((sum, one) => sum + (one.product.priceRupiah ?? 0) * quantity, 0),
    shipping_fee: 0,
    status,
    shipment_status: 'DRAFT',
    rup_code: String(dice.int(40_000_000, 69_999_999)),
    rup_name: 'Belanja Barang dan Jasa',
    rup_desc: '',
    mak: '5.1.02.01.01.0052',
    funding_source: 'APBD',
    order_date: undated.includes(status) ? '' : `${on}T03:00:00Z`,
    flag_minikom: dice.chance(0.2) ? 'Ya' : 'Tidak',
    last_update_ref: `${story.plan.today}T00:00:00Z`,
  };
}

/** One order file a year, none of it a sale; a dated row at both ends of the year, one row in forty twice. */
function ordersOf(dice: Dice, story: Story, shops: Shop[], from: Day, until: Day): KatalogOrder[] {
  const rows: KatalogOrder[] = [];
  const count = Math.max(6, Math.round(shops.length / 2));
  for (let i = 0; i < count; i++) {
    const edge = i === 0 ? from : i === 1 ? until : null;
    const on = edge ?? dayText(dice.int(dayNumber(from), dayNumber(until)));
    const row = orderOf(
      dice,
      story,
      shops,
      on,
      edge || dice.chance(0.7) ? dice.pick(dated) : dice.pick(undated),
    );
    if (!row) continue;
    rows.push(row);
    if (dice.chance(1 / 40)) rows.push(row);
  }
  return rows;
}

export interface KatalogFiles {
  files: SalesFile[];
  /** The latest year's orders, which the office received as a spreadsheet. */
  spreadsheet: { name: string; columns: readonly string[]; rows: KatalogOrder[]; period: Period } | null;
}

/** The catalogue's own files: what its shops offer, and orders that came to nothing. */
export function katalogFiles(story: Story, dice: Dice): KatalogFiles {
  const shops = shopsOf(story, dice.stream('shops'));
  if (shops.length === 0) return { files: [], spreadsheet: null };
  const products = shops.flatMap(shop =>
    shop.products.map(one => ({
      kd_produk: one.externalId,
      nama_produk: one.product.title,
      status_produk: 'AKTIF',
      status_produk_tayang: one.live,
      kode_penyedia: shop.code,
    })),
  );
  const meta = { limit: 1000, has_more: false, cursor: null };
  const list = JSON.stringify({ success: true, data: products, meta }, null, 1);
  const files = [fileOf('katalog-v6-produk.json', 'ekatalog-v6-products', list, null)];
  let spreadsheet: KatalogFiles['spreadsheet'] = null;
  const lastYear = Number(story.plan.today.slice(0, 4));
  for (let year = story.plan.katalogSince; year <= lastYear; year++) {
    const from = year === 2024 ? '2024-02-01' : `${year}-01-02`;
    const until = year === lastYear ? addDays(story.plan.today, -1) : `${year}-12-30`;
    const period = yearPeriod(String(year), story.plan.today);
    const rows = ordersOf(dice.stream(`orders-${year}`), story, shops, from, until);
    if (rows.length === 0) continue;
    if (year === lastYear) spreadsheet = { name: `katalog-v6-paket-${year}.xlsx`, columns, rows, period };
    else {
      const lines = rows.map(row => columns.map(column => String(row[column])).join(';'));
      const text = `${[columns.join(';'), ...lines].join('\n')}\n`;
      files.push(fileOf(`katalog-v6-paket-${year}.csv`, 'ekatalog-v6-orders', text, period));
    }
  }
  return { files, spreadsheet };
}
