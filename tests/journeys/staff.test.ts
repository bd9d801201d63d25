import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '~/platform/config/root.server.ts';
import { closeBrowser, openPage, settle } from './support/browser.ts';
import { fill, look, press, signIn, word } from './support/steps.ts';

const appUrl = inject('appUrl');
const folder = mkdtempSync(path.join(tmpdir(), 'laris-files-'));
afterAll(closeBrowser);

/** A marketplace's export of two orders, as it comes: semicolons, Indonesian numbers, one line that cannot be read. */
const lines = [
  'No;No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Harga Satuan (Rp);Total;Status',
  '1;JEJAK-1;2026-11-02;Toko Jejak;Keripik Jejak 200 g;2;15.000;30.000;Selesai',
  '2;JEJAK-2;2026-11-03;Toko Jejak;Keripik Jejak 500 g;1;32.500;32.500;Selesai',
  '3;JEJAK-3;kemarin dulu;Toko Jejak;Keripik Jejak 500 g;1;32.500;32.500;Selesai',
];

function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

let page: Page;
beforeAll(async () => {
  page = await openPage({ appUrl, width: 1280 });
  await signIn(page, 'ukpbj.batang');
});

async function upload(file: string, source = 'marketplace-mbiz'): Promise<void> {
  await page.goto('/ukpbj/sales-files');
  await fill(page, { source });
  await page.locator('main input[type=file]').setInputFiles(file);
  await press(page, word('sales.files.try'));
}

const main = () => page.locator('main').innerText();

describe('staff, from the sales file to the showcase', () => {
  it('sees what a file would change before anything is written, then imports it', async () => {
    const file = fileOf('mbiz.csv', lines.join('\r\n'));
    await upload(file);
    expect(page.url()).toContain('/trials/');
    expect(await main()).toContain(word('sales.trial.nothing-saved'));
    await look(page, 'staff-trial');
    await press(page, word('sales.files.save').replace('{n}', '2'));
    expect(page.url()).toContain('/ukpbj/sales-files');
    expect(await main()).toContain('mbiz.csv');
    await look(page, 'staff-imported');
  });

  it('changes nothing by loading the same file again', async () => {
    await upload(path.join(folder, 'mbiz.csv'));
    expect(await main()).toContain(word('sales.trial.nothing-new'));
  });

  it.each([
    ['kosong.csv', ''],
    ['bukan.xlsx', lines.join('\r\n')],
    ['terpotong.json', '[{"kode_paket": 1,'],
    ['acak.csv', Buffer.from([0, 1, 2, 3, 255, 254, 0, 7])],
  ])('refuses %s with a clear message, and the server stays up', async (name, content) => {
    const source = name.endsWith('.json') ? 'bela' : 'marketplace-mbiz';
    await upload(fileOf(name, content), source);
    expect(await page.getByRole('alert').count(), await main()).toBe(1);
    expect((await fetch(`${appUrl}/readyz`)).status).toBe(200);
  });

  it('reads which products never sold, and takes the list along', async () => {
    await page.goto('/ukpbj/unsold');
    await look(page, 'staff-unsold');
    expect(await main()).toContain(word('sales.unsold.title'));
    const csv = await page.request.get('/ukpbj/unsold.csv');
    expect(csv.status()).toBe(200);
    expect((await csv.text()).split('\n').length).toBeGreaterThan(20);
    const sheet = await page.request.get('/ukpbj/unsold.xlsx');
    expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
  });

  it('takes the next round, publishes it, and anybody can recompute it', async () => {
    await page.goto('/ukpbj/rounds');
    await look(page, 'staff-rounds');
    await page.goto('/ukpbj/rounds/draw');
    await look(page, 'staff-draw');
    await press(page, /^(Undi sekarang|Ambil putaran \d+)$/);
    expect(page.url()).toMatch(/\/ukpbj\/rounds\/[\da-f-]{36}$/);
    await look(page, 'staff-round');
    await page.goto(`${page.url()}/publication`);
    await press(page, /^Terbitkan putaran \d+$/);
    await look(page, 'staff-published');

    const link = await page.locator('main a[href^="/draws/33.25/"]').first().getAttribute('href');
    await page.goto(link!);
    await settle(page);
    const published = await page.request.get(`${link}.json`);
    const file = fileOf('putaran.json', await published.body());
    const laris = (...args: string[]) =>
      spawnSync(process.execPath, [path.join(root, 'scripts/laris.mjs'), ...args], {
        cwd: root,
        encoding: 'utf8',
      });
    const good = laris('verify', file);
    expect({ status: good.status, ...JSON.parse(good.stdout) }).toMatchObject({
      status: 0,
      valid: true,
      differences: [],
    });

    const round = JSON.parse(await published.text());
    const last = round.rounds.at(-1);
    [last[0], last[1]] = [last[1], last[0]];
    const forged = laris('verify', fileOf('palsu.json', JSON.stringify(round)));
    expect({ status: forged.status, valid: JSON.parse(forged.stdout).valid }).toEqual({
      status: 1,
      valid: false,
    });
  });

  it('of the head of the region: sees the report and cannot load a file', async () => {
    const head = await openPage({ appUrl });
    await signIn(head, 'kepala.batang');
    await head.goto('/ukpbj/unsold');
    await look(head, 'head-unsold');
    await head.goto('/ukpbj/sales-files');
    expect(await head.locator('main input[type=file]').count()).toBe(0);
  });
});
