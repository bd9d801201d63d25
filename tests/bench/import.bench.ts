import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { connect, database, disconnect, inPemda, readInPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { channel, listing, listingMove } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { pemda } from '#db/schema/identity.ts';
import { vendor } from '#db/schema/registration.ts';
import { runCommand } from '~/audit/command.server.ts';
import { queues } from '~/composition.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { root } from '~/platform/config/root.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';
import { listProductStates } from '~/sales/list-product-states.server.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import type { Row } from './row.ts';

/** As many as Batang's Toko Daring orders from 2022 to 2 August 2024. */
const orders = 29_620;
const shops = 549;
const goods = 12_000;
const code = '33.25';
const marketplaces = ['GratisOngkir', 'Mbiz', 'Tisera'];

const day = (n: number) => new Date(Date.UTC(2022, 0, 1 + (n % 940))).toISOString().slice(0, 10);
const shop = (n: number) => `Usaha Contoh ${n % shops}`;

function belaRow(n: number) {
  return {
    tahun: Number(day(n).slice(0, 4)),
    kd_klpd: 'D999',
    nama_klpd: 'Kab. Contoh',
    kd_satker: String(100_000 + (n % 60)),
    nama_satker: `DINAS CONTOH ${n % 60}`,
    order_id: `C-${String(n).padStart(6, '0')}`,
    order_desc: null,
    valuasi: 100_000 + ((n * 7919) % 9_000_000),
    kategori: null,
    metode_bayar: 'UP',
    tanggal_transaksi: `${day(n)} 00:00:00`,
    marketplace: marketplaces[n % 3],
    merchant_name: shop(n),
    jenis_transaksi: 'Belanja Langsung',
    kota_kab: 'Kab. Contoh',
    provinsi: 'Jawa Tengah',
    nama_pemesan: 'Tidak Disimpan',
    status_verif: 'verified',
    sumber_data: 'api',
    status_konfirmasi_ppmse: 'selesai',
    keterangan_ppmse: null,
  };
}

function exportLine(n: number, at: number): string {
  const [year, month, date] = day(n).split('-').map(Number);
  const total = (100_000 + ((n * 7919) % 9_000_000)).toLocaleString('de-DE');
  const good = ((n % shops) + shops * (n % 7)) % goods;
  return `${at};C-${String(n).padStart(6, '0')};${date}/${month}/${year};${shop(n)};Barang Contoh nomor ${good} 250 gr;1;${total},00;Rp ${total};Selesai`;
}

async function registerProducts(): Promise<void> {
  const at = new Date(Date.UTC(2022, 0, 1));
  const vendors = Array.from({ length: shops }, (_, n) => ({
    pemdaId: code,
    id: newId(),
    personId: newId(),
    name: shop(n),
    status: 'accepted' as const,
    createdAt: at,
  }));
  const products = Array.from({ length: goods }, (_, n) => ({
    pemdaId: code,
    id: newId(),
    vendorId: vendors[n % shops]!.id,
    title: `Barang Contoh nomor ${n} 250 g`,
    category: 'contoh',
    unit: 'buah',
    createdAt: at,
    changedAt: at,
  }));
  const ids = ['gratis-ongkir', 'mbiz', 'tisera'];
  await inPemda(code, async tx => {
    await tx.insert(channel).values(ids.map(id => ({ pemdaId: code, id, name: id, kind: 'marketplace' })));
    await tx.insert(vendor).values(vendors);
    for (let n = 0; n < goods; n += 2000) {
      const some = products.slice(n, n + 2000);
      await tx.insert(product).values(some);
      const listings = some.map(one => ({
        pemdaId: code,
        id: newId(),
        productId: one.id,
        channelId: ids[n % 3]!,
        ...{ status: 'live' as const, version: 1, listedOn: '2022-01-01' },
      }));
      await tx.insert(listing).values(listings);
      const moved = { seq: 1, from: 'draft' as const, to: 'live' as const, on: '2022-01-01' };
      const by = { movedAt: new Date(0), movedBy: code, mover: 'vendor' as const };
      const moves = listings.map(({ id: listingId }) => {
        return { pemdaId: code, id: newId(), listingId, ...moved, ...by };
      });
      await tx.insert(listingMove).values(moves);
    }
  });
}

/** COPY of the very rows into tables with the same columns, keys and indexes and no row-level security. */
async function copyPlain(ownerUrl: string): Promise<number> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  // Its own connection: the driver leaves a socket paused after a COPY to the client.
  const reader = postgres(ownerUrl, { max: 1 });
  try {
    await sql.unsafe('create table plain_row (like sales_row including all)');
    await sql.unsafe('create table plain_file (like sales_file including all)');
    const chunks: Buffer[] = [];
    const out = await reader
      .unsafe(`copy (select * from sales_row where source = 'bela' order by row_key) to stdout`)
      .readable();
    for await (const chunk of out) chunks.push(chunk as Buffer);
    const begun = performance.now();
    await sql.begin(async tx => {
      await tx.unsafe('insert into plain_file select * from sales_file');
      await pipeline(chunks, await tx.unsafe('copy plain_row from stdin').writable());
    });
    return performance.now() - begun;
  } finally {
    await sql.end();
    await reader.end({ timeout: 1 });
  }
}

