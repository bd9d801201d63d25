import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registrationAnswer, vendor, vendorIndex } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { savePage } from '~/registration/answers/save-page.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { startRegistration } from '~/registration/start-registration.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { answerAll, answerPages, as, makeVendor, officer, start, submitted, typedAnswers } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const own = (personId: string, pemda = '33.25') =>
  inPemda(pemda, tx => findRegistrationOfPerson(tx, personId));

describe('starting', () => {
  it('makes a vendor and a draft, once', async () => {
    const actor = await makeVendor();
    const first = await start(actor);
    expect(await start(actor)).toEqual(first);
    expect(await own(actor.personId)).toMatchObject({
      id: first.registrationId,
      status: 'draft',
      answers: {},
    });
    const found = await inPemda('33.25', tx => findVendorOfPerson(tx, actor.personId));
    expect(found).toEqual({ id: first.vendorId, name: '', status: 'draft', district: null });
  });

  it('of two at the same moment makes one', async () => {
    const actor = await makeVendor();
    const both = await Promise.all([start(actor), start(actor)]);
    expect(both[0]).toEqual(both[1]);
  });

  it('is for oneself: not for another person, nor from another pemda', async () => {
    const actor = await makeVendor();
    const other = await makeVendor();
    const forOther = await as(actor, ctx => startRegistration(ctx, { personId: other.personId }));
    expect(forOther).toEqual({ ok: false, problems: [{ code: 'not-allowed' }] });
  });

  it('finds nothing for somebody who has not started', async () => {
    expect(await own((await makeVendor()).personId)).toBeNull();
  });
});

describe('answering a page', () => {
  it('keeps the normal form and opens it for the owner', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    await answerAll(actor, registrationId, typedAnswers(1));
    expect((await own(actor.personId))?.answers).toEqual({
      ownerName: 'Siti Aminah',
      nik: '3325085708900001',
      phone: '+6281277000001',
      businessName: 'Keripik Renyah 1',
      businessForm: 'perorangan',
      nib: '9120405100011',
      kbliCode: '10794',
      kbliEdition: '2020',
      npwp: '3325085708900001',
      taxable: 'no',
      capitalRupiah: '15000000',
      district: '33.25.08',
      village: 'Limpung',
      street: 'Jl. Raya No. 3, RT 02/RW 01',
      ownerGender: 'female',
    });
  });

  it('stores no personal value in clear, neither in answers nor in events', async () => {
    const rows = await inPemda('33.25', tx => tx.select().from(registrationAnswer));
    const bare = rows.filter(row => ['ownerName', 'nik', 'phone', 'npwp', 'street'].includes(row.question));
    expect(bare).toHaveLength(5);
    for (const row of bare) {
      expect(row.value).toBeNull();
      expect(row.sealed?.toString('latin1')).not.toMatch(/3325085708|Siti|8127700|Jl\. Raya/);
    }
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    expect(JSON.stringify(events.map(event => event.data))).not.toMatch(/3325085708|Siti|8127700|Keripik/);
    expect(events.map(event => event.type)).toContain('registration.page-answered');
  });

  it('says what is wrong at each field and writes nothing', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const typed = { nib: '9120 4051 234', kbliCode: 'roti', kbliEdition: '2015' };
    const result = await as(actor, ctx =>
      answerPage(ctx, { registrationId, page: 'nib', typed, later: false }),
    );
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'nib-wrong-length', field: 'nib', data: { digits: 11 } },
        { code: 'kbli-not-digits', field: 'kbliCode' },
        { code: 'kbli-edition-missing', field: 'kbliEdition' },
      ],
    });
    expect((await own(actor.personId))?.answers).toEqual({});
  });

  it('saves for later what is right so far', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const typed = { nib: '9120 4051 2345 6', kbliCode: '', kbliEdition: '' };
    const result = await as(actor, ctx =>
      answerPage(ctx, { registrationId, page: 'nib', typed, later: true }),
    );
    expect(result).toEqual({ ok: true, value: { complete: false, next: 'tax' } });
    expect((await own(actor.personId))?.answers).toEqual({ nib: '9120405123456' });
  });

  it('refuses an unknown page, another person and a view-only officer', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const page = { registrationId, page: 'phone', typed: { phone: '0812-7799-0001' }, later: false };
    const code = async (who: typeof actor, change = {}) => {
      const result = await as(who, ctx => answerPage(ctx, { ...page, ...change }));
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    expect(await code(actor, { page: 'bunga' })).toBe('page-unknown');
    expect(await code(await makeVendor())).toBe('not-allowed');
    expect(await code(officer())).toBe('not-allowed');
    expect(await code(await makeVendor('32.16'))).toBe('registration-unknown');
    expect(await code(actor)).toBe('ok');
  });

  it('takes a number that another vendor has submitted, and says nothing of it', async () => {
    await submitted(77);
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const { ownerName, nik, ownerGender } = typedAnswers(77);
    const typed = { ownerName, nik, ownerGender };
    const result = await as(actor, ctx =>
      answerPage(ctx, { registrationId, page: 'identity', typed, later: false }),
    );
    expect(result).toMatchObject({ ok: true, value: { complete: true } });
  });
});

