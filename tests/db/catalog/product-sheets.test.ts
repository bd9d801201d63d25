import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { product, productPhoto, productPrice } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { photoFile } from '#tests/unit/catalog/quality/photo-files.ts';
import { runCommand } from '~/audit/command.server.ts';
import { confirmSheet } from '~/catalog/sheets/confirm-sheet.server.ts';
import { findSheet, listSheetProblems, listSheets } from '~/catalog/sheets/find-sheet.server.ts';
import { receiveSheet } from '~/catalog/sheets/receive-sheet.server.ts';
import { workSheet } from '~/catalog/sheets/work-sheet.server.ts';
import { writeSheetRows } from '~/catalog/sheets/write-sheet-rows.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { zipOf } from '../../unit/catalog/sheets/zip-of.ts';
import { addTo, codes, now, openShop, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
let far: Shop;
const office = { kind: 'person', personId: newId(), pemda: '33.25', role: 'ukpbj', rights: 'full' } as const;
const system = { actor: systemActor('33.25'), pemda: '33.25', clock: fixedClock(now) };

beforeAll(async () => {
  db = await openTestDatabase();
  [shop, rival, far] = [await openShop(), await openShop(), await openShop('32.16')];
});
afterAll(() => db.drop());

const head = ['Kode barang', 'Judul', 'Kategori', 'Satuan jual', 'Isi bersih', 'Harga', 'Foto'];
const rows = [
  [
    'EMP-1',
    'Emping Melinjo Asin Bu Siti 250 g',
    'Keripik dan camilan',
    'bungkus',
    '250 g',
    '45.000',
    'Depan.jpg; label.JPG',
  ],
  ['KRP-1', 'Keripik Pisang Manis Bu Siti 200 g', 'keripik-camilan', 'bungkus', '200 g', 17_000, ''],
];

async function send(
  name: string,
  content: Buffer | string,
  { by = shop, asOffice = false }: { by?: Shop; asOffice?: boolean } = {},
): Promise<string> {
  await mkdir(config().dataDir, { recursive: true });
  const upload = path.join(mkdtempSync(path.join(config().dataDir, 'upload-')), 'x');
  writeFileSync(upload, content);
  const scope = asOffice ? { ...shop.scope, actor: office } : by.scope;
  const vendorId = asOffice ? null : by.vendorId;
  const sent = await runCommand(scope, ctx =>
    receiveSheet(ctx, { vendorId, upload: { path: upload, name } }),
  );
  if (!sent.ok) throw new Error(JSON.stringify(sent.problems));
  await workSheet({ ...system, actor: systemActor(by.pemda), pemda: by.pemda }, sent.value.sheetId);
  return sent.value.sheetId;
}

const sheetOf = (sheetId: string, vendorId: string | null = shop.vendorId) =>
  inPemda('33.25', tx => findSheet(tx, { sheetId, vendorId }));
const problemsOf = (sheetId: string) => inPemda('33.25', tx => listSheetProblems(tx, sheetId, null));
const confirm = (sheetId: string, by: Shop = shop) =>
  runCommand(by.scope, ctx => confirmSheet(ctx, { sheetId, vendorId: by.vendorId }));
const write = async (sheetId: string, by: Shop = shop) => {
  expect(codes(await confirm(sheetId, by))).toEqual([]);
  await workSheet(system, sheetId);
};
const productsOf = (vendorId: string) =>
  inPemda('33.25', tx =>
    tx.select().from(product).where(eq(product.vendorId, vendorId)).orderBy(product.sku),
  );

describe('a list of products', () => {
  let sheetId = '';

  it('is read first: what would be new, and nothing is written', async () => {
    sheetId = await send('produk.xlsx', await writeXlsx([head, ...rows], 'Produk'));
    expect(await sheetOf(sheetId)).toMatchObject({
      state: 'tried',
      rows: 2,
      fresh: 2,
      changed: 0,
      rejected: 0,
      written: 0,
      photos: 0,
    });
    expect(await productsOf(shop.vendorId)).toEqual([]);
  });
  it('is written when its owner says so, with prices and verdicts', async () => {
    await write(sheetId);
    expect(await sheetOf(sheetId)).toMatchObject({ state: 'written', written: 2 });
    const written = await productsOf(shop.vendorId);
    expect(written).toMatchObject([
      {
        sku: 'EMP-1',
        category: 'keripik-camilan',
        netContent: 250,
        priceRupiah: 45_000,
        priceOn: '2026-11-21',
      },
      { sku: 'KRP-1', title: 'Keripik Pisang Manis Bu Siti 200 g', priceRupiah: 17_000 },
    ]);
    const ids = written.map(one => one.id);
    const prices = await inPemda('33.25', tx => tx.select().from(productPrice));
    expect(prices.map(line => line.productId).sort()).toEqual([...ids].sort());
    const verdicts = await inPemda('33.25', tx => tx.select().from(qualityResult));
    expect(verdicts.filter(one => ids.includes(one.productId))).toHaveLength(2);
  });
  it('sent again changes nothing, as spreadsheet or as text', async () => {
    const before = await productsOf(shop.vendorId);
    for (const [name, content] of [
      ['produk.xlsx', await writeXlsx([head, ...rows], 'Produk')],
      ['produk.csv', writeCsv([head, ...rows])],
    ] as const) {
      const again = await send(name, content);
      expect(await sheetOf(again)).toMatchObject({ rows: 2, unchanged: 2, fresh: 0, changed: 0 });
      await write(again);
      expect(await productsOf(shop.vendorId)).toEqual(before);
    }
  });
  it('confirmed twice is written once', async () => {
    const again = await send(
      'produk.csv',
      writeCsv([
        head,
        ['NEW-1', 'Opak Singkong Gurih Bu Siti 200 g', 'Keripik', 'bungkus', '200 g', 9_000, ''],
      ]),
    );
    await write(again);
    await write(again);
    expect((await productsOf(shop.vendorId)).map(one => one.sku)).toEqual(['EMP-1', 'KRP-1', 'NEW-1']);
  });
  it('changes what is written and leaves what is empty', async () => {
    const again = await send(
      'ubah.csv',
      writeCsv([
        ['Kode barang', 'Harga', 'Merek'],
        ['EMP-1', '50.000', ''],
        ['KRP-1', '', 'Bu Siti'],
      ]),
    );
    expect(await sheetOf(again)).toMatchObject({ changed: 2, fresh: 0, rejected: 0 });
    await write(again);
    const [emping, keripik] = await productsOf(shop.vendorId);
    expect(emping).toMatchObject({
      priceRupiah: 50_000,
      brand: null,
      title: 'Emping Melinjo Asin Bu Siti 250 g',
    });
    expect(keripik).toMatchObject({ priceRupiah: 17_000, brand: 'Bu Siti' });
    const history = await inPemda('33.25', tx =>
      tx.select().from(productPrice).where(eq(productPrice.productId, emping!.id)),
    );
    expect(history.map(line => line.priceRupiah)).toContain(50_000);
  });
  it('knows a product by its title where there is no code, and by its id', async () => {
    const [emping] = await productsOf(shop.vendorId);
    const text = writeCsv([
      ['Id produk', 'Judul', 'Harga'],
      ['', 'keripik pisang MANIS bu siti 200 g', '18.000'],
      [emping!.id, '', '51.000'],
    ]);
    const again = await send('ubah.csv', text);
    expect(await sheetOf(again)).toMatchObject({ changed: 2, rejected: 0 });
  });
});

describe('rows that cannot go in', () => {
  it('are told one by one with their cells; the others do', async () => {
    const text = writeCsv([
      head,
      ['A-1', 'Sirup Jahe Merah Bu Siti 650 ml', 'Sirup', 'botol', '650 ml', '28.000', ''],
      ['A-2', '', 'Sirup', 'botol', '', 'dua puluh', ''],
      ['A-3', 'Barang dari sihir Bu Siti', 'Sihir', 'botol', '', '1.000', ''],
      ['A-1', 'Sirup Jahe Merah Bu Siti 650 ml', 'Sirup', 'botol', '650 ml', '29.000', ''],
      ['A-4', '=HYPERLINK("http://x")', 'Sirup', 'botol', '', '1.000', ''],
    ]);
    const sheetId = await send('salah.csv', text);
    expect(await sheetOf(sheetId)).toMatchObject({ rows: 5, fresh: 1, rejected: 4 });
    const told = await problemsOf(sheetId);
    expect(told.map(({ row, problems }) => [row, problems.map(problem => problem.code)])).toEqual([
      [3, ['title-required', 'price-unreadable']],
      [4, ['category-unknown']],
      [5, ['row-twice']],
      [6, expect.arrayContaining(['formula-cell'])],
    ]);
    expect(told[0]?.cells).toMatchObject({ sku: 'A-2', price: 'dua puluh' });
    await write(sheetId);
    expect((await productsOf(shop.vendorId)).map(one => one.sku)).toContain('A-1');
  });
  it('never reach the product of somebody else, here or elsewhere', async () => {
    const theirs = await addTo(rival, { title: 'Abon Sapi Bu Narti 100 g' });
    const text = writeCsv([
      ['Id produk', 'Harga'],
      [theirs, '1'],
      [newId(), '1'],
      ['bukan-id', '1'],
    ]);
    const sheetId = await send('curi.csv', text);
    expect(await sheetOf(sheetId)).toMatchObject({ rejected: 3, changed: 0 });
    const told = await problemsOf(sheetId);
    expect(new Set(told.flatMap(row => row.problems.map(problem => problem.code)))).toEqual(
      new Set(['id-unknown']),
    );
  });
  it('are refused at the last moment where the world has changed', async () => {
    const sheetId = await send(
      'ubah.csv',
      writeCsv([head, ['Z-1', 'Teh Melati Wangi Bu Siti 100 g', 'Teh', 'bungkus', '100 g', '9.000', '']]),
    );
    await addTo(shop, { title: 'Barang lain Bu Siti', sku: 'Z-1' });
    await write(sheetId);
    expect(await sheetOf(sheetId)).toMatchObject({ state: 'written', written: 0, rejected: 1 });
    expect((await problemsOf(sheetId)).flatMap(row => row.problems.map(problem => problem.code))).toEqual([
      'sku-taken',
    ]);
  });
});

describe('a zip with photos', () => {
  it('gives each product its photos by their names; sent again there are no more', async () => {
    const [front, label] = [await photoFile(1600, 1200), await photoFile(1200, 1600)];
    const zip = zipOf({
      'produk/daftar.xlsx': await writeXlsx(
        [head, rows[0]!, ['KRP-1', '', '', '', '', '', 'hilang.jpg']],
        'Produk',
      ),
      'produk/foto/depan.jpg': front,
      'produk/foto/LABEL.jpg': label,
      '__MACOSX/._daftar.xlsx': Buffer.from('x'),
    });
    for (const _ of [1, 2]) {
      const sheetId = await send('produk.zip', zip);
      expect(await sheetOf(sheetId)).toMatchObject({ state: 'tried', photos: 2 });
      expect(await problemsOf(sheetId)).toMatchObject([
        { verdict: 'unchanged', problems: [{ code: 'photo-not-in-zip', data: { name: 'hilang.jpg' } }] },
      ]);
      await write(sheetId);
      expect(await sheetOf(sheetId)).toMatchObject({ state: 'written', photosDone: 2 });
      const emping = (await productsOf(shop.vendorId)).find(one => one.sku === 'EMP-1');
      const photos = await inPemda('33.25', tx =>
        tx.select().from(productPhoto).where(eq(productPhoto.productId, emping!.id)),
      );
      expect(photos).toHaveLength(2);
    }
  });
  it('tells of a photo that is none, and keeps the rest', async () => {
    const zip = zipOf({
      'daftar.csv': Buffer.from(
        writeCsv([
          ['Kode barang', 'Foto'],
          ['KRP-1', 'rusak.jpg; bagus.jpg'],
        ]),
      ),
      'rusak.jpg': Buffer.from('bukan foto'),
      'bagus.jpg': await photoFile(1400, 1100),
    });
    const sheetId = await send('foto.zip', zip);
    await write(sheetId);
    expect((await problemsOf(sheetId)).flatMap(row => row.problems.map(problem => problem.code))).toEqual([
      'photo-not-image',
    ]);
  });
  it.each([
    [{ 'a.txt': 'x' }, 'zip-without-list'],
    [{ 'a.csv': 'Judul\nx', 'b.csv': 'Judul\ny' }, 'zip-with-two-lists'],
  ])('with %j is refused: %s', async (entries, code) => {
    const zip = zipOf(
      Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)])),
    );
    expect(await sheetOf(await send('x.zip', zip))).toMatchObject({ state: 'unreadable', problem: { code } });
  });
});

