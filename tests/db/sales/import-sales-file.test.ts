import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { salesFile, salesRow } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import { listUnreconciled } from '~/sales/list-unreconciled.server.ts';
import { belaFile, belaRow, exportFile, imported, importInto, sampleFile } from './sales-files.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const here = '33.25';
const there = '32.16';
const totals = (pemda: string, asOf = '2026-11-21') => readInPemda(pemda, tx => listTotals(tx, { asOf }));
const rowsOf = (pemda: string) => inPemda(pemda, tx => tx.select().from(salesRow));
const eventsOf = (pemda: string) => inPemda(pemda, tx => tx.select().from(auditEvent));

const orders = [
  belaRow('GO-1', { valuasi: 250_000 }),
  belaRow('GO-2', {
    valuasi: 90_000,
    tanggal_transaksi: '2023-12-31 23:10:00',
    marketplace: 'Gratis Ongkir',
  }),
  belaRow('MB-1', { valuasi: 40_000, marketplace: 'Mbiz', tanggal_transaksi: '2024-01-02T08:00:00' }),
  belaRow('GO-3', { status_konfirmasi_ppmse: 'gagal' }),
  belaRow('GO-4', { status_verif: 'unverified' }),
  belaRow('GO-5', { status_konfirmasi_ppmse: null }),
];

describe('importing a Toko Daring file', () => {
  const file = belaFile(orders);

  it('tells in a dry run what it would do, and leaves no trace', async () => {
    const report = await imported(here, { ...file, dryRun: true });
    expect(report).toMatchObject({
      rows: 6,
      accepted: 6,
      unchanged: 0,
      rejected: [],
      written: 0,
      fileId: null,
    });
    expect(await rowsOf(here)).toEqual([]);
    expect(await eventsOf(here)).toEqual([]);
    expect(await inPemda(here, tx => tx.select().from(salesFile))).toEqual([]);
  });

  it('writes rows, the file with its period, and one event', async () => {
    const report = await imported(here, file);
    expect(report).toMatchObject({ rows: 6, accepted: 6, unchanged: 0, rejected: [], written: 6 });
    expect(report).toMatchObject({ fromOn: '2023-05-01', untilOn: '2024-01-31', periodBasis: 'order-days' });
    expect(await rowsOf(here)).toHaveLength(6);
    const events = await eventsOf(here);
    expect(events.map(event => [event.type, event.subject])).toEqual([
      ['sales.file-imported', report.fileId],
    ]);
    expect(JSON.stringify(events)).not.toContain('Warung');
  });

  it('keeps no personal data of the buyer anywhere', async () => {
    const all = JSON.stringify([await rowsOf(here), await inPemda(here, tx => tx.select().from(salesFile))]);
    expect(all).not.toMatch(/Rahasia|nama_pemesan/);
  });

  it('counts only verified and finished orders, by year of the order and channel', async () => {
    expect(await totals(here)).toEqual([
      { year: 2023, channel: 'gratis-ongkir', packages: 2, valueRupiah: 340_000, source: ['bela'] },
      { year: 2024, channel: 'mbiz', packages: 1, valueRupiah: 40_000, source: ['bela'] },
    ]);
    expect(await totals(here, '2023-12-30')).toEqual([
      { year: 2023, channel: 'gratis-ongkir', packages: 1, valueRupiah: 250_000, source: ['bela'] },
    ]);
  });

  it('changes nothing when the same bytes come again', async () => {
    const before = await rowsOf(here);
    const report = await imported(here, file);
    expect(report).toMatchObject({ rows: 6, accepted: 0, unchanged: 6, written: 0 });
    expect(await rowsOf(here)).toEqual(before);
    expect(await eventsOf(here)).toHaveLength(1);
  });

  it('changes nothing when the same rows come in another file, and only the changed row when one differs', async () => {
    const again = [...orders].reverse();
    expect(await imported(here, belaFile(again))).toMatchObject({ rows: 6, unchanged: 6, written: 0 });
    const confirmed = orders.map(row =>
      row.order_id === 'GO-5' ? { ...row, status_konfirmasi_ppmse: 'selesai' } : row,
    );
    expect(await imported(here, belaFile(confirmed))).toMatchObject({
      unchanged: 5,
      accepted: 1,
      written: 1,
    });
    expect((await totals(here))[0]).toMatchObject({ packages: 3, valueRupiah: 440_000 });
  });

  it('stays inside its pemda', async () => {
    expect(await rowsOf(there)).toEqual([]);
    expect(await totals(there)).toEqual([]);
    await imported(there, belaFile([belaRow('GO-1', { valuasi: 7 })]));
    expect(await totals(there)).toMatchObject([{ packages: 1, valueRupiah: 7 }]);
    expect((await totals(here))[0]).toMatchObject({ packages: 3, valueRupiah: 440_000 });
  });
});

