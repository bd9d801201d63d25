import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { unsoldProduct } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { findUnsoldSnapshot } from '~/sales/find-unsold-snapshot.server.ts';
import { judgeUnsold } from '~/sales/judge-unsold.server.ts';
import { listProductStates } from '~/sales/list-product-states.server.ts';
import { countUnsold, listUnsold } from '~/sales/list-unsold.server.ts';
import { readUnsoldFilter } from '~/sales/unsold-filter.ts';
import { register } from './products.ts';
import { belaFile, belaRow, exportFile, imported, sampleFile } from './sales-files.ts';

let db: TestDatabase;
const here = '33.25';
const there = '32.16';
const year = { from: '2023-01-01', until: '2023-12-31' };
const asOf = '2023-12-31';
const go = [{ channel: 'gratis-ongkir', listedOn: '2023-01-01' }];
const katalog = (externalId?: string) => [
  { channel: 'e-katalog', listedOn: '2023-01-01', ...(externalId ? { externalId } : {}) },
];

async function states(pemda = here, day = asOf) {
  const judged = await readInPemda(pemda, tx => listProductStates(tx, { asOf: day }));
  return Object.fromEntries(judged.states.map(state => [state.title, state]));
}

const katalogOrders = (rows: string[][]) => {
  const header = 'order_id;product_id;kode_penyedia;total_qty;total;status;order_date';
  return {
    ...sampleFile('v6.csv', [header, ...rows.map(row => row.join(';'))].join('\n')),
    source: 'ekatalog-v6-orders',
  };
};

beforeAll(async () => {
  db = await openTestDatabase();
  await register(here, [
    {
      name: 'Warung Melati',
      district: '33.25.01',
      products: {
        'Keripik Singkong 200 g': go,
        'Sambal Bawang 150 ml': go,
        'Teh Melati 100 g': go,
        'Baru Tayang 1 kg': [{ channel: 'gratis-ongkir', listedOn: '2023-11-15' }],
      },
    },
    {
      name: 'Warung Kenanga',
      district: '33.25.02',
      products: { 'Sirup Kenanga 1 l': go, 'Madu Kenanga 650 ml': go },
    },
    {
      name: 'CV Anggrek',
      products: {
        'Batik Anggrek': katalog('aaaa-1'),
        'Sarung Anggrek': katalog('aaaa-2'),
        'Kain Anggrek': katalog(),
        'Tas Anggrek': katalog('aaaa-9'),
      },
    },
    { name: 'UD Dahlia', products: { 'Tampah Bambu': [{ channel: 'mbiz', listedOn: '2023-01-01' }] } },
  ]);
});
afterAll(() => db.drop());

