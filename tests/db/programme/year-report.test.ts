import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { getYearReport } from '~/programme/get-year-report.server.ts';
import { listPublishedFigures } from '~/programme/list-published-figures.server.ts';
import { loader as page } from '~/routes/public/programme.$pemda.tsx';
import { loader as csv } from '~/routes/public/programme.$pemda_.totals[.]csv.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';

let test: TestDatabase;
let folder: string;

const order = (id: string, day: string, valuasi: number, more: object = {}) => ({
  order_id: id,
  tanggal_transaksi: day,
  valuasi,
  marketplace: 'Mbiz',
  merchant_name: 'Kopi Tombo',
  nama_satker: 'DINAS KESEHATAN',
  status_verif: 'verified',
  status_konfirmasi_ppmse: 'selesai',
  ...more,
});

const bela = [
  order('MB-1', '2023-03-01', 100_000),
  order('MB-1', '2023-03-01', 100_000),
  order('MB-2', '2023-11-20', 250_000),
  order('MB-3', '2024-02-01', 40_000, { marketplace: 'Tisera' }),
  order('MB-4', '2024-02-02', 9_000_000, { status_verif: 'unverified', status_konfirmasi_ppmse: null }),
  order('MB-5', '2024-02-03', 8_000_000, { status_konfirmasi_ppmse: 'gagal' }),
];
const lines = [
  'No;No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Harga Satuan (Rp);Total;Status',
  '1;MB-1;1/3/2023;Kopi Tombo;Kopi Bubuk 200 g;4;25.000,00;Rp 100.000;Selesai',
].join('\r\n');

beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'laris-programme-'));
  const load = async (name: string, source: string, text: string, from: string, until: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    const result = await runCommand({ actor: systemActor('33.25'), pemda: '33.25' }, ctx =>
      importSalesFile(ctx, { path: file, name, source, from, until }),
    );
    expect(result).toMatchObject({ ok: true });
  };
  await load('bela.json', 'bela', JSON.stringify(bela), '2023-01-01', '2024-08-02');
  await load('mbiz.csv', 'marketplace-mbiz', lines, '2023-01-01', '2026-10-31');
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await test.drop();
});

const report = (pemda: string, asOf: string) => readInPemda(pemda, tx => getYearReport(tx, { asOf }));
const ask = (path: string, pemda = '33.25') => ({
  request: new Request(`http://laris.test${path}`),
  params: { pemda },
});

describe('getYearReport', () => {
  it('counts finished and verified orders once, by year and channel', async () => {
    const found = await report('33.25', '2026-11-21');
    expect(found).toMatchObject({ packages: 3, valueRupiah: 390_000, since: 2023, knownUntil: '2024-08-02' });
    expect(found.years).toMatchObject([
      { year: 2023, packages: 2, valueRupiah: 350_000, asOf: '2023-12-31' },
      { year: 2024, packages: 1, valueRupiah: 40_000, asOf: '2024-08-02' },
    ]);
    expect(found.years[0]!.channels).toEqual([
      {
        channel: 'mbiz',
        packages: 2,
        valueRupiah: 350_000,
        source: ['bela', 'marketplace-mbiz'],
        asOf: '2023-12-31',
      },
    ]);
  });

  it('leaves out what came after the day', async () => {
    expect(await report('33.25', '2023-06-30')).toMatchObject({ packages: 1, valueRupiah: 100_000 });
  });

  it('shows nothing of another pemda', async () => {
    expect(await report('32.16', '2026-11-21')).toMatchObject({ packages: 0, since: null, years: [] });
  });
});

describe('the public page', () => {
  it('gives the report, the published figures and the address of the export', async () => {
    const data = await page(ask('/programme/33.25?as-of=2023-06-30'));
    expect(data.report).toMatchObject({ asOf: '2023-06-30', packages: 1 });
    expect(data.published).toEqual(listPublishedFigures('33.25'));
    expect(data.csv).toBe('/programme/33.25/totals.csv?as-of=2023-06-30');
    expect(data.title).toBe('Belanja per tahun');
  });

  it('reads a wrong day as today', async () => {
    const data = await page(ask('/programme/33.25?as-of=31-12-2023'));
    expect(data.report.packages).toBe(3);
  });

  it('knows no figures for a pemda of which none were collected', async () => {
    const data = await page(ask('/programme/32.16', '32.16'));
    expect(data.published).toEqual([]);
  });

  it('is not there for an unknown pemda', async () => {
    await expect(page(ask('/programme/99.99', '99.99'))).rejects.toMatchObject({ status: 404 });
  });
});

describe('the export', () => {
  it('is a table that Excel in Indonesian opens, the sources beside each figure', async () => {
    const response = (await csv(ask('/programme/33.25/totals.csv?as-of=2024-12-31'))) as Response;
    expect(response.headers.get('Content-Disposition')).toContain('programme-33.25-2024-12-31.csv');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.replace('\ufeff', '').trim().split('\r\n')).toEqual([
      'year;channel;packages;value_rupiah;source;as_of',
      '2023;mbiz;2;350000;bela marketplace-mbiz;2023-12-31',
      '2024;tisera;1;40000;bela;2024-08-02',
    ]);
  });
});
