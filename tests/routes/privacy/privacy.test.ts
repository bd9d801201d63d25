import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { as, makeOfficer, makeVendor, submitted, typedAnswers, value } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { breachGround } from '~/composition.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { listOwnMessages } from '~/messages/list-own-messages.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { findBreach } from '~/privacy/breach/find-breach.server.ts';
import { queueAllNotices } from '~/privacy/breach/queue-notices.job.server.ts';
import { listConsents } from '~/privacy/consent/list-consents.server.ts';
import { requestDeletion } from '~/privacy/deletion/request-deletion.server.ts';
import { revealAnswer } from '~/registration/decisions/reveal-answer.server.ts';
import * as consents from '../../../app/routes/auth/account_.privacy.consents._index.tsx';
import * as given from '../../../app/routes/auth/account_.privacy.consents.$purpose.ts';
import * as withdrawn from '../../../app/routes/auth/account_.privacy.consents.$purpose_.withdrawal.ts';
import * as copy from '../../../app/routes/auth/account_.privacy.data.copy.ts';
import * as deletion from '../../../app/routes/auth/account_.privacy.deletion._index.tsx';
import * as cancellation from '../../../app/routes/auth/account_.privacy.deletion.cancellation.ts';
import * as looks from '../../../app/routes/auth/account_.privacy.looks.tsx';
import * as letter from '../../../app/routes/public/breaches.$pemda.$breach.tsx';
import * as proof from '../../../app/routes/public/deletions.$pemda.$request.tsx';
import * as desk from '../../../app/routes/ukpbj/privacy._index.tsx';
import * as breach from '../../../app/routes/ukpbj/privacy.breaches.$breachId._index.tsx';
import * as pack from '../../../app/routes/ukpbj/privacy.breaches.$breachId.pack.ts';
import * as newBreach from '../../../app/routes/ukpbj/privacy.breaches.new.tsx';
import * as start from '../../../app/routes/vendor/registration._index.tsx';
import { signIn } from '../registration/visitor.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

type Person = Awaited<ReturnType<typeof makeVendor>>;

/** A file, as the browser gets it. */
async function download(actor: Person, format: string): Promise<Response> {
  const { personId, pemda, role, rights } = actor;
  const cookie = await openLoginSession(personId, { pemda, role, rights, device: 'uji' });
  const request = new Request('http://laris.test/x', {
    method: 'POST',
    headers: { Cookie: cookie.split(';')[0] ?? '' },
    body: new URLSearchParams({ format }),
  });
  return (await copy.action({ request, params: {} })) as Response;
}

describe('consents', () => {
  it('are asked at the start of a registration, shown, withdrawn and given again', async () => {
    const actor = await makeVendor();
    const vendor = await signIn(actor);
    await vendor.post(start.action, []);
    const held = await inPemda('33.25', tx => listConsents(tx, actor.personId));
    expect(held).toMatchObject([{ purpose: 'registration', answer: 'given', how: 'web' }]);
    const shown = await vendor.get(consents.loader);
    expect(shown.body.consents.map((each: { purpose: string }) => each.purpose)).toContain('whatsapp');
    const params = { purpose: 'publicity' };
    expect(await vendor.post(withdrawn.action, [], params)).toMatchObject({
      status: 303,
      location: '/account/privacy/consents#publicity',
    });
    const state = async () => {
      const { body } = await vendor.get(consents.loader);
      return body.consents.find((each: { purpose: string }) => each.purpose === 'publicity').state;
    };
    expect(await state()).toBe('withdrawn');
    await vendor.post(given.action, [], params);
    expect(await state()).toBe('given');
    expect((await vendor.get(consents.loader)).body.history).toHaveLength(3);
  });

  it('that do not exist or are required are no address', async () => {
    const vendor = await signIn(await makeVendor());
    expect((await vendor.post(given.action, [], { purpose: 'gossip' })).status).toBe(404);
    expect((await vendor.post(withdrawn.action, [], { purpose: 'registration' })).status).toBe(404);
  });
});

