import { describe, expect, it } from 'vitest';
import { belaOrder } from '~/sales/parse-bela-order.ts';
import { ekatalogOrder, splitProductIds } from '~/sales/parse-ekatalog-v6-order.ts';
import { ekatalogVendorProduct } from '~/sales/parse-ekatalog-v6-vendor-product.ts';
import { marketplaceLine } from '~/sales/parse-marketplace-line.ts';
import { parserOf } from '~/sales/parser-of-source.ts';
import { rowHash } from '~/sales/row-key.ts';
import { statusRule } from '~/sales/sale-status.ts';
import type { RawRow } from '~/sales/sales-row.ts';
import {
  channelOfSource,
  holdsOrders,
  isSalesSource,
  namesProducts,
  salesSources,
} from '~/sales/sales-source.ts';

const context = { rule: statusRule(), channel: 'gratis-ongkir' };
const bela: RawRow = {
  kd_satker: '072189',
  nama_satker: 'DINAS  CONTOH',
  order_id: 'go-1',
  order_desc: 'untuk rapat Bapak Anu',
  valuasi: 47_290_000,
  tanggal_transaksi: '2023-04-08 00:00:00',
  marketplace: 'Gratis Ongkir',
  merchant_name: ' Dapur Bu Contoh ',
  nama_pemesan: 'Seorang Pejabat',
  status_verif: 'verified',
  status_konfirmasi_ppmse: 'selesai',
};
const v6: RawRow = {
  kode_satker: 500_389,
  nama_satker: 'DINAS CONTOH',
  order_id: '01K2JJ31DGMK56REV2TGHK12D6',
  product_id: 'AAA-1, bbb-2, aaa-1',
  kode_penyedia: '01JSRJ2KQMA4QRNYTBS98M56KZ',
  count_product: 9,
  total_qty: 30,
  total: '56476000.00',
  status: 'COMPLETED',
  order_date: '2026-02-24T18:00:00Z',
  ppk_nip: '1987',
  email_user: 'a@b.c',
};
const line: RawRow = {
  no: '1',
  no_pesanan: 'GO-2024-1',
  tgl_pesanan: '5/1/2024',
  toko: 'Toko ATK Contoh ',
  nama_barang: 'Snack Box isi 4 – promo',
  qty: '18',
  harga_satuan_rp: '9.000,00',
  total: 'Rp 162.000',
  status: 'SELESAI',
};

const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const code = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.[0]?.code;

describe('a Toko Daring order', () => {
  it('keeps the order and drops who ordered', () => {
    const row = value(belaOrder.parse(bela, context));
    expect(row).toEqual({
      key: 'gratis-ongkir|GO-1',
      channel: 'gratis-ongkir',
      orderId: 'GO-1',
      orderedOn: '2023-04-08',
      merchant: 'Dapur Bu Contoh',
      merchantKey: 'dapur bu contoh',
      vendorCode: null,
      totalRupiah: 47_290_000,
      status: 'verified/selesai',
      state: 'sale',
      buyerCode: '072189',
      buyer: 'DINAS CONTOH',
      items: [],
    });
    expect(JSON.stringify(row)).not.toMatch(/Pejabat|Bapak/);
  });

  it('reads the older spelling of the merchant', () => {
    const { merchant_name, ...rest } = bela;
    const old = value(belaOrder.parse({ ...rest, nama_merchant: merchant_name }, context));
    expect(old).toEqual(value(belaOrder.parse(bela, context)));
  });

  it('lives without merchant, office name and order number', () => {
    const row = value(
      belaOrder.parse({ ...bela, merchant_name: null, nama_satker: '', order_id: null }, context),
    );
    expect(row).toMatchObject({ merchant: null, merchantKey: null, buyer: null, orderId: null });
    expect(row.key).toBe('gratis-ongkir|||2023-04-08|47290000');
  });

  it.each([
    [{ marketplace: '' }, 'channel-missing'],
    [{ status_verif: 'mungkin' }, 'status-unknown'],
    [{ status_konfirmasi_ppmse: 'entah' }, 'status-unknown'],
    [{ tanggal_transaksi: '2023-02-30' }, 'order-date-unreadable'],
    [{ tanggal_transaksi: null }, 'order-date-missing'],
    [{ tanggal_transaksi: '1023-02-03' }, 'order-date-out-of-range'],
    [{ valuasi: null }, 'total-missing'],
    [{ valuasi: 'banyak' }, 'total-unreadable'],
    [{ valuasi: 0 }, 'total-not-positive'],
    [{ valuasi: -5 }, 'total-not-positive'],
    [{ merchant_name: 'x'.repeat(501) }, 'text-too-long'],
  ])('is refused with %j as %s', (change, expected) => {
    expect(code(belaOrder.parse({ ...bela, ...change }, context))).toBe(expected);
  });
});

