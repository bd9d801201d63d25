import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { messageTo } from '#tests/db/registration/assistance/field-work.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import type { Actor } from '~/identity/actor.ts';
import type { Rights, Role } from '~/identity/roles.ts';
import { listConsents } from '~/privacy/consent/list-consents.server.ts';
import { loader as draftPage } from '~/routes/officer/registrations.$registrationId._index.tsx';
import {
  loader as questionPage,
  action as savePage,
} from '~/routes/officer/registrations.$registrationId.answers.$page.tsx';
import {
  loader as checkPage,
  action as send,
} from '~/routes/officer/registrations.$registrationId.check.tsx';
import {
  action as confirm,
  loader as consentPage,
} from '~/routes/officer/registrations.$registrationId.consent._index.tsx';
import { action as sendCode } from '~/routes/officer/registrations.$registrationId.consent.codes.tsx';
import { loader as form } from '~/routes/officer/registrations.$registrationId.consent.form[.]pdf.ts';
import { loader as papers } from '~/routes/officer/registrations.$registrationId.documents._index.tsx';
import { action as invite } from '~/routes/officer/registrations.$registrationId.invitation.tsx';
import { action as withdraw } from '~/routes/officer/registrations.$registrationId.withdrawal.tsx';
import { action as begin } from '~/routes/officer/registrations.new.tsx';
import { action as typeCode } from '~/routes/public/claim._index.tsx';
import { loader as ownerPage } from '~/routes/public/claim.owner.tsx';
import { loader as consentOnPhone } from '~/routes/public/consent.$pemda.tsx';
import { signIn } from './visitor.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

let people = 0;
async function person(
  role: Role,
  pemda = '33.25',
  rights: Rights = 'full',
): Promise<Actor & { kind: 'person' }> {
  people += 1;
  const contact = { kind: 'phone' as const, value: `+6281399${String(people).padStart(6, '0')}` };
  const account = { name: 'Orang Uji', contact, password: 'rahasia sekali', pemda, role, rights };
  const personId = await inPemda(pemda, tx => insertAccount(tx, account));
  return { kind: 'person', personId: personId!, pemda, role, rights };
}

let phones = 0;
async function begun(officer: Awaited<ReturnType<typeof signIn>>) {
  phones += 1;
  const phone = `0857 5500 ${String(phones).padStart(4, '0')}`;
  const { location } = await officer.post(begin, [['phone', phone]]);
  const registrationId = /registrations\/([^/]+)\/consent$/.exec(location!)![1]!;
  return { phone, registrationId };
}

describe('before consent', () => {
  it('leads every page of the draft back to asking for it', async () => {
    const officer = await signIn(await person('officer'));
    const { registrationId } = await begun(officer);
    const here = `/officer/registrations/${registrationId}`;
    expect((await officer.get(draftPage, { registrationId })).location).toBe(`${here}/consent`);
    for (const loader of [checkPage, papers])
      expect((await officer.get(loader, { registrationId })).location).toBe(here);
    expect((await officer.get(questionPage, { registrationId, page: 'identity' })).location).toBe(here);
  });

  it('refuses what is sent all the same', async () => {
    const officer = await signIn(await person('officer'));
    const { registrationId } = await begun(officer);
    const saved = await officer.post(savePage, [['ownerName', 'Siti']], { registrationId, page: 'identity' });
    expect(saved).toMatchObject({ status: 422, body: { problems: [{ code: 'not-allowed' }] } });
    expect(await officer.post(send, [], { registrationId })).toMatchObject({ status: 422 });
    expect(await officer.post(invite, [], { registrationId })).toMatchObject({ status: 422 });
  });

  it('prints a form', async () => {
    const officer = await person('officer');
    const { registrationId } = await begun(await signIn(officer));
    const visitor = await signIn(officer);
    const answer = await visitor.get(form, { registrationId });
    expect(answer.status).toBe(200);
  });
});