describe('a file that is no list', () => {
  it.each([
    ['kosong.csv', '', 'file-empty'],
    ['lain.csv', 'Nama;Umur\nSiti;40', 'file-wrong-columns'],
    ['rusak.xlsx', Buffer.from('PK\u0003\u0004 rusak'), 'file-truncated'],
    ['foto.csv', Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3]), 'file-not-what-it-says'],
  ])('%s is refused as a whole, in words: %3$s', async (name, content, code) => {
    const sheetId = await send(name, content);
    expect(await sheetOf(sheetId)).toMatchObject({ state: 'unreadable', rows: 0, problem: { code } });
    expect(codes(await confirm(sheetId))).toEqual(['sheet-not-ready']);
  });
});

describe('a list of the office', () => {
  it('names the business in each row', async () => {
    const title = 'Kopi Robusta Tombo Sangrai 250 g';
    const text = writeCsv([
      ['Usaha', 'Judul', 'Kategori', 'Satuan jual', 'Harga'],
      [rival.vendorId, title, 'Kopi', 'bungkus', '38.000'],
      ['Usaha yang tidak ada', title, 'Kopi', 'bungkus', '38.000'],
      ['Emping Bu Siti', title, 'Kopi', 'bungkus', '38.000'],
      ['', title, 'Kopi', 'bungkus', '38.000'],
      [far.vendorId, title, 'Kopi', 'bungkus', '38.000'],
    ]);
    const sheetId = await send('kantor.csv', text, { asOffice: true });
    expect(await sheetOf(sheetId, null)).toMatchObject({ fresh: 1, rejected: 4 });
    expect((await problemsOf(sheetId)).flatMap(row => row.problems.map(problem => problem.code))).toEqual([
      'vendor-unknown',
      'vendor-ambiguous',
      'vendor-required',
      'vendor-unknown',
    ]);
    const scope = { ...shop.scope, actor: office };
    expect(codes(await runCommand(scope, ctx => confirmSheet(ctx, { sheetId, vendorId: null })))).toEqual([]);
    await workSheet(system, sheetId);
    expect((await productsOf(rival.vendorId)).map(one => one.title)).toContain(title);
  });
  it('is not a vendor’s to send, to see or to confirm', async () => {
    const upload = { path: '/nowhere', name: 'x.csv' };
    for (const vendorId of [null, rival.vendorId, far.vendorId, newId()])
      expect(codes(await runCommand(shop.scope, ctx => receiveSheet(ctx, { vendorId, upload })))).toEqual([
        'not-allowed',
      ]);
    const [mine] = await inPemda('33.25', tx => listSheets(tx, shop.vendorId));
    expect(await sheetOf(mine!.id, rival.vendorId)).toBeNull();
    expect(
      codes(
        await runCommand(rival.scope, ctx =>
          confirmSheet(ctx, { sheetId: mine!.id, vendorId: rival.vendorId }),
        ),
      ),
    ).toEqual(['sheet-missing']);
    expect(
      codes(await runCommand(shop.scope, ctx => writeSheetRows(ctx, { sheetId: mine!.id, limit: 1 }))),
    ).toEqual(['not-allowed']);
  });
});