describe('an e-Katalog v6 order', () => {
  it('splits joined product ids, keeps no officer, and puts the day into WIB', () => {
    const row = value(ekatalogOrder.parse(v6, context));
    expect(row).toMatchObject({
      channel: 'e-katalog',
      orderedOn: '2026-02-25',
      totalRupiah: 56_476_000,
      vendorCode: '01JSRJ2KQMA4QRNYTBS98M56KZ',
      buyerCode: '500389',
    });
    expect(row.items.map(item => [item.externalId, item.quantity, item.amountRupiah])).toEqual([
      ['aaa-1', null, null],
      ['bbb-2', null, null],
    ]);
    expect(JSON.stringify(row)).not.toMatch(/1987|a@b/);
  });

  it('gives quantity and value to the product of a single-product order', () => {
    const [item] = value(ekatalogOrder.parse({ ...v6, product_id: 'aaa-1' }, context)).items;
    expect(item).toMatchObject({ quantity: 30, amountRupiah: 56_476_000 });
  });

  it('needs a date only when it is finished', () => {
    expect(
      value(ekatalogOrder.parse({ ...v6, status: 'ON_NEGOTIATION', order_date: '' }, context)),
    ).toMatchObject({
      state: 'none',
      orderedOn: null,
    });
    expect(code(ekatalogOrder.parse({ ...v6, order_date: '' }, context))).toBe('order-date-missing');
  });

  it.each([
    [{ order_id: '' }, 'order-id-missing'],
    [{ status: 'DONE' }, 'status-unknown'],
    [{ product_id: '' }, 'product-id-missing'],
    [{ product_id: 'a b' }, 'product-id-malformed'],
    [{ total: '' }, 'total-missing'],
    [{ total: '1.000.000' }, 'total-unreadable'],
    [{ total: 0 }, 'total-not-positive'],
    [{ order_date: 'x' }, 'order-date-unreadable'],
  ])('is refused with %j as %s', (change, expected) => {
    expect(code(ekatalogOrder.parse({ ...v6, ...change }, context))).toBe(expected);
  });

  it('reads no ids from nothing, and none from a list with one bad id', () => {
    expect(splitProductIds(null)).toEqual([]);
    expect(splitProductIds('a-1, <b>')).toBeNull();
    expect(splitProductIds('a-1,b-2;c-3, ')).toEqual(['a-1', 'b-2', 'c-3']);
  });
});

describe('a product of a vendor list', () => {
  const product = {
    kd_produk: 'F9F6-1',
    nama_produk: 'Gula Aren 1 kg',
    status_produk: 'AKTIF',
    status_produk_tayang: true,
  };

  it('is read with its code in lower case', () => {
    expect(value(ekatalogVendorProduct.parse(product, context))).toEqual({
      key: 'f9f6-1',
      externalId: 'f9f6-1',
      title: 'Gula Aren 1 kg',
      titleKey: 'gula aren 1kg',
      vendorCode: null,
      status: 'AKTIF',
      live: true,
    });
    expect(
      value(ekatalogVendorProduct.parse({ ...product, status_produk_tayang: 'false' }, context)).live,
    ).toBe(false);
    expect(value(ekatalogVendorProduct.parse({ ...product, status_produk_tayang: 'Ya' }, context)).live).toBe(
      true,
    );
  });

  it.each([
    [{ kd_produk: null }, 'product-id-missing'],
    [{ kd_produk: 'a b' }, 'product-id-malformed'],
    [{ nama_produk: ' ' }, 'product-name-missing'],
    [{ nama_produk: 'x'.repeat(501) }, 'text-too-long'],
  ])('is refused with %j as %s', (change, expected) => {
    expect(code(ekatalogVendorProduct.parse({ ...product, ...change }, context))).toBe(expected);
  });
});

