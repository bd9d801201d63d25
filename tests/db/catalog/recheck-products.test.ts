import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { checkRun, qualityFinding, qualityResult } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { findCheckRun } from '~/catalog/findings/find-check-run.server.ts';
import { askForRechecks, recheckPemda } from '~/catalog/findings/recheck-products.job.server.ts';
import { recheckProducts } from '~/catalog/findings/recheck-products.server.ts';
import { loadProductRules } from '~/catalog/quality/load-rules.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { anyRound, playRound } from './recheck-round.ts';
import { addTo, now, openShop, photograph, type Shop } from './shop.ts';

const pemda = '33.25';
const current = loadProductRules(['mbiz', 'e-katalog']).version;
const clock = fixedClock(now);
let db: TestDatabase;
let shop: Shop;
let ids: string[];
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
  ids = [];
  for (let n = 0; n < 7; n += 1)
    ids.push(await addTo(shop, { title: `Emping Melinjo Bu Siti nomor ${n} isi 250 g` }));
  await photograph(shop, ids[0]!);
});
afterAll(() => db.drop());
beforeEach(() => inPemda(pemda, tx => tx.delete(checkRun)));

const recheck = (why: 'rules' | 'day' = 'rules', atMost = 1000, at = clock) =>
  recheckProducts({ pemda, why, clock: at, atMost });
const results = () => inPemda(pemda, tx => tx.select().from(qualityResult).orderBy(qualityResult.productId));
const overtake = (score = 1) =>
  inPemda(pemda, tx => tx.update(qualityResult).set({ ruleSet: '0.0-older', score, findings: [] }));
const run = (why: 'rules' | 'day' = 'rules') => inPemda(pemda, tx => findCheckRun(tx, why));
const checked = () =>
  inPemda(pemda, tx => tx.select().from(auditEvent).where(eq(auditEvent.type, 'catalog.products-checked')));

describe('after other rules', () => {
  it('does nothing while every product was judged under these', async () => {
    const before = await results();
    expect(await recheck()).toEqual({ left: false, done: 0 });
    expect(await results()).toEqual(before);
    expect(await run()).toBeNull();
    expect(await checked()).toEqual([]);
  });
  it('judges everything anew from what is stored, with one event', async () => {
    const before = await results();
    await overtake();
    expect(await recheck()).toEqual({ left: false, done: 7 });
    const after = await results();
    expect(after.map(({ ruleSet }) => ruleSet)).toEqual(ids.map(() => current));
    expect(after.map(({ score, findings }) => [score, findings])).toEqual(
      before.map(({ score, findings }) => [score, findings]),
    );
    expect(await run()).toMatchObject({ total: 7, done: 7, ruleSet: current, finishedAt: new Date(now) });
    expect((await checked()).map(({ data, subject }) => [subject, data])).toEqual([
      [pemda, { count: 7, ruleSet: current, why: 'rules' }],
    ]);
  });
  it('judges what was never judged', async () => {
    await inPemda(pemda, tx => tx.delete(qualityResult).where(eq(qualityResult.productId, ids[3]!)));
    expect(await recheck()).toEqual({ left: false, done: 1 });
    expect(await results()).toHaveLength(7);
  });
  it('goes on where it was cut off, shows how far it is, and ends with one event', async () => {
    await overtake();
    const before = (await checked()).length;
    expect(await recheck('rules', 3)).toEqual({ left: true, done: 3 });
    expect(await run()).toMatchObject({ total: 7, done: 3, finishedAt: null });
    expect((await results()).filter(({ ruleSet }) => ruleSet === current)).toHaveLength(3);
    expect(await recheck('rules', 3)).toEqual({ left: true, done: 3 });
    expect(await recheck('rules', 3)).toEqual({ left: false, done: 1 });
    expect(await run()).toMatchObject({ total: 7, done: 7, finishedAt: new Date(now) });
    expect(await checked()).toHaveLength(before + 1);
  });
  it('leaves out what somebody changed meanwhile: that was judged then', async () => {
    await overtake();
    await recheck('rules', 2);
    await photograph(shop, ids[6]!);
    expect((await recheck()).done).toBe(4);
  });
  it('is worked off once when two are at it', async () => {
    await overtake();
    const before = (await checked()).length;
    const done = await Promise.all([recheck(), recheck(), recheck()]);
    expect(done.reduce((sum, each) => sum + each.done, 0)).toBe(7);
    expect((await results()).every(({ ruleSet }) => ruleSet === current)).toBe(true);
    expect(await checked()).toHaveLength(before + 1);
  });
  it('begins again when the rules changed in between', async () => {
    await overtake();
    await recheck('rules', 3);
    await inPemda(pemda, tx => tx.update(checkRun).set({ ruleSet: '0.0-between' }));
    expect(await recheck()).toEqual({ left: false, done: 4 });
    const runs = await inPemda(pemda, tx => tx.select().from(checkRun));
    expect(runs.map(({ ruleSet, done }) => [ruleSet, done]).sort()).toEqual(
      [
        ['0.0-between', 3],
        [current, 4],
      ].sort(),
    );
  });
  it('keeps since when a finding has been open', async () => {
    const since = () =>
      inPemda(pemda, tx =>
        tx
          .select({ since: qualityFinding.since })
          .from(qualityFinding)
          .orderBy(qualityFinding.productId, qualityFinding.code),
      );
    const before = await since();
    await overtake();
    await recheck('rules', 1000, fixedClock('2026-12-01T03:00:00Z'));
    expect(await since()).toEqual(before);
  });
  it('touches no other pemda', async () => {
    await overtake();
    expect(await recheckProducts({ pemda: '32.16', why: 'rules', clock, atMost: 10 })).toEqual({
      left: false,
      done: 0,
    });
    expect((await recheck()).done).toBe(7);
  });
});

