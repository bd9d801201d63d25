import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { listing } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityFinding, qualityResult } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type FindingFilter, readFindingFilter } from '~/catalog/report/finding-filter.ts';
import { listFindings } from '~/catalog/report/list-findings.server.ts';
import { listPermits } from '~/catalog/report/list-permits.server.ts';
import { listQualityCells } from '~/catalog/report/list-quality-cells.server.ts';
import { listQualityDays } from '~/catalog/report/list-quality-days.server.ts';
import { takeQualityDay } from '~/catalog/report/take-quality-day.server.ts';
import { writeSheet } from '~/catalog/report/write-sheet.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { codes, now, openShop, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let far: Shop;

interface Judged {
  title: string;
  category?: string;
  score?: number;
  may?: boolean;
  findings?: [check: string, code: string, severity: 'stop' | 'warning', since: string, data?: object][];
  documents?: { kind: string; number: string; expiresOn?: string }[];
}

/** A product with the outcome of its checks, as the engine keeps it. */
async function judged(by: Shop, given: Judged): Promise<string> {
  const { title, category = 'kopi-teh', score = 80, may = true, findings = [], documents = [] } = given;
  const [pemdaId, id] = [by.pemda, newId()];
  const at = new Date(now);
  await inPemda(by.pemda, async tx => {
    const row = { pemdaId, id, vendorId: by.vendorId, title, category, unit: 'bungkus', documents };
    await tx.insert(product).values({ ...row, createdAt: at, changedAt: at });
    await tx.insert(qualityResult).values({
      pemdaId,
      productId: id,
      ruleSet: '1',
      inputHash: 'x',
      score,
      mayGoOut: { mbiz: may, 'e-katalog': false },
      findings: findings.map(([check, code, severity, , data]) => ({
        check,
        code,
        severity,
        gain: 1,
        field: 'title' as const,
        evidence: '',
        fix: '',
        ...(data ? { data: data as Record<string, number> } : {}),
      })),
      checkedAt: at,
    });
    for (const [check, code, severity, since] of findings) {
      await tx
        .insert(qualityFinding)
        .values({ pemdaId, productId: id, check, code, severity, gain: 1, since: new Date(since) });
    }
  });
  return id;
}

const [T02, F06, L07] = ['T02-judul-pendek', 'F06-buram', 'L07-dokumen-kedaluwarsa'];
let kopi = '';
let batik = '';
beforeAll(async () => {
  db = await openTestDatabase();
  [shop, far] = [await openShop(), await openShop('32.16')];
  kopi = await judged(shop, {
    title: 'Kopi Tombo 100%',
    score: 59,
    may: false,
    findings: [
      [T02!, 'title-short', 'warning', '2026-10-01T00:00:00Z', { length: 9 }],
      [L07!, 'document-expired', 'stop', '2026-11-20T00:00:00Z'],
    ],
    documents: [
      { kind: 'pirt', number: '2063325010012-26', expiresOn: '2026-11-19' },
      { kind: 'halal', number: 'ID33110000123456' },
    ],
  });
  batik = await judged(shop, {
    title: 'Batik Rifaiyah',
    category: 'batik',
    findings: [[F06!, 'photo-blurred', 'warning', '2026-09-01T00:00:00Z']],
    documents: [{ kind: 'sni', number: '1', expiresOn: '2026-12-21' }],
  });
  await judged(shop, { title: 'Batik tanpa cacat', category: 'batik', score: 100 });
  await judged(far, { title: 'Kopi jauh', findings: [[T02!, 'title-short', 'warning', now]] });
});
afterAll(() => db.drop());

const find = (more: Partial<FindingFilter> = {}, limit?: number | null) => {
  const filter = { ...readFindingFilter(new URLSearchParams()), ...more };
  return inPemda('33.25', tx => listFindings(tx, filter, limit));
};

describe('listFindings', () => {
  it('has the urgent first, then the oldest, each with the values for its words', async () => {
    const { rows, matching } = await find();
    expect(rows.map(row => row.code)).toEqual(['document-expired', 'photo-blurred', 'title-short']);
    expect(matching).toBe(3);
    expect(rows[2]).toMatchObject({
      productId: kopi,
      title: 'Kopi Tombo 100%',
      vendorName: 'Emping Bu Siti',
      category: 'kopi-teh',
      severity: 'warning',
      score: 59,
      data: { length: 9 },
      since: new Date('2026-10-01T00:00:00Z'),
    });
    expect(rows[0]?.data).toEqual({});
  });
  it.each([
    [{ check: 'T02-judul-pendek' }, ['title-short']],
    [{ severity: 'stop' as const }, ['document-expired']],
    [{ category: 'batik' }, ['photo-blurred']],
    [{ search: 'tombo 100%' }, ['document-expired', 'title-short']],
    [{ search: '%_' }, []],
    [{ district: '33.25.01' }, []],
    [{ check: 'T99-tidak-ada' }, []],
  ])('keeps to %j', async (filter, expected) => {
    const { rows, matching } = await find(filter);
    expect(rows.map(row => row.code)).toEqual(expected);
    expect(matching).toBe(expected.length);
  });
  it('gives one page, or all for an export', async () => {
    expect((await find({ page: 2 }, 2)).rows.map(row => row.code)).toEqual(['title-short']);
    expect((await find({ page: 2 }, null)).rows).toHaveLength(3);
    expect((await find({ page: 9 })).matching).toBe(3);
  });
});

