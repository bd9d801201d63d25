import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { assistance, consentCode } from '#db/schema/registration/assistance.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { pageOf } from '~/registration/answers/question-pages.ts';
import { confirmConsentCode } from '~/registration/assistance/confirm-consent-code.server.ts';
import { consentCodeRule } from '~/registration/assistance/consent-code.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { listAssistedRegistrations } from '~/registration/assistance/list-assisted-registrations.server.ts';
import { sendConsentCode } from '~/registration/assistance/send-consent-code.server.ts';
import { startAssistance } from '~/registration/assistance/start-assistance.server.ts';
import { withdrawConsent } from '~/registration/assistance/withdraw-consent.server.ts';
import { submitted } from '../story.ts';
import {
  as,
  codeOf,
  consented,
  freshPhone,
  messageTo,
  plus,
  someone,
  startFor,
  value,
} from './field-work.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const find = (registrationId: string, officerId: string, pemda = '33.25') =>
  inPemda(pemda, tx => findAssistedRegistration(tx, { registrationId, officerId }));
const business = {
  page: pageOf(questionPages, 'businessName').page,
  typed: { businessName: 'Tahu Bu Rini', businessForm: 'perorangan' },
};
const fillAs = (who: ReturnType<typeof someone>, registrationId: string) =>
  as(who, ctx => answerPage(ctx, { registrationId, ...business, later: true }));

describe('beginning beside a vendor', () => {
  it('makes a record without an owner, and comes back to it with the same phone', async () => {
    const officer = someone('officer');
    const phone = freshPhone();
    const registrationId = await startFor(officer, phone);
    expect(await startFor(officer, phone.replaceAll(' ', '-'))).toBe(registrationId);
    const [row] = (await inPemda('33.25', tx => tx.select().from(registration))).filter(
      one => one.id === registrationId,
    );
    expect(row).toMatchObject({ origin: 'assisted', status: 'draft' });
    const [owner] = (await inPemda('33.25', tx => tx.select().from(vendor))).filter(
      one => one.id === row?.vendorId,
    );
    expect(owner).toMatchObject({ personId: null, name: '' });
  });

  it('keeps the phone sealed and out of the events', async () => {
    const officer = someone('officer');
    await startFor(officer, '0857 9988 7766');
    const rows = await inPemda('33.25', tx => tx.select().from(assistance));
    expect(rows.map(row => row.phoneSealed.toString('latin1')).join()).not.toContain('85799887766');
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    expect(JSON.stringify(events)).not.toMatch(/99887766|9988-7766/);
  });

  it('is for officers with full rights of this pemda', async () => {
    for (const who of [
      someone('vendor'),
      someone('ukpbj'),
      someone('opd'),
      someone('officer', '33.25', 'view'),
    ])
      expect(codeOf(await as(who, ctx => startAssistance(ctx, { phone: freshPhone() })))).toBe('not-allowed');
  });

  it('says what is wrong with a number, and not whether somebody has it here', async () => {
    const officer = someone('officer');
    expect(await as(officer, ctx => startAssistance(ctx, { phone: '021 555' }))).toMatchObject({
      ok: false,
      problems: [{ code: 'phone-not-mobile', field: 'phone' }],
    });
    await submitted(7100);
    const known = await as(officer, ctx => startAssistance(ctx, { phone: '0812-7700-7100' }));
    expect(codeOf(known)).toBe('ok');
  });
});