describe('states as files come in', () => {
  it('without any file nobody is said to have never sold', async () => {
    const now = await states();
    expect(now['Keripik Singkong 200 g']).toMatchObject({
      state: 'NEVER_SOLD_UNVERIFIED',
      reason: 'data-missing',
      coverage: 0,
      purchasableDays: 365,
    });
    expect(now['Baru Tayang 1 kg']).toMatchObject({ state: 'TOO_NEW', purchasableDays: 47 });
  });

  it('a Bela order makes its merchant uncertain, and proves nothing against the silent one', async () => {
    await imported(here, { ...belaFile([belaRow('GO-1')]), ...year });
    const now = await states();
    // One order, three products on offer that day: a chance of one in three each.
    expect(now['Keripik Singkong 200 g']).toMatchObject({
      state: 'NEVER_SOLD_UNVERIFIED',
      reason: 'merchant-orders-unresolved',
      coverage: 1,
      evidence: ['bela:gratis-ongkir|GO-1'],
    });
    expect(now['Sirup Kenanga 1 l']).toMatchObject({
      state: 'NEVER_SOLD_CONFIRMED',
      reason: 'no-sale-in-full-data',
    });
    expect(now['Batik Anggrek']).toMatchObject({ state: 'NEVER_SOLD_UNVERIFIED', reason: 'data-missing' });
  });

  it('a product export of the same order settles it', async () => {
    const line = [
      'GO-1',
      '10/5/2023',
      'warung melati',
      'KERIPIK SINGKONG 200gr - promo',
      '1',
      '100.000',
      '100.000',
      'Selesai',
    ];
    await imported(here, { ...exportFile('gratis-ongkir', [line]), ...year });
    const now = await states();
    expect(now['Keripik Singkong 200 g']).toMatchObject({ state: 'SOLD', reason: 'sale-matched' });
    expect(now['Keripik Singkong 200 g']!.evidence).toEqual([
      'marketplace-gratis-ongkir:gratis-ongkir|GO-1|keripik singkong 200g',
    ]);
    expect(now['Teh Melati 100 g']).toMatchObject({ state: 'NEVER_SOLD_CONFIRMED' });
  });

  it('a similar title, an unfinished order and a shared title stay possibilities', async () => {
    const line = (order: string, goods: string, status: string) => [
      order,
      '11/5/2023',
      'Warung Kenanga',
      goods,
      '1',
      '30.000',
      '30.000',
      status,
    ];
    await imported(here, {
      ...exportFile('gratis-ongkir', [
        line('GO-7', 'Sirup Kenangan 1 l', 'Selesai'),
        line('GO-8', 'Madu Kenanga 650 ml', 'Dikirim'),
      ]),
      ...year,
    });
    const now = await states();
    expect(now['Sirup Kenanga 1 l']).toMatchObject({ state: 'POSSIBLY_SOLD', reason: 'sale-similar' });
    expect(now['Madu Kenanga 650 ml']).toMatchObject({ state: 'POSSIBLY_SOLD', reason: 'sale-not-finished' });
  });

  it('e-Katalog orders match by product id, cancelled ones do not, vendor lists lend ids', async () => {
    const products = [
      {
        kd_produk: 'AAAA-1',
        nama_produk: 'Batik Anggrek',
        status_produk: 'AKTIF',
        status_produk_tayang: true,
        kode_penyedia: 'K1',
      },
      {
        kd_produk: 'AAAA-3',
        nama_produk: 'Kain Anggrek',
        status_produk: 'AKTIF',
        status_produk_tayang: true,
        kode_penyedia: 'K1',
      },
    ];
    await imported(here, {
      ...sampleFile('p.json', JSON.stringify({ success: true, data: products })),
      source: 'ekatalog-v6-products',
    });
    const report = await imported(here, {
      ...katalogOrders([
        ['O-1', 'aaaa-1, aaaa-3', 'K1', '2', '50000', 'COMPLETED', '2023-03-01T03:00:00Z'],
        ['O-2', 'aaaa-2', 'K1', '2', '50000', 'CANCELLED', '2023-03-02T03:00:00Z'],
        ['O-3', 'aaaa-9', 'K1', '2', '50000', 'ON_NEGOTIATION', ''],
        ['O-1', 'aaaa-1, aaaa-3', 'K1', '2', '50000', 'COMPLETED', '2023-03-01T03:00:00Z'],
      ]),
      ...year,
    });
    expect(report).toMatchObject({ rows: 4, accepted: 3, unchanged: 1 });
    const now = await states();
    expect(now['Batik Anggrek']).toMatchObject({ state: 'SOLD' });
    expect(now['Kain Anggrek']).toMatchObject({ state: 'SOLD' });
    expect(now['Sarung Anggrek']).toMatchObject({ state: 'NEVER_SOLD_CONFIRMED' });
    expect(now['Tas Anggrek']).toMatchObject({ state: 'NEVER_SOLD_CONFIRMED' });
  });

  it('looks no further than the day asked for', async () => {
    const then = await states(here, '2023-05-09');
    expect(then['Keripik Singkong 200 g']).toMatchObject({
      state: 'NEVER_SOLD_CONFIRMED',
      purchasableDays: 129,
    });
    expect(then['Baru Tayang 1 kg']).toBeUndefined();
  });

  it('an order that names nobody takes its month from what Bela covers', async () => {
    const nobody = { marketplace: 'Mbiz', merchant_name: null };
    expect((await states())['Tampah Bambu']).toMatchObject({ state: 'NEVER_SOLD_CONFIRMED', coverage: 1 });
    await imported(
      here,
      belaFile([
        belaRow('MB-1', { ...nobody, tanggal_transaksi: '2023-02-03' }),
        belaRow('MB-2', { ...nobody, tanggal_transaksi: '2023-07-03' }),
      ]),
    );
    const now = (await states())['Tampah Bambu'];
    expect(now).toMatchObject({
      state: 'NEVER_SOLD_UNVERIFIED',
      reason: 'data-incomplete',
      missing: ['mbiz'],
    });
    expect(now?.coverage).toBe(Math.floor(((365 - 28 - 31) / 365) * 10_000) / 10_000);
  });

  it('knows nothing of another pemda', async () => {
    expect(await states(there)).toEqual({});
  });
});

