import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { product } from '#db/schema/catalog/products.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { duplicateCase, vendorEntity } from '#db/schema/registration/duplicates.ts';
import { vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { moveProducts } from '~/catalog/products/move-products.server.ts';
import { loadOwnProduct } from '~/catalog/products/own-product.server.ts';
import { forgetting } from '~/composition.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import { listDuplicateHints } from '~/registration/duplicates/list-duplicate-hints.server.ts';
import { listEntityMembers } from '~/registration/duplicates/list-entity-members.server.ts';
import type { MergedField } from '~/registration/duplicates/merge-values.ts';
import { mergeVendors } from '~/registration/duplicates/merge-vendors.server.ts';
import { reopenCase } from '~/registration/duplicates/reopen-case.server.ts';
import { settleCase } from '~/registration/duplicates/settle-case.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { listAcceptedVendors } from '~/registration/list-accepted-vendors.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { as, makeVendor, officer, typedAnswers, value } from '../story.ts';
import { far, sent } from './twins.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const pemda = '33.25';
const read = <T>(run: Parameters<typeof inPemda<T>>[1]) => inPemda(pemda, run);
const office = officer();
const why = { reason: 'papers-compared' as const, note: '' };

const accept = (...ids: string[]) =>
  read(tx => tx.execute(sql`update vendor set status = 'accepted' where id in ${ids}`));

async function caseOf(a: string, b: string) {
  const [vendorId, otherVendorId] = [a, b].sort();
  const rows = await read(tx => tx.select().from(duplicateCase));
  return rows.find(row => row.vendorId === vendorId && row.otherVendorId === otherVendorId) ?? null;
}

const merge = async (
  keptId: string,
  absorbedId: string,
  taken: MergedField[] = [],
  who = office,
  at?: string,
) =>
  as(
    who,
    async ctx =>
      mergeVendors(ctx, {
        caseId: (await caseOf(keptId, absorbedId))?.id ?? newId(),
        keptId,
        values: Object.fromEntries(taken.map(field => [field, absorbedId])),
        ...why,
      }),
    at,
  );
const reopen = async (a: string, b: string, at?: string) =>
  as(office, async ctx => reopenCase(ctx, { caseId: (await caseOf(a, b))!.id }), at);

/** What the job does with the news. */
const move = async (vendorId: string) =>
  value(await runCommand({ actor: systemActor(pemda), pemda }, ctx => moveProducts(ctx, { vendorId })));

async function addProducts(vendorId: string, count: number) {
  const at = new Date('2026-11-01');
  const ids = Array.from({ length: count }, () => newId());
  await read(tx =>
    tx.insert(product).values(
      ids.map(id => ({
        ...{ pemdaId: pemda, id, vendorId, title: 'Emping', category: 'makanan', unit: 'bungkus' },
        ...{ createdAt: at, changedAt: at },
      })),
    ),
  );
  return ids;
}

/** Vendors of one NIK, so that each pair has a case. */
async function siblings(from: number, count: number) {
  const nik = typedAnswers(from).nik;
  const all: Awaited<ReturnType<typeof sent>>[] = [];
  for (let i = 0; i < count; i++) all.push(await sent(from + i, { ...far(from + i), nik }));
  return all;
}

/** Everything that a merge may touch, as it stands. */
async function picture(ids: string[]) {
  return read(async tx => ({
    vendors: await tx.select().from(vendor).where(sql`id in ${ids}`).orderBy(vendor.id),
    products: await tx
      .select()
      .from(product)
      .where(sql`coalesce(origin_vendor_id, vendor_id) in ${ids}`)
      .orderBy(product.id),
    entities: await tx
      .select()
      .from(vendorEntity)
      .where(sql`vendor_id in ${ids}`)
      .orderBy(vendorEntity.vendorId),
    cases: await tx.select().from(duplicateCase).where(sql`vendor_id in ${ids}`).orderBy(duplicateCase.id),
  }));
}

describe('a merge', () => {
  it('brings both owners, and the products, to the kept vendor', async () => {
    const [a, b] = (await siblings(100, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    await accept(a.vendorId, b.vendorId);
    const own = await addProducts(a.vendorId, 1);
    const others = await addProducts(b.vendorId, 2);
    value(await merge(a.vendorId, b.vendorId, ['name']));
    expect((await move(b.vendorId)).moved).toBe(2);
    expect((await move(b.vendorId)).moved).toBe(0);

    const reached = await read(tx => findVendorOfPerson(tx, b.actor.personId));
    expect(reached).toMatchObject({ id: a.vendorId, name: far(101).businessName });
    for (const who of [a.actor, b.actor])
      for (const id of [...own, ...others])
        expect(await as(who, ctx => loadOwnProduct(ctx, id))).toMatchObject({ ok: true });
    const stranger = await makeVendor();
    expect(await as(stranger, ctx => loadOwnProduct(ctx, others[0]!))).toMatchObject({ ok: false });

    const listed = (await read(listAcceptedVendors)).map(row => row.vendorId);
    expect(listed).toContain(a.vendorId);
    expect(listed).not.toContain(b.vendorId);
    expect(await caseOf(a.vendorId, b.vendorId)).toMatchObject({
      status: 'merged',
      settledBy: office.personId,
    });
  });

  it('tells both owners, after a while in which it can be taken back unseen', async () => {
    const [a, b] = (await siblings(110, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    const { mergeId } = value(await merge(a.vendorId, b.vendorId));
    const messages = () =>
      read(tx =>
        tx
          .select()
          .from(outboxMessage)
          .where(sql`key like ${`%|${mergeId}|%`}`),
      );
    const told = await messages();
    expect(told.map(message => message.personId).sort()).toEqual([a.actor.personId, b.actor.personId].sort());
    expect(told.map(message => message.template)).toEqual(['vendor-merged', 'vendor-merged']);
    expect(told[0]?.notBefore).toEqual(new Date('2026-11-19T02:10:00Z'));
    value(await reopen(a.vendorId, b.vendorId, '2026-11-19T02:05:00Z'));
    expect((await messages()).map(message => message.withdrawnAt !== null)).toEqual([true, true]);

    const again = value(await merge(a.vendorId, b.vendorId, [], office, '2026-11-19T03:00:00Z'));
    value(await reopen(a.vendorId, b.vendorId, '2026-11-21T03:00:00Z'));
    const parted = await read(tx =>
      tx
        .select()
        .from(outboxMessage)
        .where(sql`key like ${`vendor-parted|${again.mergeId}|%`}`),
    );
    expect(parted).toHaveLength(2);
  });

  it('lets the absorbed registration wait for nothing more', async () => {
    const [a, b] = (await siblings(120, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    value(await merge(a.vendorId, b.vendorId));
    await read(tx =>
      tx.execute(sql`update registration set status = 'sent-back' where id = ${b.registrationId}`),
    );
    const again = await as(b.actor, ctx => submitRegistration(ctx, { registrationId: b.registrationId }));
    expect(again).toEqual({ ok: false, problems: [{ code: 'registration-locked' }] });
  });

  it('carries the cases of the absorbed vendor over, and undoing takes them back', async () => {
    const [a, b] = (await siblings(130, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    const c = await sent(132, { ...far(132), nib: typedAnswers(131).nib });
    expect(await caseOf(a.vendorId, c.vendorId)).toBeNull();
    value(await merge(a.vendorId, b.vendorId));
    expect(await caseOf(a.vendorId, c.vendorId)).toMatchObject({ status: 'open', strong: true });
    value(await reopen(a.vendorId, b.vendorId));
    expect(await caseOf(a.vendorId, c.vendorId)).toBeNull();
    expect(await caseOf(b.vendorId, c.vendorId)).toMatchObject({ status: 'open' });
  });

  it('is refused to everybody but a full member of the office', async () => {
    const [a, b] = (await siblings(140, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    const code = async (who: typeof office) => {
      const result = await merge(a.vendorId, b.vendorId, [], who);
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    expect(await code(a.actor)).toBe('not-allowed');
    expect(await code(officer(pemda, 'view'))).toBe('not-allowed');
    expect(await code({ ...office, role: 'officer' })).toBe('not-allowed');
    const foreign = officer('32.16');
    const caseId = (await caseOf(a.vendorId, b.vendorId))!.id;
    const there = await as(foreign, ctx =>
      mergeVendors(ctx, { caseId, keptId: a.vendorId, values: {}, ...why }),
    );
    expect(there).toEqual({ ok: false, problems: [{ code: 'case-unknown' }] });
  });

  it('keeps the accepted one, does not wash off an exclusion, and happens once', async () => {
    const [a, b] = (await siblings(150, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    const code = async (kept: string, absorbed: string) => {
      const result = await merge(kept, absorbed);
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    await accept(b.vendorId);
    expect(await code(a.vendorId, b.vendorId)).toBe('merge-keeps-accepted');
    await read(tx => tx.execute(sql`update vendor set status = 'excluded' where id = ${a.vendorId}`));
    expect(await code(b.vendorId, a.vendorId)).toBe('merge-not-possible');
    await read(tx => tx.execute(sql`update vendor set status = 'submitted' where id = ${a.vendorId}`));
    const both = await Promise.all([code(b.vendorId, a.vendorId), code(b.vendorId, a.vendorId)]);
    expect(both.sort()).toEqual(['case-settled', 'ok']);
  });
});

describe('merge and undo', () => {
  it('in chains and in any order give back exactly what stood before', async () => {
    const steps = fc.record({
      pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 5 }),
      fields: fc.subarray<MergedField>(['name', 'nib', 'district', 'taxable']),
      order: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    });
    let serial = 200;
    await fc.assert(
      fc.asyncProperty(steps, async ({ pairs, fields, order }) => {
        const all = await siblings(serial, 4);
        serial += 4;
        const ids = all.map(one => one.vendorId);
        for (const id of ids) await addProducts(id, 2);
        const before = await picture(ids);
        const done: [string, string][] = [];
        for (const [i, j] of pairs) {
          const [kept, absorbed] = [ids[i]!, ids[j]!];
          const merged = await merge(kept, absorbed, fields);
          if (!merged.ok) continue;
          done.push([kept, absorbed]);
          await move(absorbed);
          // While merged every owner reaches a vendor that stands for itself, with the products of all its members.
          for (const one of all) {
            const reached = await read(tx => findVendorOfPerson(tx, one.actor.personId));
            const row = (await picture([reached!.id])).vendors[0];
            expect(row?.mergedInto).toBeNull();
          }
        }
        while (done.length > 0) {
          const at = (order[done.length - 1] ?? 0) % done.length;
          const [[kept, absorbed] = ['', '']] = done.splice(at, 1);
          value(await reopen(kept, absorbed));
          await move(absorbed);
        }
        expect(await picture(ids)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });
});

describe('settling', () => {
  it('as the same owner makes one entity of two businesses; taken back, it is none again', async () => {
    const a = await sent(9000, far(9000));
    const b = await sent(9001, { ...far(9001), phone: typedAnswers(9000).phone });
    const caseId = (await caseOf(a.vendorId, b.vendorId))!.id;
    const settle = {
      caseId,
      settlement: 'same-owner' as const,
      reason: 'spoke-with-owners' as const,
      note: 'Bu Siti mengelola dua kios',
    };
    value(await as(office, ctx => settleCase(ctx, settle)));
    expect(await read(tx => listEntityMembers(tx, a.vendorId))).toEqual([a.vendorId, b.vendorId].sort());
    const row = await caseOf(a.vendorId, b.vendorId);
    expect(row).toMatchObject({ status: 'same-owner', reason: 'spoke-with-owners' });
    expect(row?.note?.toString('latin1')).not.toContain('Siti');
    expect(await as(office, ctx => settleCase(ctx, settle))).toMatchObject({
      problems: [{ code: 'case-settled' }],
    });
    value(await reopen(a.vendorId, b.vendorId));
    expect(await read(tx => listEntityMembers(tx, a.vendorId))).toEqual([a.vendorId]);
    expect(await caseOf(a.vendorId, b.vendorId)).toMatchObject({ status: 'open', reason: null, note: null });
    const open = await as(office, ctx => reopenCase(ctx, { caseId }));
    expect(open).toMatchObject({ problems: [{ code: 'case-open' }] });
  });

  it('as different is not asked again until a new number comes to light', async () => {
    const a = await sent(9010, far(9010));
    const b = await sent(9011, { ...far(9011), phone: typedAnswers(9010).phone });
    const caseId = (await caseOf(a.vendorId, b.vendorId))!.id;
    const settle = { caseId, settlement: 'different' as const, reason: 'shared-helper' as const, note: '' };
    value(await as(office, ctx => settleCase(ctx, settle)));
    const status = async () => (await read(tx => listDuplicateHints(tx, b.vendorId)))[0]?.status;
    const resend = async (given: object) => {
      await read(tx =>
        tx.execute(sql`update registration set status = 'sent-back' where id = ${b.registrationId}`),
      );
      const { answerAll } = await import('../story.ts');
      await answerAll(b.actor, b.registrationId, {
        ...typedAnswers(9011),
        ...far(9011),
        phone: typedAnswers(9010).phone,
        ...given,
      });
      value(await as(b.actor, ctx => submitRegistration(ctx, { registrationId: b.registrationId })));
    };
    await resend({});
    expect(await status()).toBe('different');
    await resend({ nib: typedAnswers(9010).nib });
    expect(await status()).toBe('open');
  });
});

it('records ids and codes alone, in a chain that verifies', async () => {
  const events = await read(tx => tx.select().from(auditEvent));
  const own = events.filter(event => /merge|duplicate|entity|products-moved/.test(event.type));
  expect(new Set(own.map(event => event.type))).toEqual(
    new Set([
      ...['registration.merged', 'registration.merge-undone', 'registration.duplicate-found'],
      ...['registration.duplicate-settled', 'registration.duplicate-reopened', 'registration.entity-changed'],
      'catalog.products-moved',
    ]),
  );
  expect(JSON.stringify(own.map(event => event.data))).not.toMatch(/33250857|9120405|8127700|Siti/);
  expect((await verifyChain(pemda)).faults).toEqual([]);
});

describe('when an owner is forgotten', () => {
  const forget = (personId: string) =>
    runCommand({ actor: systemActor(pemda), pemda }, async ctx => {
      const vendorId = await forgetting.findVendorId(ctx.tx, personId);
      for (const { forget: part } of forgetting.inPemda) await part(ctx, { personId, vendorId });
      return ok(null);
    });

  async function merged(from: number) {
    const [a, b] = (await siblings(from, 2)) as [
      Awaited<ReturnType<typeof sent>>,
      Awaited<ReturnType<typeof sent>>,
    ];
    await accept(a.vendorId, b.vendorId);
    const [mine, theirs] = [await addProducts(a.vendorId, 1), await addProducts(b.vendorId, 1)];
    value(await merge(a.vendorId, b.vendorId));
    await move(b.vendorId);
    return { a, b, mine, theirs };
  }

  it('the record that was merged into theirs, another person’s, stands for itself again with its products', async () => {
    const { a, b, mine, theirs } = await merged(400);
    await forget(a.actor.personId);
    const left = await picture([a.vendorId, b.vendorId]);
    expect(left.vendors.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([[b.vendorId, null]]);
    expect(left.products.map(({ id, vendorId, originVendorId }) => [id, vendorId, originVendorId])).toEqual([
      [theirs[0], b.vendorId, null],
    ]);
    expect(mine).toHaveLength(1);
    expect(left.entities).toEqual([]);
    expect(await read(tx => findVendorOfPerson(tx, b.actor.personId))).toMatchObject({ id: b.vendorId });
  });

  it('whose record was merged into another person’s, that one stays whole, with all products', async () => {
    const { a, b, mine, theirs } = await merged(420);
    await forget(b.actor.personId);
    const left = await picture([a.vendorId, b.vendorId]);
    expect(left.vendors.map(({ id }) => id)).toEqual([a.vendorId]);
    expect(left.products.map(({ id, vendorId }) => [id, vendorId]).sort()).toEqual(
      [...mine, ...theirs].map(id => [id, a.vendorId]).sort(),
    );
    expect(await read(tx => findVendorOfPerson(tx, a.actor.personId))).toMatchObject({ id: a.vendorId });
    expect((await verifyChain(pemda)).faults).toEqual([]);
  });
});