describe('a line of a marketplace export', () => {
  it('reads Indonesian numbers, dates and status words', () => {
    expect(value(marketplaceLine.parse(line, context))).toEqual({
      key: 'gratis-ongkir|GO-2024-1|snack box isi 4',
      channel: 'gratis-ongkir',
      orderId: 'GO-2024-1',
      orderedOn: '2024-01-05',
      merchant: 'Toko ATK Contoh',
      merchantKey: 'toko atk contoh',
      vendorCode: null,
      totalRupiah: 162_000,
      status: 'SELESAI',
      state: 'sale',
      buyerCode: null,
      buyer: null,
      items: [
        {
          externalId: null,
          title: 'Snack Box isi 4 – promo',
          titleKey: 'snack box isi 4',
          quantity: 18,
          amountRupiah: 162_000,
        },
      ],
    });
  });

  it('multiplies where no total is written, and takes other spellings of columns', () => {
    const other = {
      order_id: 'X',
      nama_penjual: 'A',
      produk: 'B',
      jumlah: '2',
      harga: '1.500',
      status_pesanan: 'Dikirim',
      sku: 'SKU-9',
    };
    expect(value(marketplaceLine.parse(other, context))).toMatchObject({
      totalRupiah: 3000,
      state: 'pending',
      orderedOn: null,
      key: 'gratis-ongkir|X|sku-9',
    });
  });

  it.each([
    [{ nama_barang: '' }, 'product-name-missing'],
    [{ status: 'Entah' }, 'status-unknown'],
    [{ tgl_pesanan: '31/2/2024' }, 'order-date-unreadable'],
    [{ qty: 'dua' }, 'quantity-unreadable'],
    [{ total: '9,000.00' }, 'total-unreadable'],
    [{ total: '', harga_satuan_rp: '' }, 'total-missing'],
    [{ total: '', harga_satuan_rp: 'x' }, 'total-unreadable'],
    [{ total: '0' }, 'total-not-positive'],
    [{ toko: 'x'.repeat(501) }, 'text-too-long'],
  ])('is refused with %j as %s', (change, expected) => {
    expect(code(marketplaceLine.parse({ ...line, ...change }, context))).toBe(expected);
  });
});

describe('sources', () => {
  it('each have a parser, a channel and a kind', () => {
    for (const source of salesSources) expect(parserOf(source).required.length).toBeGreaterThan(2);
    expect(salesSources.map(channelOfSource)).toEqual([
      null,
      'e-katalog',
      'e-katalog',
      'gratis-ongkir',
      'mbiz',
      'tisera',
      'bebeli',
    ]);
    expect(salesSources.filter(source => !namesProducts(source))).toEqual(['bela']);
    expect(salesSources.filter(source => !holdsOrders(source))).toEqual(['ekatalog-v6-products']);
    expect(isSalesSource('bela')).toBe(true);
    expect(isSalesSource('toString')).toBe(false);
  });

  it('hash a row by all that is kept of it, and by the rule that judged it', () => {
    const hash = (text: string) => text.padEnd(32, '.');
    const row = value(marketplaceLine.parse(line, context));
    const spy: string[] = [];
    const seen = (text: string) => {
      spy.push(text);
      return hash(text);
    };
    expect(rowHash(row, 'a', seen)).toHaveLength(32);
    rowHash(row, 'b', seen);
    rowHash({ ...row, totalRupiah: 1 }, 'a', seen);
    expect(new Set(spy).size).toBe(3);
  });
});