describe('consent', () => {
  it('is asked, refused, given, and recorded as the vendor’s own', async () => {
    const officer = await signIn(await person('officer'));
    const { phone, registrationId } = await begun(officer);
    expect((await officer.post(sendCode, [], { registrationId })).status).toBe(303);
    const soon = await officer.post(sendCode, [], { registrationId });
    expect(soon.body.problems).toMatchObject([{ code: 'consent-code-wait' }]);
    const { code } = await messageTo(phone, 'consent-code');
    const wrong = code === '000000' ? '000001' : '000000';
    const missed = await officer.post(confirm, [['code', wrong]], { registrationId });
    expect(missed.body).toMatchObject({
      problems: [{ code: 'consent-code-wrong', field: 'code', data: { n: 4 } }],
      values: { code: wrong },
    });
    const given = await officer.post(confirm, [['code', code]], { registrationId });
    expect(given.location).toBe(`/officer/registrations/${registrationId}`);
    expect((await officer.get(consentPage, { registrationId })).location).toBe(given.location);
    const page = await officer.get(draftPage, { registrationId });
    expect(page.body).toMatchObject({ draft: { consentKind: 'code', status: 'draft' }, ready: false });
    const answers = await officer.get(questionPage, { registrationId, page: 'phone' });
    expect(answers.body.authors).toEqual({ phone: 'officer' });
    const asked = await officer.get(papers, { registrationId });
    expect(asked).toMatchObject({ status: 200, body: { done: 0, maySend: true } });
    expect((await officer.get(checkPage, { registrationId })).body.ready).toBe(false);
    const vendorId = await vendorOf(registrationId);
    const consents = await inPemda('33.25', tx => listConsents(tx, vendorId));
    expect(consents).toMatchObject([{ purpose: 'registration', how: 'officer-code', answer: 'given' }]);
  });

  it('shows the vendor what it is about, and never whether a code is right', async () => {
    const visit = (code: string) =>
      consentOnPhone({
        request: new Request(`http://laris.test/x?code=${code}`),
        params: { pemda: '33.25' },
      });
    expect(await visit('123456')).toMatchObject({ code: '123456' });
    expect(await visit('<script>')).toMatchObject({ code: null });
  });

  it('taken back shuts the draft for good', async () => {
    const officer = await signIn(await person('officer'));
    const { registrationId } = await begun(officer);
    expect((await officer.post(withdraw, [], { registrationId })).location).toBe('/officer?withdrawn=yes');
    for (const loader of [draftPage, consentPage, checkPage, papers])
      expect((await officer.get(loader, { registrationId })).status).toBe(404);
    expect((await officer.post(withdraw, [], { registrationId })).status).toBe(404);
  });
});

describe('other people', () => {
  it('find nothing: another officer, another pemda, other roles', async () => {
    const { registrationId } = await begun(await signIn(await person('officer')));
    for (const actor of [await person('officer'), await person('officer', '32.16')]) {
      const other = await signIn(actor);
      for (const loader of [draftPage, consentPage, checkPage, papers, form])
        expect((await other.get(loader, { registrationId })).status).toBe(404);
      for (const action of [confirm, sendCode, send, invite, withdraw])
        expect((await other.post(action, [['code', '123456']], { registrationId })).status).toBe(404);
    }
    for (const role of ['vendor', 'ukpbj', 'opd', 'trainer'] as const) {
      const other = await signIn(await person(role));
      expect((await other.get(draftPage, { registrationId })).status).toBe(403);
    }
  });
});

describe('a code to take over', () => {
  const post = async (fields: Record<string, string>) => {
    const request = new Request('http://laris.test/claim', {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    const answer = await typeCode({ request, params: {} });
    if (answer instanceof Response)
      return { status: answer.status, cookie: answer.headers.get('Set-Cookie') };
    return {
      status: answer.init?.status,
      problems: answer.data.problems.map(one => `${one.field}:${one.code}`),
    };
  };

  it('is told what is wrong with it', async () => {
    expect(await post({ code: 'ABCDE-FGH23' })).toMatchObject({ problems: ['pemda:claim-place-missing'] });
    expect(await post({ pemda: '33.25', code: 'apa' })).toMatchObject({
      problems: ['code:claim-code-missing'],
    });
    expect(await post({ pemda: '33.25', code: 'ABCDE-FGH23' })).toMatchObject({
      status: 422,
      problems: ['code:claim-code-wrong'],
    });
  });

  it('travels on in a cookie that no script reads, and leads a stranger to an account', async () => {
    const officer = await signIn(await person('officer'));
    const { phone, registrationId } = await begun(officer);
    await officer.post(sendCode, [], { registrationId });
    const { code: consent } = await messageTo(phone, 'consent-code');
    await officer.post(confirm, [['code', consent]], { registrationId });
    expect((await officer.post(invite, [], { registrationId })).location).toMatch(/invited=yes$/);
    const { code } = await messageTo(phone, 'claim-invitation');
    const typed = await post({ pemda: '33.25', code: code.toLowerCase() });
    expect(typed).toMatchObject({ status: 303 });
    expect(typed.cookie).toMatch(/^laris-claim=.*HttpOnly; SameSite=Lax/);
    const cookie = typed.cookie!.split(';')[0]!;
    const open = () =>
      ownerPage({
        request: new Request('http://laris.test/claim/owner', { headers: { Cookie: cookie } }),
        params: {},
      });
    expect(await open()).toMatchObject({ state: 'visitor', origin: 'assisted', place: '33.25' });
    await officer.post(withdraw, [], { registrationId });
    await expect(open()).rejects.toMatchObject({ status: 302 });
  });
});

async function vendorOf(registrationId: string): Promise<string> {
  const { registration } = await import('#db/schema/registration.ts');
  const rows = await inPemda('33.25', tx => tx.select().from(registration));
  return rows.find(row => row.id === registrationId)!.vendorId;
}