describe('whatever cuts it off', () => {
  it('judges each product once, by whoever is at it', async () => {
    await recheck();
    await fc.assert(
      fc.asyncProperty(anyRound, async round => {
        await inPemda(pemda, tx => tx.delete(checkRun));
        const small = { ...round, atMost: round.atMost.map(most => 1 + (most % 5)) };
        expect((await playRound(pemda, small)).faults).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('when a day has come', () => {
  it('judges only those whose day it is', async () => {
    const id = await addTo(shop, { title: 'Emping Melinjo Lama Bu Siti 250 g', pirtExpiresOn: '2027-03-20' });
    const verdict = async () => (await results()).find(({ productId }) => productId === id);
    expect((await verdict())?.dueOn).toBe('2027-01-19');
    const before = fixedClock('2027-01-18T03:00:00Z');
    const others = (await results()).filter(({ dueOn }) => dueOn !== null && dueOn <= '2027-01-19').length;
    await recheck('day', 1000, before);
    expect((await verdict())?.checkedAt).toEqual(new Date(now));
    const day = fixedClock('2027-01-19T03:00:00Z');
    expect((await recheck('day', 1000, day)).done).toBeLessThanOrEqual(others);
    expect((await verdict())?.findings.map(({ code }) => code)).toContain('document-expires-soon');
    expect(await recheck('day', 1000, day)).toEqual({ left: false, done: 0 });
  });
});

describe('the job', () => {
  const waiting = async () => {
    const rows = await inPemda(pemda, tx =>
      tx.execute<{ n: number }>(
        `select count(*)::int n from pgboss.job where name = 'recheck-products' and state = 'created'`,
      ),
    );
    return rows[0]?.n;
  };

  it('is asked for at the start where rules changed, once, and nowhere else', async () => {
    await askForRechecks(clock);
    expect(await waiting()).toBe(0);
    await overtake();
    await askForRechecks(clock);
    await askForRechecks(clock);
    expect(await waiting()).toBe(1);
  });
  it('asks for the next when something is left, and is done when nothing is', async () => {
    await recheckPemda(pemda, clock, 4);
    expect((await results()).filter(({ ruleSet }) => ruleSet === current)).toHaveLength(4);
    await recheckPemda(pemda, clock);
    expect((await results()).every(({ ruleSet }) => ruleSet === current)).toBe(true);
  });
});