describe('consent by a code', () => {
  it('opens the draft for answers, with the phone as the first of them', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer, '0857 4411 2233');
    expect(codeOf(await fillAs(officer, registrationId))).toBe('not-allowed');
    value(await as(officer, ctx => sendConsentCode(ctx, { registrationId })));
    expect(codeOf(await fillAs(officer, registrationId))).toBe('not-allowed');
    const { row, body } = await messageTo('0857 4411 2233', 'consent-code');
    expect(row).toMatchObject({ confidential: true });
    expect(body.to).toEqual({ kind: 'phone', value: '+6285744112233' });
    const code = String(body.values.code);
    expect(body.link).toBe(`/consent/33.25?code=${code}`);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect(
      value(await as(officer, ctx => confirmConsentCode(ctx, { registrationId, code: spaced }))),
    ).toMatchObject({
      given: true,
    });
    value(await fillAs(officer, registrationId));
    const found = await find(registrationId, officer.personId);
    expect(found?.answers).toEqual({
      phone: '+6285744112233',
      businessName: 'Tahu Bu Rini',
      businessForm: 'perorangan',
    });
    expect(found?.authors).toEqual({ phone: 'officer', businessName: 'officer', businessForm: 'officer' });
    expect(found?.consentKind).toBe('code');
  });

  it('is kept as a keyed digest only', async () => {
    const codes = await inPemda('33.25', tx => tx.select().from(consentCode));
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(code.digest).toMatch(/^[0-9a-f]{64}$/);
    const { body } = await messageTo('0857 4411 2233', 'consent-code');
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    expect(JSON.stringify([codes, events.map(event => event.data)])).not.toContain(`"${body.values.code}"`);
  });

  it('counts wrong tries, and after five the right code opens nothing', async () => {
    const officer = someone('officer');
    const phone = freshPhone();
    const registrationId = await startFor(officer, phone);
    value(await as(officer, ctx => sendConsentCode(ctx, { registrationId })));
    const { code: right } = await messageTo(phone, 'consent-code');
    const wrong = right === '000000' ? '000001' : '000000';
    const type = (code: string) => as(officer, ctx => confirmConsentCode(ctx, { registrationId, code }));
    for (let left = consentCodeRule.tries - 1; left >= 0; left--)
      expect(value(await type(wrong))).toEqual({ given: false, left });
    expect(codeOf(await type(right))).toBe('consent-code-tries');
    expect(codeOf(await type('12345'))).toBe('consent-code-missing');
    expect(codeOf(await fillAs(officer, registrationId))).toBe('not-allowed');
  });

  it('of two tries at once counts both', async () => {
    const officer = someone('officer');
    const phone = freshPhone();
    const registrationId = await startFor(officer, phone);
    value(await as(officer, ctx => sendConsentCode(ctx, { registrationId })));
    const { code: right } = await messageTo(phone, 'consent-code');
    const wrong = right === '000000' ? '000001' : '000000';
    const type = () => as(officer, ctx => confirmConsentCode(ctx, { registrationId, code: wrong }));
    const verdicts = (await Promise.all([type(), type(), type()])).map(value);
    expect(verdicts.map(one => one.left).sort()).toEqual([2, 3, 4]);
  });

  it('works for ten minutes, once, and only the newest of several', async () => {
    const officer = someone('officer');
    const phone = freshPhone();
    const registrationId = await startFor(officer, phone);
    const send = (at: string) => as(officer, ctx => sendConsentCode(ctx, { registrationId }), at);
    const type = (code: string, at: string) =>
      as(officer, ctx => confirmConsentCode(ctx, { registrationId, code }), at);
    expect(codeOf(await type('123456', plus(0)))).toBe('consent-code-none');
    value(await send(plus(0)));
    const { code: first } = await messageTo(phone, 'consent-code');
    expect(await send(plus(0.5))).toMatchObject({
      problems: [{ code: 'consent-code-wait', data: { minutes: 1 } }],
    });
    expect(codeOf(await type(first, plus(10)))).toBe('consent-code-expired');
    value(await send(plus(11)));
    const { row, body } = await messageTo(phone, 'consent-code');
    if (first !== body.values.code) expect(value(await type(first, plus(12))).given).toBe(false);
    expect(value(await type(String(body.values.code), plus(20))).given).toBe(true);
    expect(codeOf(await type(String(body.values.code), plus(20)))).toBe('consent-given-already');
    expect(codeOf(await send(plus(30)))).toBe('consent-given-already');
    expect(row.withdrawnAt).toBeNull();
  });

  it('is sent five times an hour at most', async () => {
    const officer = someone('officer');
    const registrationId = await startFor(officer);
    const send = (minute: number) =>
      as(officer, ctx => sendConsentCode(ctx, { registrationId }), plus(minute));
    for (const minute of [0, 2, 4, 6, 8]) value(await send(minute));
    expect(await send(10)).toMatchObject({
      problems: [{ code: 'consent-code-wait', data: { minutes: 50 } }],
    });
    value(await send(60));
  });
});

describe('whose draft it is', () => {
  it('is the officer’s own: others and other pemda find nothing', async () => {
    const [officer, other, foreign] = [someone('officer'), someone('officer'), someone('officer', '32.16')];
    const registrationId = await consented(officer);
    expect(await find(registrationId, other.personId)).toBeNull();
    expect(await find(registrationId, officer.personId, '32.16')).toBeNull();
    expect(await find(newId(), officer.personId)).toBeNull();
    expect(await find('none', officer.personId)).toBeNull();
    expect(codeOf(await fillAs(other, registrationId))).toBe('not-allowed');
    expect(codeOf(await fillAs(foreign, registrationId))).toBe('registration-unknown');
    for (const who of [other, foreign]) {
      expect(codeOf(await as(who, ctx => sendConsentCode(ctx, { registrationId })))).toBe(
        'assistance-unknown',
      );
      expect(codeOf(await as(who, ctx => withdrawConsent(ctx, { registrationId })))).toBe(
        'assistance-unknown',
      );
    }
    const mine = await inPemda('33.25', tx => listAssistedRegistrations(tx, officer.personId));
    expect(mine.map(row => row.registrationId)).toEqual([registrationId]);
    expect(mine[0]).toMatchObject({ business: null, consented: true, status: 'draft' });
    expect(mine[0]?.phone).toMatch(/^•+\d{4}$/);
    expect(await inPemda('33.25', tx => listAssistedRegistrations(tx, other.personId))).toEqual([]);
  });

  it('never opens a registration that a vendor made', async () => {
    const { registrationId } = await submitted(7200);
    expect(await find(registrationId, someone('officer').personId)).toBeNull();
    expect(codeOf(await fillAs(someone('officer'), registrationId))).toBe('not-allowed');
  });
});

describe('consent taken back', () => {
  it('empties the draft and destroys its key', async () => {
    const officer = someone('officer');
    const registrationId = await consented(officer);
    value(await fillAs(officer, registrationId));
    value(await as(officer, ctx => withdrawConsent(ctx, { registrationId })));
    expect(await find(registrationId, officer.personId)).toBeNull();
    expect(codeOf(await fillAs(officer, registrationId))).toBe('not-allowed');
    const answers = await inPemda('33.25', tx => tx.select().from(registrationAnswer));
    expect(answers.filter(row => row.registrationId === registrationId)).toEqual([]);
    const [row] = (await inPemda('33.25', tx => tx.select().from(registration))).filter(
      one => one.id === registrationId,
    );
    const [owner] = (await inPemda('33.25', tx => tx.select().from(vendor))).filter(
      one => one.id === row?.vendorId,
    );
    expect(owner?.wrappedKey).toBeNull();
    expect(codeOf(await as(officer, ctx => withdrawConsent(ctx, { registrationId })))).toBe(
      'assistance-over',
    );
    const events = await inPemda('33.25', tx => tx.select().from(auditEvent));
    expect(events.find(event => event.type === 'registration.assistance-ended')?.data).toMatchObject({
      because: 'withdrawn',
      erased: true,
    });
  });
});