async function importOne(file: string, source: string) {
  const begun = performance.now();
  const result = await runCommand({ actor: systemActor(code), pemda: code }, ctx =>
    importSalesFile(ctx, { path: file, name: path.basename(file), source }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value, milliseconds: performance.now() - begun };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000;

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-import-bench-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl, pool: 4 });
    await database()
      .insert(pemda)
      .values({ id: code, name: 'Kabupaten Contoh', office: 'UKPBJ Contoh', story: 'bench' });
    await registerProducts();
    const bela = path.join(folder, 'bela.json');
    writeFileSync(bela, JSON.stringify(Array.from({ length: orders }, (_, n) => belaRow(n))));
    const lines = path.join(folder, 'export.csv');
    const header = 'No;No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Harga Satuan (Rp);Total;Status';
    const own = Array.from({ length: orders }, (_, n) => n).filter(n => n % 3 === 0);
    writeFileSync(lines, [header, ...own.map((n, at) => exportLine(n, at + 1))].join('\r\n'));

    const first = await importOne(bela, 'bela');
    const plain = await copyPlain(cluster.ownerUrl);
    const again = await importOne(bela, 'bela');
    const exported = await importOne(lines, 'marketplace-gratis-ongkir');
    const totals = await timed(() => readInPemda(code, tx => listTotals(tx, { asOf: '2024-08-02' })));
    const states = await timed(() => readInPemda(code, tx => listProductStates(tx, { asOf: '2024-08-02' })));
    const rate = (rows: number, milliseconds: number) => Math.round(rows / (milliseconds / 1000));
    return [
      {
        name: `import ${orders} Bela orders, file to commit`,
        value: seconds(first.milliseconds),
        unit: 's',
        budget: '≤ 5 s',
        pass: first.milliseconds <= 5000 && first.written === orders,
      },
      { name: 'of which start of the child', value: seconds(first.timing.start), unit: 's', pass: true },
      {
        name: 'import, rows per second, beside COPY into the same tables without row-level security',
        value: rate(orders, first.milliseconds - first.timing.start),
        unit: 'rows/s',
        baseline: rate(orders, plain),
        ratio: Math.round((plain / (first.milliseconds - first.timing.start)) * 1000) / 1000,
        pass: true,
      },
      {
        name: 'the same file again',
        value: seconds(again.milliseconds),
        unit: 's',
        pass: again.written === 0,
      },
      {
        name: `import ${own.length} lines of a marketplace export`,
        value: seconds(exported.milliseconds),
        unit: 's',
        pass: true,
      },
      { name: 'totals, two sources', value: seconds(totals), unit: 's', pass: true },
      { name: `never-sold states of ${goods} products`, value: seconds(states), unit: 's', pass: true },
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
