import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { duplicateCase, vendorEntity } from '#db/schema/registration/duplicates.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { ok } from '~/reference/result.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { listDuplicateHints } from '~/registration/duplicates/list-duplicate-hints.server.ts';
import { listEntityMembers } from '~/registration/duplicates/list-entity-members.server.ts';
import { forgetVendor } from '~/registration/forget-vendor.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { answerAll, as, makeVendor, start, submitted, typedAnswers, value } from '../story.ts';
import { far, sent } from './twins.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const hints = (vendorId: string, pemda = '33.25') => inPemda(pemda, tx => listDuplicateHints(tx, vendorId));
const members = (vendorId: string) => inPemda('33.25', tx => listEntityMembers(tx, vendorId));

describe('a number that another vendor has', () => {
  it('is no obstacle: the registration goes through and the office gets the evidence', async () => {
    const first = await sent(1, far(1));
    const second = await sent(2, { ...far(2), nik: typedAnswers(1).nik, npwp: typedAnswers(1).nik });
    const [hint] = await hints(second.vendorId);
    expect(hint).toMatchObject({
      status: 'open',
      strong: true,
      evidence: [{ field: 'nik' }, { field: 'npwp' }],
      other: { vendorId: first.vendorId, registrationId: first.registrationId, status: 'submitted' },
    });
    const [mirrored] = await hints(first.vendorId);
    expect(mirrored?.caseId).toBe(hint?.caseId);
    expect(mirrored?.other.vendorId).toBe(second.vendorId);
  });

  it('makes one entity, named by the oldest', async () => {
    const first = await sent(3, far(3));
    const second = await sent(4, { ...far(4), nib: typedAnswers(3).nib });
    const third = await sent(5, { ...far(5), nik: typedAnswers(4).nik });
    const all = [first, second, third].map(one => one.vendorId).sort();
    for (const { vendorId } of [first, second, third]) expect(await members(vendorId)).toEqual(all);
    const rows = await inPemda('33.25', tx => tx.select().from(vendorEntity).where(sql`vendor_id in ${all}`));
    expect(new Set(rows.map(row => row.entityId))).toEqual(new Set([all[0]]));
  });

  it('of a phone alone asks somebody to look and makes no entity', async () => {
    const first = await sent(6, far(6));
    const second = await sent(7, { ...far(7), phone: typedAnswers(6).phone });
    expect(await hints(second.vendorId)).toMatchObject([{ strong: false, evidence: [{ field: 'phone' }] }]);
    expect(await members(first.vendorId)).toEqual([first.vendorId]);
  });

  it('an NPWP that is the NIK of somebody else is the same number', async () => {
    await sent(8, { ...far(8), npwp: '01.234.567.4-503.000' });
    const second = await sent(9, { ...far(9), npwp: typedAnswers(8).nik });
    expect(await hints(second.vendorId)).toMatchObject([{ strong: true, evidence: [{ field: 'tax-id' }] }]);
  });

  it('of two who send it at the same moment both pass, and become one entity', async () => {
    const racers = await Promise.all(
      [10, 11, 12, 13].map(async serial => {
        const actor = await makeVendor();
        const { registrationId, vendorId } = await start(actor);
        await answerAll(actor, registrationId, {
          ...typedAnswers(serial),
          ...far(serial),
          nib: '9120405100707',
        });
        return { actor, registrationId, vendorId };
      }),
    );
    const results = await Promise.all(
      racers.map(({ actor, registrationId }) =>
        as(actor, ctx => submitRegistration(ctx, { registrationId })),
      ),
    );
    for (const result of results) value(result);
    const ids = racers.map(racer => racer.vendorId).sort();
    expect(await members(ids[3]!)).toEqual(ids);
    for (const vendorId of ids) expect(await hints(vendorId)).toHaveLength(3);
  });

  it('stays in its pemda', async () => {
    await sent(14, far(14));
    const there = await submitted(14, '32.16');
    expect(await hints(there.vendorId, '32.16')).toEqual([]);
  });
});

describe('a bank account', () => {
  it('is asked after sending, and links the vendors that share it at once', async () => {
    const first = await sent(15, far(15));
    const second = await sent(16, far(16));
    const bank = { bankCode: '113', bankAccount: '3012-3456-7890', bankHolder: 'Siti Aminah' };
    for (const { actor, registrationId } of [first, second])
      value(
        await as(actor, ctx => answerPage(ctx, { registrationId, page: 'bank', typed: bank, later: false })),
      );
    expect(await hints(second.vendorId)).toMatchObject([{ strong: true, evidence: [{ field: 'bank' }] }]);
    expect(await members(first.vendorId)).toEqual([first.vendorId, second.vendorId].sort());
  });
});