describe('submitting', () => {
  it('needs every answer', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const result = await as(actor, ctx => submitRegistration(ctx, { registrationId }));
    expect(result).toEqual({ ok: false, problems: [{ code: 'registration-incomplete', data: { n: 17 } }] });
  });

  it('needs the papers that are asked for', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    await answerPages(actor, registrationId, typedAnswers(4));
    const result = await as(actor, ctx => submitRegistration(ctx, { registrationId }));
    expect(result).toEqual({ ok: false, problems: [{ code: 'registration-incomplete', data: { n: 2 } }] });
  });

  it('does not leave behind what was typed after it was saved', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    await answerAll(actor, registrationId, typedAnswers(3));
    const typed = { phone: '0812-77' };
    const page = { registrationId, page: 'phone', typed, later: false, shown: null };
    await as(actor, ctx => savePage(ctx, page), '2026-11-19T03:00:00Z');
    const result = await as(actor, ctx => submitRegistration(ctx, { registrationId }));
    expect(result).toEqual({ ok: false, problems: [{ code: 'draft-open', data: { n: 1 } }] });
  });

  it('writes the vendor for the rest of the portal and locks the answers', async () => {
    const { actor, registrationId, vendorId } = await submitted(5);
    const [row] = await inPemda('33.25', tx => tx.select().from(vendor).where(sql`id = ${vendorId}`));
    expect(row).toMatchObject({
      status: 'submitted',
      name: 'Keripik Renyah 5',
      businessForm: 'perorangan',
      nib: '9120405100051',
      kbliCode: '10794',
      sizeClass: 'micro',
      ownerGender: 'female',
      district: '33.25.08',
      taxable: 'no',
      acceptedAt: null,
    });
    const again = await as(actor, ctx => submitRegistration(ctx, { registrationId }));
    expect(again).toEqual({ ok: false, problems: [{ code: 'registration-locked' }] });
    const typed = { phone: '0812-7799-0003' };
    const late = await as(actor, ctx =>
      answerPage(ctx, { registrationId, page: 'phone', typed, later: false }),
    );
    expect(late).toEqual({ ok: false, problems: [{ code: 'registration-locked' }] });
  });

  it('is nobody else’s to do', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    await answerAll(actor, registrationId, typedAnswers(6));
    const other = await as(await makeVendor(), ctx => submitRegistration(ctx, { registrationId }));
    expect(other).toEqual({ ok: false, problems: [{ code: 'not-allowed' }] });
    const foreign = await as(await makeVendor('32.16'), ctx => submitRegistration(ctx, { registrationId }));
    expect(foreign).toEqual({ ok: false, problems: [{ code: 'registration-unknown' }] });
  });

  it('lets the same numbers register in another pemda, where they look different', async () => {
    const here = await submitted(9);
    const there = await submitted(9, '32.16');
    const digest = async (pemda: string, vendorId: string) => {
      const rows = await inPemda(pemda, tx =>
        tx.select().from(vendorIndex).where(sql`vendor_id = ${vendorId}`),
      );
      return rows.find(row => row.kind === 'phone')?.digest;
    };
    const [a, b] = [await digest('33.25', here.vendorId), await digest('32.16', there.vendorId)];
    expect(a).toMatch(/^[0-9a-f]{64}$/);
    expect(b).toMatch(/^[0-9a-f]{64}$/);
    expect(a).not.toBe(b);
    expect(await own(here.actor.personId, '32.16')).toBeNull();
  });
});

describe('when a vendor’s key is destroyed', () => {
  it('what was sealed is gone, what is public stays, and nothing can be sealed again', async () => {
    const { actor, registrationId, vendorId } = await submitted(60);
    const before = await own(actor.personId);
    expect(before?.answers.nik).toBe('3325085708900060');
    await inPemda('33.25', async tx => {
      await tx.execute(
        sql`update vendor set wrapped_key = null, status = 'sent-back' where id = ${vendorId}`,
      );
      await tx.execute(sql`update registration set status = 'sent-back' where id = ${registrationId}`);
    });
    const after = await own(actor.personId);
    for (const question of ['ownerName', 'nik', 'phone', 'npwp', 'street'] as const)
      expect(after?.answers[question]).toBeUndefined();
    expect(after?.answers.businessName).toBe('Keripik Renyah 60');
    const page = { registrationId, page: 'phone', typed: { phone: '0812-7799-0002' }, later: false };
    await expect(as(actor, ctx => answerPage(ctx, page))).rejects.toThrow('destroyed');
  });
});

describe('a field officer', () => {
  it('writes nothing without the vendor’s yes', async () => {
    const actor = await makeVendor();
    const { registrationId } = await start(actor);
    const helper = { ...officer(), role: 'officer' as const };
    const page = { registrationId, page: 'business', typed: { capitalRupiah: '2 jt' }, later: true };
    const refused = { ok: false, problems: [{ code: 'not-allowed' }] };
    expect(await as(helper, ctx => answerPage(ctx, page))).toEqual(refused);
    expect(await as(helper, ctx => savePage(ctx, { ...page, shown: null }))).toEqual(refused);
    expect((await own(actor.personId))?.answers).toEqual({});
  });
});
