import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityFinding, qualityResult } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { checkProducts } from '~/catalog/findings/check-products.server.ts';
import { writeResults } from '~/catalog/findings/write-results.server.ts';
import { loadProductRules } from '~/catalog/quality/load-rules.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { addTo, now, openShop, photograph, type Shop } from './shop.ts';

const pemda = '33.25';
let db: TestDatabase;
let shop: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
});
afterAll(() => db.drop());

const check = (ids: string[], at = now, code = pemda) =>
  inPemda(code, tx => checkProducts({ tx, pemda: code, clock: fixedClock(at) }, ids));
const results = (ids: string[], code = pemda) =>
  inPemda(code, tx => tx.select().from(qualityResult).where(inArray(qualityResult.productId, ids)));
const findings = (id: string) =>
  inPemda(pemda, tx => tx.select().from(qualityFinding).where(eq(qualityFinding.productId, id)));
const rename = (id: string, title: string) =>
  inPemda(pemda, tx => tx.update(product).set({ title }).where(eq(product.id, id)));

describe('checkProducts', () => {
  it('judges many at once as each for itself', async () => {
    const ids = [
      await addTo(shop),
      await addTo(shop, { title: 'PROMO emping', price: '' }),
      await addTo(shop),
    ];
    const each = new Map((await results(ids)).map(row => [row.productId, row]));
    const verdicts = await check([...ids].reverse());
    expect(verdicts.size).toBe(3);
    for (const row of await results(ids)) {
      const before = each.get(row.productId)!;
      expect(row).toMatchObject({ score: before.score, ruleSet: before.ruleSet, stops: before.stops });
      expect(row.findings.map(({ code }) => code)).toEqual(before.findings.map(({ code }) => code));
      expect(verdicts.get(row.productId)?.score).toBe(row.score);
    }
  });
  it('stores the version of the rules, a hash of what was judged, and every status', async () => {
    const id = await addTo(shop);
    const [row] = await results([id]);
    expect(row?.ruleSet).toBe(loadProductRules(['mbiz', 'e-katalog']).version);
    expect(row?.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.values(row!.statuses)).not.toContain('error');
    expect(Object.keys(row!.statuses).length).toBeGreaterThan(20);
    await rename(id, 'Emping Melinjo Pedas Bu Siti 250 g');
    await check([id]);
    expect((await results([id]))[0]?.inputHash).not.toBe(row?.inputHash);
  });
  it('says when a permit of the product turns the verdict', async () => {
    const id = await addTo(shop, { pirtExpiresOn: '2027-03-20' });
    expect((await results([id]))[0]?.dueOn).toBe('2027-01-19');
  });
  it('passes over what is not there, or in another pemda', async () => {
    const id = await addTo(shop);
    expect((await check([newId()])).size).toBe(0);
    expect((await check([id], now, '32.16')).size).toBe(0);
    expect((await check([])).size).toBe(0);
    expect(await results([id], '32.16')).toEqual([]);
  });
  it('judges one that is named twice once', async () => {
    const id = await addTo(shop);
    expect((await check([id, id])).size).toBe(1);
  });
});

describe('open findings', () => {
  it('are rows of their own, one for each check and code', async () => {
    const id = await addTo(shop, { description: 'Hubungi 081234567890 atau 082198765432.' });
    const rows = await findings(id);
    const [row] = await results([id]);
    expect(rows.map(({ code }) => code).sort()).toEqual(
      [...new Set(row!.findings.map(({ code }) => code))].sort(),
    );
    expect(rows.filter(({ code }) => code === 'contact-phone')).toMatchObject([
      { severity: 'stop', check: 'T10-kontak-di-teks' },
    ]);
    for (const { code, severity, gain } of rows)
      expect(row!.findings.filter(finding => finding.code === code)).toContainEqual(
        expect.objectContaining({ severity, gain }),
      );
  });
  it('go when they are mended, and keep since when they have been open', async () => {
    const id = await addTo(shop, { title: 'PROMO Emping Melinjo Bu Siti 250 g' });
    const first = await findings(id);
    expect(first.map(({ code }) => code)).toEqual(expect.arrayContaining(['photo-none', 'promo-word']));
    await rename(id, 'Emping Melinjo Bu Siti 200 g');
    await check([id], '2026-11-25T03:00:00Z');
    const second = new Map((await findings(id)).map(row => [row.code, row.since.toISOString()]));
    expect(second.has('promo-word')).toBe(false);
    expect(second.get('photo-none')).toBe('2026-11-21T03:00:00.000Z');
    expect(second.get('title-content-differs')).toBe('2026-11-25T03:00:00.000Z');
    await rename(id, 'PROMO Emping Melinjo Bu Siti 250 g');
    await check([id], '2026-11-28T03:00:00Z');
    const third = new Map((await findings(id)).map(row => [row.code, row.since.toISOString()]));
    expect(third.get('promo-word')).toBe('2026-11-28T03:00:00.000Z');
  });
  it('of other products stay as they are', async () => {
    const [one, other] = [await addTo(shop), await addTo(shop)];
    const before = await findings(other);
    await photograph(shop, one);
    expect(await findings(other)).toEqual(before);
  });
});

describe('writeResults', () => {
  it('keeps text that holds what Postgres cannot, and text that looks like it', async () => {
    const id = await addTo(shop);
    const [verdict] = [...(await check([id])).values()];
    const evidence = 'a\0b \\u0000 "c"';
    const odd = { ...verdict!.findings[0]!, evidence };
    await inPemda(pemda, tx =>
      writeResults(tx, [{ productId: id, ...verdict!, findings: [odd] }], { pemda, now: new Date(now) }),
    );
    expect((await results([id]))[0]?.findings[0]?.evidence).toBe('ab \\u0000 "c"');
  });
  it('keeps the gravest of several with one code', async () => {
    const id = await addTo(shop);
    const [verdict] = [...(await check([id])).values()];
    const [some] = verdict!.findings;
    const all = [
      { ...some!, severity: 'advice' as const, gain: 0 },
      { ...some!, severity: 'stop' as const, gain: 3 },
      { ...some!, severity: 'stop' as const, gain: 7.5 },
      { ...some!, severity: 'warning' as const, gain: 9 },
    ];
    await inPemda(pemda, tx =>
      writeResults(tx, [{ productId: id, ...verdict!, findings: all }], { pemda, now: new Date(now) }),
    );
    expect(await findings(id)).toMatchObject([{ severity: 'stop', gain: 7.5 }]);
  });
  it('writes nothing for nothing', async () => {
    await inPemda(pemda, tx => writeResults(tx, [], { pemda, now: new Date(now) }));
    const rows = await inPemda(pemda, tx =>
      tx
        .select()
        .from(qualityFinding)
        .where(and(eq(qualityFinding.check, 'nothing'))),
    );
    expect(rows).toEqual([]);
  });
});
