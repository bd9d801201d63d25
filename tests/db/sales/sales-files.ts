import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { type ImportInput, importSalesFile } from '~/sales/import-sales-file.server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laris-sales-'));
let files = 0;

/** A file of the test's own making, under its own name in a fresh folder. */
export function sampleFile(name: string, content: string | Uint8Array): { path: string; name: string } {
  const file = path.join(folder, `${++files}-${name}`);
  writeFileSync(file, content);
  return { path: file, name };
}

/** A Toko Daring order as the interface gives it, with every column that is known. */
export function belaRow(id: string | null, changes: Record<string, unknown> = {}) {
  return {
    tahun: 2023,
    kd_klpd: 'D999',
    nama_klpd: 'Kab. Contoh',
    kd_satker: '001122',
    nama_satker: 'DINAS CONTOH',
    order_id: id,
    order_desc: null,
    valuasi: 100_000,
    kategori: null,
    metode_bayar: 'UP',
    tanggal_transaksi: '2023-05-10',
    marketplace: 'GratisOngkir',
    merchant_name: 'Warung Melati',
    jenis_transaksi: 'Belanja Langsung',
    kota_kab: 'Kab. Contoh',
    provinsi: 'Jawa Tengah',
    nama_pemesan: 'Pejabat Rahasia',
    status_verif: 'verified',
    sumber_data: 'api',
    status_konfirmasi_ppmse: 'selesai',
    keterangan_ppmse: null,
    ...changes,
  };
}

export function belaFile(rows: unknown[]) {
  return { ...sampleFile('bela.json', JSON.stringify(rows)), source: 'bela' };
}

/** Lines as [order, date, shop, product, quantity, unit price, total, status], in the marketplace's own writing. */
export function exportFile(channel: string, lines: string[][]) {
  const header = 'No;No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Harga Satuan (Rp);Total;Status';
  const text = [header, ...lines.map((line, at) => [at + 1, ...line].join(';'))].join('\r\n');
  return { ...sampleFile(`${channel}.csv`, `${text}\r\n`), source: `marketplace-${channel}` };
}

export function importInto(pemda: string, input: ImportInput) {
  const scope = { actor: systemActor(pemda), pemda, clock: fixedClock('2026-11-21T03:00:00Z') };
  return runCommand(scope, ctx => importSalesFile(ctx, input));
}

/** The report of an import that must succeed. */
export async function imported(pemda: string, input: ImportInput) {
  const result = await importInto(pemda, input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