describe('the kept report', () => {
  const now = '2026-11-21T04:00:00Z';
  const judge = (clock = now) =>
    runCommand({ actor: systemActor(here), pemda: here, clock: fixedClock(clock) }, ctx =>
      judgeUnsold(ctx, { asOf }),
    );

  it('holds what was judged, with one event, and is replaced by the next', async () => {
    const judged = await judge();
    expect(judged).toMatchObject({ ok: true, value: { products: 11 } });
    await judge();
    const kept = await inPemda(here, tx => tx.select().from(unsoldProduct));
    expect(kept).toHaveLength(11);
    const events = await inPemda(here, tx => tx.select().from(auditEvent));
    expect(events.filter(event => event.type === 'sales.unsold-judged')).toHaveLength(2);
    const direct = await states();
    for (const row of kept) {
      expect(direct[row.title]).toMatchObject({
        state: row.state,
        reason: row.reason,
        evidence: row.evidence,
      });
      expect(Math.round(direct[row.title]!.coverage * 10_000)).toBe(row.coverageBp);
    }
  });

  it('is taken as it is until a file comes or time passes', async () => {
    const find = (instant: string) =>
      readInPemda(here, tx => findUnsoldSnapshot(tx, { asOf, now: new Date(instant) }));
    expect(await find(now)).toMatchObject({ products: 11, vendors: 4 });
    expect(await find('2026-11-21T05:00:00Z')).toBeNull();
    await imported(here, belaFile([belaRow('GO-99', { tanggal_transaksi: '2022-05-05' })]));
    expect(await find(now)).toBeNull();
  });

  it('filters by state, district, channel and words, and counts what passes', async () => {
    const list = (query: string) =>
      readInPemda(here, async tx => {
        const filter = readUnsoldFilter(new URLSearchParams(query));
        const rows = await listUnsold(tx, asOf, filter);
        return { titles: rows.map(row => row.title), counts: await countUnsold(tx, asOf, filter) };
      });
    expect((await list('state=SOLD&channel=gratis-ongkir')).titles).toEqual(['Keripik Singkong 200 g']);
    expect((await list('district=33.25.02')).titles.sort()).toEqual([
      'Madu Kenanga 650 ml',
      'Sirup Kenanga 1 l',
    ]);
    expect((await list('state=all&q=anggrek')).counts.matching).toBe(4);
    expect((await list('q=%25')).counts.matching).toBe(0);
    const { titles, counts } = await list('');
    expect(titles).not.toContain('Batik Anggrek');
    expect(counts.byState).toMatchObject({ SOLD: 3, POSSIBLY_SOLD: 2, TOO_NEW: 1 });
    expect(counts.districts).toEqual(['33.25.01', '33.25.02']);
    expect(counts.channels).toEqual(['e-katalog', 'gratis-ongkir', 'mbiz']);
  });

  it('is not for those who may not see it', async () => {
    const vendor = { kind: 'person', personId: 'p', pemda: here, role: 'vendor', rights: 'full' } as const;
    const refused = await runCommand({ actor: vendor, pemda: here }, ctx => judgeUnsold(ctx, { asOf }));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'not-allowed' }] });
  });
});
