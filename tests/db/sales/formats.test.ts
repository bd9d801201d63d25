import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { katalogProduct, salesFile, salesRow } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import { zipOf } from '../../unit/platform/import/zip-of.ts';
import { belaFile, belaRow, exportFile, imported, importInto, sampleFile } from './sales-files.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const here = '33.25';
const there = '32.16';
const stored = (pemda = here) =>
  inPemda(pemda, tx => tx.select().from(salesRow).orderBy(salesRow.source, salesRow.rowKey));

const columns = [
  'order_id',
  'product_id',
  'kode_penyedia',
  'total_qty',
  'total',
  'status',
  'order_date',
] as const;
const orders = [
  ['01AAA', 'p-1, p-2', 'V1', 30, 56_476_000, 'COMPLETED', '2026-02-24T03:00:00Z'],
  ['01BBB', 'p-3', 'V1', 2, 150_000, 'ON_NEGOTIATION', ''],
  ['01CCC', 'p-1', 'V2', 1, 99_000, 'CANCELLED', '2026-03-01T20:00:00Z'],
] as const;
const objects = orders.map(row => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
const lines = [columns.join(';'), ...orders.map(row => row.join(';'))];
const v6 = (file: { path: string; name: string }) => ({ ...file, source: 'ekatalog-v6-orders' });

describe('the same orders in every format', () => {
  it('are the same rows: whatever comes second changes nothing', async () => {
    const sheet = await writeXlsxFile(
      [columns, ...orders].map(row =>
        row.map(value =>
          typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String },
        ),
      ),
    ).toBuffer();
    const files = [
      sampleFile('a.csv', lines.join('\r\n')),
      sampleFile('b.csv', `\ufeff${lines.join('\n').replaceAll(';', '\t')}\n`),
      sampleFile('c.csv', Buffer.from(`\ufeff${lines.join('\n')}\n`, 'utf16le')),
      sampleFile('d.xlsx', sheet),
      sampleFile('e.json', JSON.stringify(objects)),
      sampleFile(
        'f.json',
        JSON.stringify({ success: true, data: objects, meta: { has_more: false } }, null, 2),
      ),
      sampleFile('g.jsonl', objects.map(row => JSON.stringify(row)).join('\n')),
    ];
    const reports = [];
    for (const file of files) reports.push(await imported(here, v6(file)));
    expect(
      reports.map(({ rows, written, unchanged, rejectedCount }) => [rows, written, unchanged, rejectedCount]),
    ).toEqual([[3, 3, 0, 0], ...Array.from({ length: 6 }, () => [3, 0, 3, 0])]);
    expect((await stored()).map(row => [row.orderId, row.orderedOn, row.state, row.items?.length])).toEqual([
      ['01AAA', '2026-02-24', 'sale', 2],
      ['01BBB', null, 'none', 1],
      ['01CCC', '2026-03-02', 'none', 1],
    ]);
  });

  it('reads what Excel on Windows writes', async () => {
    const text =
      'No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Total;Status\r\nW-1;5/1/2024;Toko Uji;Madu 650 ml \u0096 promo;1;"Rp 9.000";Selesai\r\n';
    const report = await imported(here, {
      ...sampleFile('w.csv', Buffer.from(text, 'latin1')),
      source: 'marketplace-tisera',
    });
    expect(report).toMatchObject({ rows: 1, written: 1 });
    const [line] = (await stored()).filter(row => row.orderId === 'W-1');
    expect(line?.items).toMatchObject([{ title: 'Madu 650 ml – promo', titleKey: 'madu 650ml' }]);
  });

  it('keeps a vendor list apart from orders, and follows its changes', async () => {
    const list = (live: boolean) => ({
      ...sampleFile(
        'p.json',
        JSON.stringify([
          {
            kd_produk: 'P-1',
            nama_produk: 'Madu',
            status_produk: 'AKTIF',
            status_produk_tayang: live,
            kode_penyedia: live ? 'V1' : null,
          },
        ]),
      ),
      source: 'ekatalog-v6-products',
    });
    expect(await imported(here, list(true))).toMatchObject({ rows: 1, written: 1, periodBasis: 'unknown' });
    expect(await imported(here, list(true))).toMatchObject({ rows: 1, written: 0, unchanged: 1 });
    expect(await imported(here, list(false))).toMatchObject({ rows: 1, written: 1 });
    const [kept] = await inPemda(here, tx => tx.select().from(katalogProduct));
    // A list without the vendor's code does not erase one that was known.
    expect(kept).toMatchObject({ externalId: 'p-1', live: false, vendorCode: 'V1' });
  });
});