describe('an order that two sources tell of', () => {
  it('counts once, at the value of the official record, and names both', async () => {
    await imported(
      here,
      exportFile('gratis-ongkir', [
        ['GO-1', '10/5/2023', 'warung melati', 'Keripik 200 gr', '2', '100.000,00', 'Rp 200.000', 'Selesai'],
        ['GO-1', '10/5/2023', 'warung melati', 'Teh 100 gr', '1', '50.000,00', 'Rp 50.000', 'Selesai'],
        ['GO-9', '11/5/2023', 'Warung Kenanga', 'Sirup 1 l', '1', '30.000,00', 'Rp 30.000', 'SELESAI'],
        ['GO-10', '11/5/2023', 'Warung Kenanga', 'Sirup 1 l', '1', '30.000,00', 'Rp 30.000', 'Batal'],
      ]),
    );
    const [first] = await totals(here);
    expect(first).toEqual({
      year: 2023,
      channel: 'gratis-ongkir',
      packages: 4,
      valueRupiah: 470_000,
      source: ['bela', 'marketplace-gratis-ongkir'],
    });
  });

  it('is joined without a number by merchant, day and total where that is unique, else listed and not added', async () => {
    const nameless = { order_id: null, marketplace: 'Tisera', merchant_name: 'UD Kamboja' };
    await imported(
      there,
      belaFile([
        belaRow(null, { ...nameless, valuasi: 11_000 }),
        belaRow(null, { ...nameless, valuasi: 22_000 }),
        belaRow(null, { ...nameless, valuasi: 33_000 }),
      ]),
    );
    const line = (order: string, price: string) => [
      order,
      '10/5/2023',
      'Kamboja',
      `Beras ${order}`,
      '1',
      price,
      price,
      'Selesai',
    ];
    await imported(
      there,
      exportFile('tisera', [
        line('T-1', '11.000'),
        line('T-2', '22.000'),
        line('T-3', '22.000'),
        line('T-4', '44.000'),
      ]),
    );
    const tisera = (await totals(there)).find(total => total.channel === 'tisera');
    // T-1 joined, T-2, T-3 and T-4 by their numbers; the Bela rows of 22.000 and 33.000 are listed.
    expect(tisera).toEqual({
      year: 2023,
      channel: 'tisera',
      packages: 4,
      valueRupiah: 11_000 + 22_000 + 22_000 + 44_000,
      source: ['bela', 'marketplace-tisera'],
    });
    const listed = await readInPemda(there, tx => listUnreconciled(tx));
    expect(listed.count).toBe(2);
    expect(listed.first.map(one => [one.witness.totalRupiah, one.code])).toEqual([
      [22_000, 'several-candidates'],
      [33_000, 'no-counterpart'],
    ]);
  });
});