describe('names and places', () => {
  it('alike in the same village are a hint; across the regency they must be all but equal', async () => {
    const place = { district: '33.25.12', village: 'Subah', street: 'Jl. Melati 21' };
    const first = await sent(20, { ...place, businessName: 'CV. Emping Melinjo Bu Wiryo' });
    const near = await sent(21, {
      ...place,
      businessName: 'Toko Emping Mlinjo Bu Wiryo',
      street: 'Jl. Kenanga 9 RT 01',
    });
    expect(await hints(near.vendorId)).toMatchObject([
      {
        strong: false,
        other: { vendorId: first.vendorId },
        evidence: [{ field: 'name' }, { field: 'village' }, { field: 'district' }],
      },
    ]);
    const away = await sent(22, {
      ...far(22),
      district: '33.25.03',
      businessName: 'Emping Mlinjo Bu Wiryono',
    });
    expect(await hints(away.vendorId)).toEqual([]);
  });

  it('one address in other words is found without being opened', async () => {
    const place = { district: '33.25.05', village: 'Bawang' };
    await sent(23, { ...far(23), ...place, street: 'Jl. Kyai Haji Dahlan No. 7, RT 03/RW 02' });
    const second = await sent(24, {
      ...far(24),
      ...place,
      village: 'Ds. Bawang',
      street: 'jalan kyai haji dahlan 07 rt 3 rw 2',
    });
    const found = await hints(second.vendorId);
    expect(found.map(hint => hint.evidence.map(({ field }) => field))).toEqual([['street']]);
  });

  it('an address that a crowd shares says nothing', async () => {
    const place = { district: '33.25.09', village: 'Pasar', street: 'Pasar Induk Blok C' };
    for (let serial = 30; serial < 40; serial++) await sent(serial, { ...far(serial), ...place });
    const last = await sent(40, { ...far(40), ...place });
    expect(await hints(last.vendorId)).toEqual([]);
  });
});

describe('a vendor that corrects itself', () => {
  it('leaves the entity, and the case goes when nothing speaks for it any more', async () => {
    const first = await sent(50, far(50));
    const second = await sent(51, { ...far(51), nib: typedAnswers(50).nib });
    expect(await members(second.vendorId)).toHaveLength(2);
    await inPemda('33.25', async tx => {
      await tx.execute(sql`update registration set status = 'sent-back' where id = ${second.registrationId}`);
    });
    await answerAll(second.actor, second.registrationId, { ...typedAnswers(51), ...far(51) });
    value(await as(second.actor, ctx => submitRegistration(ctx, { registrationId: second.registrationId })));
    expect(await members(second.vendorId)).toEqual([second.vendorId]);
    expect(await members(first.vendorId)).toEqual([first.vendorId]);
    expect(await hints(first.vendorId)).toEqual([]);
  });
});

it('who is forgotten leaves its entity, and those that stay are named anew', async () => {
  const first = await sent(60, far(60));
  const second = await sent(61, { ...far(61), nib: typedAnswers(60).nib });
  const third = await sent(62, { ...far(62), nib: typedAnswers(60).nib });
  const forget = (vendorId: string) =>
    runCommand({ actor: systemActor('33.25'), pemda: '33.25' }, async ctx => {
      await forgetVendor(ctx, { vendorId });
      return ok(null);
    });
  await forget(first.vendorId);
  expect(await members(third.vendorId)).toEqual([second.vendorId, third.vendorId].sort());
  const rows = await inPemda('33.25', tx => tx.select().from(vendorEntity));
  expect(rows.filter(row => row.entityId === first.vendorId)).toEqual([]);
  expect((await hints(third.vendorId)).map(hint => hint.other.vendorId)).toEqual([second.vendorId]);
  await forget(second.vendorId);
  expect(await members(third.vendorId)).toEqual([third.vendorId]);
});

it('keeps neither numbers nor names in cases and events', async () => {
  const told = await inPemda('33.25', async tx => ({
    cases: await tx.select().from(duplicateCase),
    events: (await tx.select().from(auditEvent)).map(event => event.data),
  }));
  expect(told.cases.length).toBeGreaterThan(5);
  expect(JSON.stringify(told)).not.toMatch(/33250857|9120405|8127700|Keripik|Emping|Dahlan/);
});
