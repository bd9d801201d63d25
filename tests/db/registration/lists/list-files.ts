import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import type { FirstQuestion } from '~/registration/answers/questions.ts';
import { importVendorList } from '~/registration/lists/import-vendor-list.server.ts';
import { listColumns } from '~/registration/lists/list-columns.ts';
import { as, morning, type Person } from '../assistance/field-work.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laris-lists-'));
let files = 0;

/** A file as an office would send it. */
export function keepFile(name: string, content: string | Uint8Array): { path: string; name: string } {
  files += 1;
  const file = path.join(folder, `${files}-${name}`);
  writeFileSync(file, content);
  return { path: file, name };
}

export type Cells = Partial<Record<FirstQuestion, string | number>>;

function table(rows: readonly Cells[], language: 'id' | 'en') {
  return [
    listColumns.map(column => column[language]),
    ...rows.map(row => listColumns.map(({ question }) => row[question] ?? '')),
  ];
}

export const csvOf = (rows: readonly Cells[], language: 'id' | 'en' = 'id') =>
  keepFile('daftar.csv', writeCsv(table(rows, language)));

export const xlsxOf = async (rows: readonly Cells[], language: 'id' | 'en' = 'id') =>
  keepFile('daftar.xlsx', await writeXlsx(table(rows, language), 'Pelaku usaha'));

/** A stall as a list has it; each serial a business of its own. */
export function stall(serial: number, more: Cells = {}): Cells {
  const tail = String(serial).padStart(5, '0');
  return {
    businessName: `Keripik Daftar ${serial}`,
    ownerName: 'Siti Aminah',
    nik: `33250857089${tail}`,
    phone: `0812-88${tail.slice(0, 2)}-${tail.slice(1)}`,
    businessForm: 'Perorangan',
    nib: `91204052${tail}`,
    kbliCode: '10794',
    npwp: `33250857089${tail}`,
    district: 'Limpung',
    village: 'Limpung',
    street: 'Jl. Raya No. 3',
    ...more,
  };
}

export function importAs(actor: Person, file: { path: string; name: string }, dryRun = false, at = morning) {
  return as(actor, ctx => importVendorList(ctx, { ...file, dryRun }), at);
}