describe('rows that cannot be taken', () => {
  it('are told by line and code while the good ones go in', async () => {
    const report = await imported(
      here,
      exportFile('mbiz', [
        ['M-1', '1/2/2024', 'Toko A', 'Madu 650 ml', '1', '9.000,00', 'Rp 9.000', 'Selesai'],
        ['M-2', '31/2/2024', 'Toko A', 'Madu 650 ml', '1', '9.000,00', 'Rp 9.000', 'Selesai'],
        ['M-3', '1/2/2024', 'Toko A', 'Madu\u0007 650 ml', '1', '9.000,00', 'Rp 9.000', 'Selesai'],
        ['M-4', '1/2/2024', 'Toko A', 'Madu 650 ml', '1', '9,000.00', '9,000.00', 'Selesai'],
        ['M-5', '1/2/2024', 'Toko A', 'Madu 650 ml', '1', '9.000,00', 'Rp 9.000', 'Entah'],
        ['M-6', '1/2/2024', 'Toko A'],
      ]),
    );
    expect(report).toMatchObject({ rows: 6, accepted: 1, unchanged: 0, rejectedCount: 5, written: 1 });
    expect(report.rejected.map(({ row, code }) => [row, code])).toEqual([
      [3, 'order-date-unreadable'],
      [4, 'control-characters'],
      [5, 'total-unreadable'],
      [6, 'status-unknown'],
      [7, 'wrong-column-count'],
    ]);
  });

  it('include an order that contradicts itself inside one file, and never an exact repetition', async () => {
    const report = await imported(
      here,
      belaFile([belaRow('Z-1'), belaRow('Z-1'), belaRow('Z-2'), belaRow('Z-2', { valuasi: 5 })]),
    );
    expect(report).toMatchObject({ rows: 4, accepted: 2, unchanged: 1, rejectedCount: 1 });
    expect(report.rejected).toEqual([{ row: 4, code: 'order-contradicts-itself' }]);
  });
});

describe('a file that is bad as a whole', () => {
  it.each([
    ['is empty', sampleFile('a.json', ''), 'file-empty'],
    ['has no rows', sampleFile('b.json', '[]'), 'file-empty'],
    [
      'is of another source',
      sampleFile('c.json', '[{"kd_produk":"x","nama_produk":"y"}]'),
      'file-wrong-columns',
    ],
    ['was cut', sampleFile('d.json', JSON.stringify(orders).slice(0, -40)), 'file-truncated'],
    ['is a CSV called .xlsx', sampleFile('e.xlsx', 'a;b\n1;2\n'), 'file-not-what-it-says'],
    [
      'is a picture called .csv',
      sampleFile('f.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
      'file-not-what-it-says',
    ],
  ])('%s: one code, nothing written', async (_, file, code) => {
    const before = await rowsOf(there);
    const result = await importInto(there, { ...file, source: 'bela' });
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await rowsOf(there)).toEqual(before);
    expect(await inPemda(there, tx => tx.select().from(salesFile))).toHaveLength(3);
  });

  it('is refused for a source nobody knows, a period that ends before it begins, an actor who may not', async () => {
    const file = belaFile(orders);
    expect(await importInto(here, { ...file, source: 'shopee' })).toMatchObject({
      problems: [{ code: 'source-unknown' }],
    });
    expect(await importInto(here, { ...file, from: '2024-02-01', until: '2024-01-01' })).toMatchObject({
      problems: [{ code: 'period-wrong' }],
    });
    const vendor = { kind: 'person', personId: 'p', pemda: here, role: 'vendor', rights: 'full' } as const;
    const refused = await runCommand({ actor: vendor, pemda: here }, ctx => importSalesFile(ctx, file));
    expect(refused).toMatchObject({ problems: [{ code: 'not-allowed' }] });
  });
});

describe('the period of a file', () => {
  it('is the one given, also when it comes later with the same bytes', async () => {
    const file = belaFile([belaRow('P-1', { tanggal_transaksi: '2022-03-05' })]);
    expect(await imported(here, file)).toMatchObject({
      fromOn: '2022-03-01',
      untilOn: '2022-03-31',
      periodBasis: 'order-days',
    });
    const given = { from: '2022-01-01', until: '2022-06-21' };
    expect(await imported(here, { ...file, ...given })).toMatchObject({
      fromOn: '2022-01-01',
      untilOn: '2022-06-21',
      periodBasis: 'given',
      written: 0,
    });
    const [held] = (await inPemda(here, tx => tx.select().from(salesFile))).filter(
      one => one.fromOn === '2022-01-01',
    );
    expect(held).toMatchObject({ untilOn: '2022-06-21', periodBasis: 'given' });
  });
});