describe('a copy of one’s data', () => {
  it('is the person’s own, in both forms, small, and written down', async () => {
    const { actor } = await submitted(700);
    const nik = typedAnswers(700).nik.replace(/\D/g, '');
    const json = await download(actor, 'json');
    expect(json.headers.get('Content-Disposition')).toMatch(/attachment; filename="laris-.*\.json"/);
    expect(json.headers.get('Cache-Control')).toBe('no-store');
    const body = JSON.parse(await json.text());
    expect(JSON.stringify(body.data.answers)).toContain(nik);
    expect(body.data.answers[0].typedBy).toBe('vendor');
    const pdf = await download(actor, 'pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeLessThan(150_000);
    await expect(download(actor, 'exe')).rejects.toMatchObject({ status: 404 });
    const asked = { subject: actor.personId, types: ['privacy.data-exported'] };
    const events = await inPemda('33.25', tx => listEvents(tx, asked));
    expect(events.map(event => event.data)).toEqual([{ format: 'pdf' }, { format: 'json' }]);
  });

  it('holds nothing of somebody else', async () => {
    await submitted(701);
    const other = await makeVendor();
    const body = await (await download(other, 'json')).text();
    expect(body).not.toContain(typedAnswers(701).nik.replace(/\D/g, ''));
    expect(JSON.parse(body).data.business).toBeUndefined();
  });
});

describe('who looked', () => {
  it('shows the vendor what was opened, when, and by which role', async () => {
    const { actor, registrationId } = await submitted(710);
    const staff = await makeOfficer();
    value(await as(staff, ctx => revealAnswer(ctx, { registrationId, question: 'nik' })));
    const vendor = await signIn(actor);
    const shown = await vendor.get(looks.loader);
    expect(shown.body.looks).toMatchObject([{ what: { answer: 'nik' }, role: 'ukpbj' }]);
    expect(JSON.stringify(shown.body.looks)).not.toContain(staff.personId);
    expect((await vendor.get(looks.loader, {}, '?page=99')).body.page).toBe(1);
    const other = await signIn(await makeVendor());
    expect((await other.get(looks.loader)).body.looks).toEqual([]);
  });
});

describe('deletion', () => {
  it('needs the tick and the password, shows the window, and can be taken back', async () => {
    const actor = await makeVendor();
    const vendor = await signIn(actor);
    const ask = (fields: [string, string][]) => vendor.post(deletion.action, fields);
    expect(await ask([['password', 'rahasia sekali']])).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'confirm-missing', field: 'confirm' }], values: {} },
    });
    expect(await ask([['confirm', 'yes']])).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'password-missing' }] },
    });
    const wrong = await ask([
      ['confirm', 'yes'],
      ['password', 'salah sekali'],
    ]);
    expect(wrong).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'sign-in-wrong', field: 'password' }] },
    });
    expect(JSON.stringify(wrong.body)).not.toContain('salah sekali');
    const asked = await ask([
      ['confirm', 'yes'],
      ['password', 'rahasia sekali'],
    ]);
    expect(asked).toMatchObject({ status: 303, location: '/account/privacy/deletion' });
    const { window } = (await vendor.get(deletion.loader)).body;
    expect(window.latestAt.getTime() - window.dueAt.getTime()).toBe(24 * 3_600_000);
    await vendor.post(cancellation.action, []);
    expect((await vendor.get(deletion.loader)).body.window).toBeNull();
  });

  it('stops guessing after ten wrong passwords', async () => {
    const vendor = await signIn(await makeVendor());
    const guess = () =>
      vendor.post(deletion.action, [
        ['confirm', 'yes'],
        ['password', 'tebakan'],
      ]);
    for (let n = 0; n < 10; n += 1) await guess();
    expect((await guess()).body.problems).toMatchObject([{ code: 'sign-in-throttled' }]);
  });

  it('is not for accounts of the office', async () => {
    const staff = await makeOfficer();
    const result = await as(staff, ctx => requestDeletion(ctx, { personId: staff.personId }));
    expect(result).toMatchObject({ problems: [{ code: 'deletion-staff' }] });
  });

  it('has no proof before it is done, and none for an address that is no id', async () => {
    const visitor = await signIn(await makeVendor());
    for (const request of ['x', '0190a0a0-0000-7000-8000-000000000001'])
      expect((await visitor.get(proof.loader, { pemda: '33.25', request })).status).toBe(404);
  });
});

