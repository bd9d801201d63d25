import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, database, disconnect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { pemda } from '#db/schema/identity.ts';
import { vendor } from '#db/schema/registration.ts';
import { runCommand } from '~/audit/command.server.ts';
import { confirmSheet } from '~/catalog/sheets/confirm-sheet.server.ts';
import { findSheet } from '~/catalog/sheets/find-sheet.server.ts';
import { receiveSheet } from '~/catalog/sheets/receive-sheet.server.ts';
import { workSheet } from '~/catalog/sheets/work-sheet.server.ts';
import { queues } from '~/composition.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import { root } from '~/platform/config/root.server.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { Row } from './row.ts';

const products = 10_000;
const vendors = 500;
const code = '33.25';
const scope = { actor: systemActor(code), pemda: code, clock: systemClock };

const GOODS = [
  'Keripik Singkong',
  'Emping Melinjo',
  'Opak Ketan',
  'Rengginang Terasi',
  'Kerupuk Udang',
  'Keripik Pisang',
];
const TASTES = ['Asin', 'Manis', 'Pedas', 'Bawang', 'Balado'];

/** One product of one of the businesses, as an office writes it down. */
function line(n: number, businesses: readonly string[]): (string | number)[] {
  const goods = `${GOODS[n % GOODS.length]} ${TASTES[n % TASTES.length]} Bu Siti ${n} 250 g`;
  return [
    businesses[n % businesses.length] ?? '',
    `P-${n}`,
    goods,
    'Keripik dan camilan',
    'bungkus',
    '250 g',
    12_000 + (n % 40) * 500,
    `${goods}. Dibuat dari bahan pilihan, digoreng dengan minyak baru, dikemas rapat, tahan empat bulan di tempat kering. `.repeat(
      2,
    ),
    `20633250${String(10_000 + n).slice(-5)}-29`,
    'Kemasan: plastik; Rasa: gurih',
  ];
}

const HEAD = [
  'Usaha',
  'Kode barang',
  'Judul',
  'Kategori',
  'Satuan jual',
  'Isi bersih',
  'Harga',
  'Keterangan',
  'Nomor P-IRT',
  'Rincian',
];

/** Ten thousand products of five hundred businesses in one spreadsheet: tried out, written and judged, and sent again. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-bench-sheets-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl });
    const businesses = await openRegion();
    const table = [HEAD, ...Array.from({ length: products }, (_, n) => line(n, businesses))];
    const xlsx = await writeXlsx(table, 'Produk');
    const send = async () => {
      const upload = path.join(folder, newId());
      mkdirSync(folder, { recursive: true });
      writeFileSync(upload, xlsx);
      const sent = await runCommand(scope, ctx =>
        receiveSheet(ctx, { vendorId: null, upload: { path: upload, name: 'produk.xlsx' } }),
      );
      if (!sent.ok) throw new Error(JSON.stringify(sent.problems));
      return sent.value.sheetId;
    };
    const timed = async (run: () => Promise<unknown>) => {
      const begun = performance.now();
      await run();
      return Math.round((performance.now() - begun) / 10) / 100;
    };
    const find = (sheetId: string) => inPemda(code, tx => findSheet(tx, { sheetId, vendorId: null }));
    const first = await send();
    const tried = await timed(() => workSheet(scope, first));
    const written = await timed(async () => {
      await runCommand(scope, ctx => confirmSheet(ctx, { sheetId: first, vendorId: null }));
      await workSheet(scope, first);
    });
    const done = await find(first);
    const second = await send();
    const again = await timed(() => workSheet(scope, second));
    const repeated = await find(second);
    const row = (name: string, value: number, pass: boolean): Row => ({
      name,
      value,
      unit: 's',
      budget: '≤ 60 s in all',
      pass: pass && tried + written <= 60,
    });
    return [
      row(`try out ${products} products as XLSX`, tried, done?.fresh === products),
      row(`write and judge ${products} products`, written, done?.written === products),
      row('the same file again: nothing to write', again, repeated?.unchanged === products),
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openRegion(): Promise<string[]> {
  await database()
    .insert(pemda)
    .values({ id: code, name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'bench' });
  const ids = Array.from({ length: vendors }, () => newId());
  await inPemda(code, async tx => {
    const now = new Date();
    await tx.insert(vendor).values(
      ids.map((id, n) => ({
        pemdaId: code,
        id,
        name: `Usaha ${n}`,
        status: 'accepted' as const,
        createdAt: now,
        acceptedAt: now,
      })),
    );
    await tx.insert(channel).values(
      ['gratis-ongkir', 'mbiz', 'tisera', 'e-katalog'].map(id => ({
        pemdaId: code,
        id,
        name: id,
        kind: 'marketplace',
      })),
    );
  });
  return ids;
}
