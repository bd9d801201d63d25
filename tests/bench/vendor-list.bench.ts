import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, database, disconnect } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { pemda } from '#db/schema/identity.ts';
import { runCommand } from '~/audit/command.server.ts';
import { queues } from '~/composition.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { root } from '~/platform/config/root.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { importVendorList } from '~/registration/lists/import-vendor-list.server.ts';
import { listColumns } from '~/registration/lists/list-columns.ts';
import type { Row } from './row.ts';

const vendors = 10_000;
const code = '33.25';

/** Every column filled, each number a vendor's own. */
function line(n: number): string[] {
  const tail = String(n).padStart(5, '0');
  const cells: Record<string, string> = {
    businessName: `Keripik Contoh ${n}`,
    ownerName: 'Siti Aminah',
    nik: `33250857089${tail}`,
    ownerGender: 'Perempuan',
    phone: `0812-88${tail.slice(0, 2)}-${tail.slice(1)}`,
    businessForm: 'Perorangan',
    nib: `91204052${tail}`,
    kbliCode: '10794',
    kbliEdition: '2020',
    npwp: `33250857089${tail}`,
    taxable: 'Tidak',
    capitalRupiah: '15000000',
    district: 'Limpung',
    village: 'Limpung',
    street: `Jl. Raya No. ${n}, RT 02/RW 01`,
  };
  return listColumns.map(({ question }) => cells[question] ?? '');
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 10) / 100;

/** A list of ten thousand vendors, every column filled: first import, the same again, and the same as XLSX. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-bench-lists-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl });
    await database()
      .insert(pemda)
      .values({ id: code, name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'bench' });
    const table = [
      listColumns.map(column => column.id),
      ...Array.from({ length: vendors }, (_, n) => line(n)),
    ];
    const csv = path.join(folder, 'daftar.csv');
    writeFileSync(csv, writeCsv(table));
    const xlsx = path.join(folder, 'daftar.xlsx');
    writeFileSync(xlsx, await writeXlsx(table, 'Pelaku usaha'));
    const run = async (file: string, dryRun = false) => {
      const begun = performance.now();
      const result = await runCommand({ actor: systemActor(code), pemda: code }, ctx =>
        importVendorList(ctx, { path: file, name: path.basename(file), dryRun }),
      );
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return { milliseconds: performance.now() - begun, written: result.value.report.written };
    };
    const tried = await run(xlsx, true);
    const first = await run(csv);
    const again = await run(csv);
    const other = await run(xlsx);
    const row = (name: string, { milliseconds }: typeof first, pass: boolean): Row => ({
      name,
      value: seconds(milliseconds),
      unit: 's',
      budget: '≤ 60 s',
      pass: pass && milliseconds <= 60_000,
    });
    return [
      row(`try out a list of ${vendors} vendors as XLSX`, tried, tried.written === 0),
      row(`import ${vendors} vendors as CSV, file to commit`, first, first.written === vendors),
      row('the same file again', again, again.written === 0),
      row('the same vendors as XLSX', other, other.written === 0),
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
