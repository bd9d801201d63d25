import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductUnderCheck } from '~/catalog/quality/assess-product.ts';
import { listingSchema } from '~/catalog/quality/listing.ts';
import { type CheckQueue, openCheckQueue } from '~/catalog/quality/thread/check-queue.server.ts';
import { contextOf, flawless } from '../example-context.ts';
import { default as bad } from './bad-checks.mjs';

const { photos, ...listing } = flawless;
const measured = contextOf({ title: 'x', photos }).photos;
const today = '2026-11-21';
const channelIds = ['mbiz', 'e-katalog'];

function product(title: string = listing.title): ProductUnderCheck {
  return { input: listingSchema.parse({ ...listing, title }), photos: measured, waivers: [] };
}

/** A title that wakes the bad check and gives the others nothing to say besides. */
const waking = (id: string) => product(`${listing.title} ${id}`);

const lost: { check: string | null; why: string }[] = [];
let clock = 0;

function open(more: string | null): CheckQueue {
  return openCheckQueue({
    limit: 1000,
    megabytes: 96,
    lossesBeforePause: 3,
    pause: 60_000,
    now: () => clock,
    more,
    onLost: one => void lost.push(one),
  });
}

const ids = (from: string, to: string) =>
  bad.checks.map(({ meta }) => meta.id).filter(id => id >= from && id < to);

describe('the checking thread', () => {
  let queue: CheckQueue;
  let plain: CheckQueue;
  beforeAll(() => {
    queue = open(path.join(import.meta.dirname, 'bad-checks.mjs'));
    plain = open(null);
  });
  afterAll(async () => {
    await queue.close();
    await plain.close();
  });
  const judge = (items: ProductUnderCheck[], by = queue) => by.products({ today, channelIds, items });

  it('gives each product its verdict, in their order', async () => {
    const items = Array.from({ length: 250 }, (_, n) => product(n % 2 ? listing.title : 'Emping'));
    const results = await judge(items, plain);
    expect(results.map(result => result.score === 100)).toEqual(items.map((_, n) => n % 2 === 1));
    expect(results[1]).toMatchObject({ mayGoOut: { mbiz: true, 'e-katalog': true }, findings: [] });
  });

  it('judges a listing under the rules of one channel', async () => {
    const items = [{ ...product(), input: { ...product().input, description: '' } }];
    const [base] = await plain.listings({ today, channel: 'base', items });
    const [strict] = await plain.listings({ today, channel: 'e-katalog', items });
    expect([base?.mayGoOut, strict?.mayGoOut]).toEqual([true, false]);
    expect(strict?.channel).toBe('e-katalog');
  });

  it.each(ids('X01', 'X30'))('%s: status error, all else as without it', async id => {
    const [result] = await judge([waking(id)]);
    const [without] = await judge([waking(id)], plain);
    const { [id]: status, ...others } = result!.statuses;
    expect(status).toBe('error');
    const added = Object.fromEntries(
      bad.checks.filter(({ meta }) => meta.id !== id).map(({ meta }) => [meta.id, 'not-applicable']),
    );
    expect(others).toEqual({ ...without!.statuses, ...added });
    for (const same of ['score', 'grade', 'findings', 'mayGoOut', 'stops', 'inputHash'] as const)
      expect(result![same], same).toEqual(without![same]);
  });

  // A thread that fills its memory slowly on a busy machine is ended for its slowness: as well.
  const reasons: Record<string, string[]> = {
    'X31-hangs': ['overrun'],
    'X32-slow-pattern': ['overrun'],
    'X33-memory': ['memory', 'overrun'],
    'X34-exits': ['ended'],
  };
  it.each(ids('X31', 'X40'))('%s: the thread is ended, and only that check is missing', async id => {
    lost.length = 0;
    const items = [product(), waking(id), product('Emping')];
    const results = await judge(items);
    const without = await judge(items, plain);
    expect(lost.map(({ check }) => check)).toEqual([id]);
    expect(reasons[id]).toContain(lost[0]?.why);
    expect(results.map(({ statuses }) => statuses[id])).toEqual([
      'not-applicable',
      'error',
      'not-applicable',
    ]);
    expect(results.map(({ score }) => score)).toEqual(without.map(({ score }) => score));
    expect(results.map(({ findings }) => findings)).toEqual(without.map(({ findings }) => findings));
  });

  it('answers others while one is repeated', async () => {
    const [held, other] = await Promise.all([judge([waking('X31-hangs')]), judge([product()])]);
    expect(held[0]?.statuses['X31-hangs']).toBe('error');
    expect(other[0]?.score).toBe(100);
  });

  it('sets a check aside that does not come back, for all, and tries it again after a pause', async () => {
    const fresh = open(path.join(import.meta.dirname, 'bad-checks.mjs'));
    lost.length = 0;
    const many = await judge(
      Array.from({ length: 20 }, () => waking('X31-hangs')),
      fresh,
    );
    expect(lost).toHaveLength(3);
    expect(new Set(many.map(({ statuses }) => statuses['X31-hangs']))).toEqual(new Set(['error']));
    const [quiet] = await judge([product()], fresh);
    expect(quiet?.statuses['X31-hangs']).toBe('error');
    expect(quiet?.score).toBe(100);
    clock += 60_000;
    const [again] = await judge([product()], fresh);
    expect(again?.statuses['X31-hangs']).toBe('not-applicable');
    await fresh.close();
  });

  it('tells a listing that it cannot read as one that no check could judge', async () => {
    const unreadable = { ...product(), input: { ...product().input, title: null as unknown as string } };
    const [first, second] = await judge([unreadable, product()], plain);
    expect(first).toMatchObject({ score: null, grade: null, findings: [], mayGoOut: { mbiz: false } });
    expect(new Set(Object.values(first!.statuses))).toEqual(new Set(['error']));
    expect(second?.score).toBe(100);
  });

  it('says so when it cannot start, and starts again', async () => {
    const broken = open('/nowhere/there-is-no-such-file.mjs');
    await expect(judge([product()], broken)).rejects.toThrow();
    await expect(judge([product()], broken)).rejects.toThrow();
  });

  it('goes on after it was closed', async () => {
    await plain.close();
    expect((await judge([product()], plain))[0]?.score).toBe(100);
  });
});