describe('a breach', () => {
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const typed: [string, string][] = [
    ['kind', 'database'],
    ['from', '2020-01-01'],
    ['to', day],
    ['knownOn', day],
    ['how', 'Cadangan tercecer.'],
    ['handling', 'Kunci diganti.'],
  ];

  it('is refused with words at the field', async () => {
    const staff = await signIn(await makeOfficer());
    const answer = await staff.post(newBreach.action, [...typed.filter(([name]) => name !== 'kind')]);
    expect(answer).toMatchObject({ status: 422, body: { values: { how: 'Cadangan tercecer.' } } });
    expect(answer.body.problems.map((each: { field: string }) => each.field)).toContain('kind');
  });

  it('gathers who is affected, makes the pack, and tells nobody before the number is typed', async () => {
    const { actor } = await submitted(720);
    const officer = await makeOfficer();
    const staff = await signIn(officer);
    const from = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
    const fields = typed.map(([name, text]): [string, string] =>
      name === 'from' ? [name, from] : [name, text],
    );
    const opened = await staff.post(newBreach.action, fields);
    expect(opened.status).toBe(303);
    const breachId = opened.location!.split('/').at(-1)!;
    const params = { breachId };
    const { body } = await staff.get(breach.loader, params);
    expect(body.persons).toBeGreaterThan(1);
    expect(body.fields).toContain('NIK (terkunci)');
    expect(JSON.stringify(body)).not.toContain(typedAnswers(720).businessName);
    expect((await staff.get(desk.loader)).body.breaches).toMatchObject([{ id: breachId, kind: 'database' }]);

    const visitor = await signIn(actor);
    const notice = { pemda: '33.25', breach: breachId };
    expect((await visitor.get(letter.loader, notice)).status).toBe(404);
    expect(await staff.post(breach.action, [['typed', '1']], params)).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'notice-confirm-missing', field: 'typed' }] },
    });
    const watching = await signIn(await makeOfficer('view'));
    expect(await watching.post(breach.action, [['typed', '1']], params)).toMatchObject({
      body: { problems: [{ code: 'not-allowed' }] },
    });
    const persons = (await staff.get(breach.loader, params)).body.persons;
    expect((await staff.post(breach.action, [['typed', String(persons)]], params)).status).toBe(303);
    const again = await staff.post(breach.action, [['typed', String(persons)]], params);
    expect(again.body.problems).toMatchObject([{ code: 'notice-sent' }]);

    const clock = fixedClock(new Date().toISOString());
    for (let n = 0; n < 2; n += 1) await queueAllNotices('33.25', breachId, breachGround, clock);
    const told = await inPemda('33.25', tx => findBreach(tx, breachId));
    expect(told?.noticesQueued).toBe(persons);
    expect((await visitor.get(letter.loader, notice)).body.letter.paragraphs.join(' ')).toContain(
      'Cadangan tercecer.',
    );
    expect((await verifyChain('33.25')).faults).toEqual([]);
    const messages = await inPemda('33.25', tx => listOwnMessages(tx, actor));
    const notices = messages.flatMap(part => part.rows).filter(row => row.message.code === 'breach-notice');
    expect(notices).toHaveLength(1);
  });

  it('is nothing to another pemda', async () => {
    const [known] = (await (await signIn(await makeOfficer())).get(desk.loader)).body.breaches;
    const foreign = await signIn(await makeOfficer('full', '32.16'));
    expect((await foreign.get(breach.loader, { breachId: known.id })).status).toBe(404);
    expect((await foreign.get(pack.loader, { breachId: known.id })).status).toBe(404);
    expect((await foreign.get(desk.loader)).body.breaches).toEqual([]);
  });
});