describe('hostile spreadsheets', () => {
  const bomb = zipOf([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(40 * 1024 * 1024) },
  ]);
  const macro = zipOf([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/vbaProject.bin', content: 'x' },
  ]);

  it.each([
    ['a bomb', bomb, 'xlsx-bomb'],
    ['macros', macro, 'xlsx-not-allowed'],
    ['a cut file', bomb.subarray(0, 4000), 'file-truncated'],
    ['a zip that is no spreadsheet', zipOf([{ name: 'a.txt', content: 'x' }]), 'file-not-what-it-says'],
    [
      'a workbook without sheets',
      zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
      'file-malformed',
    ],
  ])('%s: refused, nothing written', async (_, bytes, code) => {
    const before = await stored();
    expect(await importInto(here, v6(sampleFile('x.xlsx', bytes)))).toMatchObject({
      ok: false,
      problems: [{ code, field: 'file' }],
    });
    expect(await stored()).toEqual(before);
  });

  it('with more rows than a sheet may have are told to come as CSV', async () => {
    const row = [{ value: 'x', type: String }];
    const sheet = await writeXlsxFile([
      [{ value: 'order_id', type: String }],
      ...Array.from({ length: 50_001 }, () => row),
    ]).toBuffer();
    expect(await importInto(here, v6(sampleFile('long.xlsx', sheet)))).toMatchObject({
      problems: [{ code: 'file-too-many-rows', data: { rows: 50_001 } }],
    });
  });
});

describe('whatever the orders', () => {
  const anyOrder = fc.record({
    order_id: fc.option(fc.stringMatching(/^[A-C][0-9]$/), { freq: 5 }),
    valuasi: fc.constantFrom(1000, 2500, 99_000),
    marketplace: fc.constantFrom('Mbiz', 'TISERA', 'Gratis Ongkir'),
    merchant_name: fc.constantFrom('Melati', 'CV Kenanga', null),
    tanggal_transaksi: fc.constantFrom('2022-06-21', '2022-06-22 10:00:00', '2023-01-01'),
    status_konfirmasi_ppmse: fc.constantFrom('selesai', 'gagal', null),
  });

  it('a second import, in any order and format, changes nothing', async () => {
    const look = () =>
      inPemda(there, async tx => ({
        rows: await tx.select().from(salesRow).orderBy(salesRow.rowKey),
        totals: await listTotals(tx, { asOf: '2030-01-01' }),
      }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyOrder, { minLength: 1, maxLength: 10 }), async list => {
        await inPemda(there, async tx => {
          await tx.delete(salesRow);
          await tx.delete(salesFile);
        });
        const rows = list.map(changes => belaRow(null, changes));
        const first = await imported(there, belaFile(rows));
        expect(first.accepted + first.unchanged + first.rejectedCount).toBe(list.length);
        const before = await look();
        const text = rows.map(row => JSON.stringify(row)).join('\n');
        const again = await imported(there, { ...sampleFile('again.jsonl', text), source: 'bela' });
        expect(again).toMatchObject({ written: 0, rejectedCount: first.rejectedCount });
        expect(await look()).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it('an export that tells of the same orders changes no count and no value', async () => {
    const list = Array.from({ length: 12 }, (_, n) =>
      belaRow(`S-${n}`, {
        valuasi: 1000 * (n + 1),
        marketplace: 'Tisera',
        tanggal_transaksi: `2021-0${1 + (n % 9)}-05`,
      }),
    );
    await imported(there, belaFile(list));
    const totals = () => readInPemda(there, tx => listTotals(tx, { asOf: '2021-12-31' }));
    const alone = await totals();
    expect(alone).toEqual([
      { year: 2021, channel: 'tisera', packages: 12, valueRupiah: 78_000, source: ['bela'] },
    ]);
    const told = list.map((row, n) => [
      row.order_id!,
      `5/${1 + (n % 9)}/2021`,
      'Warung Melati',
      `Barang ${n}`,
      '1',
      '1',
      String(1000 * (n + 1)),
      'Selesai',
    ]);
    await imported(there, exportFile('tisera', told));
    expect(await totals()).toEqual([{ ...alone[0], source: ['bela', 'marketplace-tisera'] }]);
  });

  it('every import that wrote is one event, and only those', async () => {
    const events = await inPemda(here, tx => tx.select().from(auditEvent));
    const files = await inPemda(here, tx => tx.select().from(salesFile));
    expect(
      events
        .filter(event => event.type === 'sales.file-imported')
        .map(event => event.subject)
        .sort(),
    ).toEqual(files.map(file => file.id).sort());
  });
});