describe('a worker that dies', () => {
  it('leaves off between two transactions, and the next one goes on: nothing lost, nothing doubled', async () => {
    const many = Array.from({ length: 40 }, (_, n) => [
      `M-${n}`,
      `Keripik Bayam Renyah Bu Siti nomor ${n} 100 g`,
      'Keripik',
      'bungkus',
      '100 g',
      12_000,
      '',
    ]);
    const sheetId = await send('banyak.csv', writeCsv([head, ...many]));
    await confirm(sheetId);
    for (let n = 0; n < 2; n += 1)
      await runCommand(system, ctx => writeSheetRows(ctx, { sheetId, limit: 7 }));
    expect(await sheetOf(sheetId)).toMatchObject({ state: 'writing', written: 14 });
    const broken = runCommand(system, async ctx => {
      await writeSheetRows(ctx, { sheetId, limit: 7 });
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(await sheetOf(sheetId)).toMatchObject({ written: 14 });
    await workSheet(system, sheetId);
    expect(await sheetOf(sheetId)).toMatchObject({ state: 'written', written: 40 });
    const skus = (await productsOf(shop.vendorId)).flatMap(one =>
      one.sku?.startsWith('M-') ? [one.sku] : [],
    );
    expect(new Set(skus).size).toBe(40);
    expect(skus).toHaveLength(40);
  });
});
