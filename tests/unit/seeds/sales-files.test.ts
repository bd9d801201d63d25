import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { throwDice } from '#db/seeds/random.ts';
import { belaFiles } from '#db/seeds/sales-files/bela.ts';
import { katalogFiles } from '#db/seeds/sales-files/katalog.ts';
import { isMissing, marketplaceFiles } from '#db/seeds/sales-files/marketplace.ts';
import type { SalesFile } from '#db/seeds/sales-files/sales-file.ts';
import { windows1252 } from '#db/seeds/sales-files/sales-file.ts';
import { batang } from '#db/seeds/stories/batang.ts';
import { orderValue } from '#db/seeds/story.ts';
import { tellStory } from '#db/seeds/tell-story.ts';
import { merchantKey } from '~/sales/merchant-key.ts';
import { parserOf } from '~/sales/parser-of-source.ts';
import { statusRule } from '~/sales/sale-status.ts';
import type { SalesRow } from '~/sales/sales-row.ts';
import { isSalesSource } from '~/sales/sales-source.ts';

const story = tellStory(batang);
const bela = belaFiles(story, throwDice('bela'));
const markets = marketplaceFiles(story, throwDice('markets'));
const katalog = katalogFiles(story, throwDice('katalog'));
const rule = statusRule();

type Raw = Record<string, unknown>;
const json = (file: SalesFile) => JSON.parse(Buffer.from(file.bytes).toString('utf8')) as Raw[];
const sales = (rows: Raw[]) =>
  rows
    .map(row => parserOf('bela').parse(row, { rule, channel: '' }))
    .map(read => (read.ok ? (read.value as SalesRow) : null))
    .filter(row => row?.state === 'sale');

const parsed = new Map<SalesFile, Record<string, string>[]>();

function csv(file: SalesFile): Record<string, string>[] {
  const known = parsed.get(file) ?? readCsv(file);
  parsed.set(file, known);
  return known;
}

function readCsv(file: SalesFile): Record<string, string>[] {
  const text = new TextDecoder(file.name.startsWith('gratis') ? 'windows-1252' : 'utf-8').decode(file.bytes);
  return parse(text, { columns: true, delimiter: ';' });
}

describe('Toko Daring files', () => {
  it('come one a year, in both generations of field names', () => {
    expect(bela.map(file => file.name)).toEqual(['bela-2022.json', 'bela-2023.json', 'bela-2024.json']);
    expect(json(bela[1]!)[0]).toHaveProperty('nama_merchant');
    expect(json(bela[2]!)[0]).toHaveProperty('merchant_name');
    expect(json(bela[2]!)[0]).not.toHaveProperty('nama_merchant');
  });

  it.each([
    ['bela-2022.json', 781, 5_768_138_509],
    ['bela-2023.json', 18_637, 63_850_613_373],
    ['bela-2024.json', 10_202, 34_434_188_334],
  ])('%s holds the published sales once duplicates are left out', (name, packages, value) => {
    const found = sales(json(bela.find(file => file.name === name)!));
    const once = new Map(found.map(row => [row!.orderId, row!]));
    expect(once.size).toBe(packages);
    expect([...once.values()].reduce((sum, row) => sum + row.totalRupiah, 0)).toBe(value);
    expect(found.length).toBeGreaterThan(packages);
  });

  it('repeat rows only byte for byte', () => {
    const rows = json(bela[1]!).map(row => JSON.stringify(row));
    const ids = rows.map(row => (JSON.parse(row) as { order_id: string }).order_id);
    expect(new Set(rows).size).toBe(new Set(ids).size);
  });

  it('never count a row without the buying office, under either published rule', () => {
    const lenient = statusRule('verified-selesai-or-null');
    const nobody = bela.flatMap(json).filter(row => row.nama_satker === '');
    expect(nobody.length).toBeGreaterThan(100);
    for (const row of nobody) {
      const read = parserOf('bela').parse(row, { rule: lenient, channel: '' });
      expect(read.ok && (read.value as SalesRow).state).not.toBe('sale');
    }
  });
});