describe('listQualityCells', () => {
  it('counts products, the ready ones, points and findings by category and place', async () => {
    expect(await inPemda('33.25', listQualityCells)).toEqual([
      { category: 'batik', district: '', products: 2, mayGoOut: 2, scoreSum: 180, findings: { [F06!]: 1 } },
      {
        category: 'kopi-teh',
        district: '',
        products: 1,
        mayGoOut: 0,
        scoreSum: 59,
        findings: { [T02!]: 1, [L07!]: 1 },
      },
    ]);
  });
});

describe('listPermits', () => {
  const permits = (until: string) => inPemda('33.25', tx => listPermits(tx, { until }));
  it('has what has run out or will, the earliest first', async () => {
    expect((await permits('2026-12-31')).map(({ productId, kind }) => [productId, kind])).toEqual([
      [kopi, 'pirt'],
      [batik, 'sni'],
    ]);
    expect(await permits('2026-12-20')).toMatchObject([
      { number: '2063325010012-26', expiresOn: '2026-11-19', vendorName: 'Emping Bu Siti', channels: [] },
    ]);
    expect(await permits('2026-11-18')).toEqual([]);
  });
  it('says where the product is on show', async () => {
    await inPemda('33.25', tx =>
      tx.insert(listing).values([
        {
          pemdaId: '33.25',
          id: newId(),
          productId: kopi,
          channelId: 'mbiz',
          status: 'live',
          listedOn: '2026-01-01',
        },
        { pemdaId: '33.25', id: newId(), productId: kopi, channelId: 'e-katalog', status: 'rejected' },
      ]),
    );
    expect((await permits('2026-11-30'))[0]?.channels).toEqual(['mbiz']);
  });
});

describe('takeQualityDay', () => {
  const take = (on: string, actor = systemActor('33.25')) =>
    runCommand({ actor, pemda: '33.25', clock: fixedClock(now) }, ctx => takeQualityDay(ctx, { on }));
  const days = (months = 12) => inPemda('33.25', tx => listQualityDays(tx, months));

  it('keeps a day, and taken twice the later one', async () => {
    expect(await take('2026-11-20')).toEqual({ ok: true, value: { products: 3 } });
    await judged(shop, { title: 'Batik lagi', category: 'batik', score: 90 });
    await take('2026-11-20');
    expect(await days()).toEqual([{ on: '2026-11-20', products: 4, mayGoOut: 3, scoreSum: 329 }]);
  });
  it('shows the last day kept of each month, the oldest first', async () => {
    for (const on of ['2026-08-30', '2026-09-05', '2026-09-28', '2026-11-21']) await take(on);
    expect((await days()).map(point => point.on)).toEqual(['2026-08-30', '2026-09-28', '2026-11-21']);
    expect((await days(2)).map(point => point.on)).toEqual(['2026-09-28', '2026-11-21']);
  });
  it('is the portal’s own work: nobody asks for it', async () => {
    expect(codes(await take('2026-11-22', shop.scope.actor as ReturnType<typeof systemActor>))).toEqual([
      'not-allowed',
    ]);
    expect((await days()).map(point => point.on)).not.toContain('2026-11-22');
  });
});

describe('writeSheet', () => {
  const sheet = (name: string, query = '') =>
    inPemda('33.25', tx =>
      writeSheet(tx, {
        name,
        query: new URLSearchParams(query),
        today: '2026-11-21',
        language: 'id',
        say: key => key,
        findPlace: () => null,
      }),
    );
  it.each(['checks', 'categories', 'districts', 'days', 'findings', 'permits'])('writes %s', async name => {
    const written = await sheet(name);
    expect(written?.length).toBeGreaterThan(1);
    expect(new Set(written?.map(row => row.length)).size).toBe(1);
  });
  it('speaks the words of the checks, and keeps to the filter', async () => {
    const written = await sheet('findings', 'check=T02-judul-pendek');
    expect(written).toHaveLength(2);
    expect(written?.[1]).toContain('Judul terlalu pendek: 9 huruf');
  });
  it('knows no other name', async () => {
    expect(await sheet('vendor')).toBeNull();
  });
});