describe('exports of the marketplaces', () => {
  it('name sources that the importer knows and rows that its parser takes', () => {
    for (const file of markets) {
      if (!isSalesSource(file.source)) throw new Error(file.source);
      const rows = csv(file).slice(0, 200);
      for (const row of rows) {
        const snake = Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name
              .toLowerCase()
              .replace(/[^a-z]+/g, '_')
              .replace(/_$/, ''),
            value,
          ]),
        );
        const read = parserOf(file.source).parse(snake, { rule, channel: 'x' });
        expect(read.ok, JSON.stringify(row)).toBe(true);
      }
    }
  });

  it('carry the numbers of the same orders, and lines that add up to their value', () => {
    const lines = csv(markets.find(file => file.name === 'mbiz-2023.csv')!);
    const sums = new Map<string, number>();
    for (const line of lines.filter(one => /selesai/i.test(one.Status!))) {
      const rupiah = Number(line.Total!.replace(/[^\d]/g, ''));
      sums.set(line['No Pesanan']!, (sums.get(line['No Pesanan']!) ?? 0) + rupiah);
    }
    sums.delete('');
    const orders = new Map(story.book.sold.map(order => [order.id, order]));
    for (const [id, sum] of sums) expect(sum).toBe(orderValue(orders.get(id)!));
    expect(sums.size).toBeGreaterThan(4_000);
  });

  it('leave out the number of a few orders', () => {
    const all = markets.flatMap(csv);
    const without = all.filter(line => line['No Pesanan'] === '').length;
    expect(without / all.length).toBeGreaterThan(0.005);
    expect(without / all.length).toBeLessThan(0.02);
  });

  it('have the gap of Tisera, in the rows and in the days they speak for', () => {
    expect(isMissing(story, 'tisera', '2023-08-17')).toBe(true);
    expect(isMissing(story, 'mbiz', '2023-08-17')).toBe(false);
    const half = markets.find(file => file.name === 'tisera-2023.csv')!;
    expect(half.period).toEqual({ from: '2023-01-01', until: '2023-06-30' });
    expect(csv(half).every(line => Number(line['Tgl Pesanan']!.split('/')[1]) <= 6)).toBe(true);
    expect(markets.some(file => file.name === 'tisera-2025.csv')).toBe(false);
  });

  it('report no sale after the last published one', () => {
    for (const file of markets.filter(one => /202[56]/.test(one.name))) {
      expect(csv(file).some(line => /selesai/i.test(line.Status!))).toBe(false);
    }
  });

  it('spell shops so that they are still the same shop', () => {
    const known = new Set(story.vendors.map(vendor => merchantKey(vendor.name)));
    for (const line of markets.flatMap(csv)) expect(known.has(merchantKey(line.Toko!))).toBe(true);
  });
});

describe('files of the catalogue', () => {
  it('hold products and orders that came to nothing', () => {
    expect(katalog.files.map(file => file.source)).toEqual([
      'ekatalog-v6-products',
      'ekatalog-v6-orders',
      'ekatalog-v6-orders',
    ]);
    const orders = katalog.files.slice(1).flatMap(csv);
    expect(orders.some(order => order.status === 'COMPLETED')).toBe(false);
    expect(orders.some(order => order.product_id!.includes(', '))).toBe(true);
    expect(katalog.spreadsheet?.rows.length).toBeGreaterThan(50);
  });

  it('leave the date empty on the stages of negotiation and review, and only there', () => {
    for (const order of katalog.files.slice(1).flatMap(csv)) {
      expect(order.order_date === '').toBe(
        /NEGOTIATION$|^WAITING/.test(order.status!) && !/^CANC/.test(order.status!),
      );
    }
  });

  it('count exact duplicates', () => {
    const lines = Buffer.from(katalog.files[1]!.bytes).toString('utf8').trim().split('\n');
    expect(new Set(lines).size).toBeLessThan(lines.length);
  });
});

describe('windows1252', () => {
  it('writes the dash that older shop systems write', () => {
    expect([...windows1252('é – x')]).toEqual([0xe9, 0x20, 0x96, 0x20, 0x78]);
    expect([...windows1252('→')]).toEqual([0x3f]);
  });
});
