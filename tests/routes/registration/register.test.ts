import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { holdPaper } from '#tests/db/registration/requirements/papers.ts';
import { makeOfficer, makeVendor, start, submitted, typedAnswers } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import * as queue from '../../../app/routes/ukpbj/registrations._index.tsx';
import * as review from '../../../app/routes/ukpbj/registrations.$registrationId._index.tsx';
import * as decision from '../../../app/routes/ukpbj/registrations.$registrationId.decision.tsx';
import * as tasks from '../../../app/routes/vendor/registration._index.tsx';
import * as page from '../../../app/routes/vendor/registration.$page.tsx';
import * as check from '../../../app/routes/vendor/registration.check.tsx';
import * as sent from '../../../app/routes/vendor/registration.submitted.tsx';
import { signIn } from './visitor.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const fieldsOf = (name: string, serial: number): [string, string][] => {
  const typed = typedAnswers(serial);
  const asked = questionPages.find(one => one.page === name)?.questions ?? [];
  return asked.map(question => [question, typed[question]]);
};

const vendorOf = async (actor: Awaited<ReturnType<typeof makeVendor>>) =>
  (await inPemda('33.25', tx => findVendorOfPerson(tx, actor.personId)))!.id;

describe('the vendor’s road', () => {
  it('goes from the start to the office, page after page, without a script', async () => {
    const actor = await makeVendor();
    const vendor = await signIn(actor);
    expect((await vendor.get(tasks.loader)).body).toMatchObject({ registration: null, language: 'id' });
    expect(await vendor.get(page.loader, { page: 'nib' })).toMatchObject({
      location: '/vendor/registration',
    });
    expect(await vendor.get(check.loader)).toMatchObject({ location: '/vendor/registration' });

    let to = (await vendor.post(tasks.action, [])).location ?? '';
    const visited: string[] = [];
    while (!to.includes('check')) {
      const name = to.split('/').at(-1) ?? '';
      visited.push(name);
      expect((await vendor.get(page.loader, { page: name })).body.shown.page.page).toBe(name);
      const answer = await vendor.post(page.action, fieldsOf(name, 100), { page: name });
      expect(answer.status).toBe(303);
      to = answer.location ?? '';
    }
    expect(visited).toEqual(questionPages.filter(one => !one.later).map(one => one.page));

    // Every question is answered; now the papers.
    expect(to).toBe('/vendor/registration/documents?from=check');
    expect((await vendor.get(check.loader)).body).toMatchObject({
      ready: false,
      papers: [
        { kind: 'ktp', document: null },
        { kind: 'nib', document: null },
      ],
    });
    for (const kind of ['ktp', 'nib'] as const) await holdPaper(await vendorOf(actor), kind);
    expect((await vendor.get(check.loader)).body).toMatchObject({ ready: true });
    expect(await vendor.post(check.action, [])).toMatchObject({
      status: 303,
      location: '/vendor/registration/submitted',
    });
    expect((await vendor.get(sent.loader)).body.submittedAt).toBeInstanceOf(Date);
    expect((await vendor.get(tasks.loader)).body.registration).toMatchObject({
      status: 'submitted',
      mayGo: false,
    });
    // Locked now: pages lead back to the list, a sent form is refused.
    expect(await vendor.get(page.loader, { page: 'nib' })).toMatchObject({
      location: '/vendor/registration',
    });
    const late = await vendor.post(page.action, fieldsOf('nib', 100), { page: 'nib' });
    expect(late).toMatchObject({ status: 422, body: { problems: [{ code: 'registration-locked' }] } });
  });

  it('keeps what was typed and says what is wrong: 422', async () => {
    const actor = await makeVendor();
    await start(actor);
    const vendor = await signIn(actor);
    const typed: [string, string][] = [
      ['nib', '9120 4051 234'],
      ['kbliCode', 'keripik'],
    ];
    const answer = await vendor.post(page.action, typed, { page: 'nib' });
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({
      problems: [
        { code: 'nib-wrong-length', field: 'nib', data: { digits: 11 } },
        { code: 'kbli-not-digits', field: 'kbliCode' },
        { code: 'kbli-edition-missing', field: 'kbliEdition' },
      ],
      values: { nib: '9120 4051 234', kbliCode: 'keripik' },
    });
  });

  it('saves for later and returns to the check page when it came from there', async () => {
    const actor = await makeVendor();
    await start(actor);
    const vendor = await signIn(actor);
    const later = await vendor.post(
      page.action,
      [
        ['nib', '9120405123456'],
        ['later', 'yes'],
      ],
      { page: 'nib' },
    );
    expect(later.location).toBe('/vendor/registration');
    const shown = await vendor.get(page.loader, { page: 'nib' });
    expect(shown.body.shown.values).toEqual({ nib: '9120 4051 2345 6' });
    const back = await vendor.post(
      page.action,
      [['phone', '0812-7798-0001']],
      { page: 'phone' },
      '?from=check',
    );
    expect(back.location).toBe('/vendor/registration/check');
    expect((await vendor.get(check.loader)).body.ready).toBe(false);
    const early = await vendor.post(check.action, []);
    expect(early).toMatchObject({ status: 422, body: { problems: [{ code: 'registration-incomplete' }] } });
  });

  it('has no page that does not exist, and no form before the start', async () => {
    const vendor = await signIn(await makeVendor());
    expect((await vendor.get(page.loader, { page: 'bunga' })).status).toBe(404);
    expect((await vendor.post(page.action, [], { page: 'nib' })).status).toBe(404);
    expect((await vendor.post(check.action, [])).status).toBe(404);
  });
});

describe('the office', () => {
  it('sees the queue, reads, sends back with reasons, and the vendor sees them at the field', async () => {
    const { actor, registrationId } = await submitted(110);
    const staff = await signIn(await makeOfficer());
    const vendor = await signIn(actor);
    const listed = await staff.get(queue.loader);
    expect(listed.body.rows.map((row: { id: string }) => row.id)).toContain(registrationId);
    expect(listed.body.rows[0].place).toBe('Limpung');

    const params = { registrationId };
    const read = await staff.get(review.loader, params);
    expect(JSON.stringify(read.body.review)).not.toMatch(/3325085708|81277000110/);
    expect((await staff.get(decision.loader, params)).body).toMatchObject({ version: 1 });

    const none = await staff.post(
      decision.action,
      [
        ['version', '1'],
        ['outcome', 'sent-back'],
        ['note', 'Tolong dicek'],
      ],
      params,
    );
    expect(none).toMatchObject({
      status: 422,
      body: {
        problems: [{ code: 'decision-reason-missing', field: 'reasons' }],
        values: { outcome: 'sent-back', note: 'Tolong dicek', reasons: [] },
      },
    });
    const reasons: [string, string][] = [
      ['version', '1'],
      ['outcome', 'sent-back'],
      ['reasons', 'nib-not-found'],
      ['reasons', 'kbli-not-on-nib'],
    ];
    const done = await staff.post(decision.action, reasons, params);
    expect(done.status).toBe(303);
    const [to, search] = done.location!.split('?');
    expect(to).toBe('/ukpbj/registrations');
    expect((await staff.get(queue.loader, {}, `?${search}`)).body.notice).toMatchObject({
      registrationId,
      outcome: 'sent-back',
      state: 'confirmed',
    });
    expect((await staff.get(queue.loader, {}, '?decided=forged&page=-3')).body).toMatchObject({
      notice: null,
      filter: { page: 1 },
    });

    const nib = await vendor.get(page.loader, { page: 'nib' });
    expect(nib.body.shown.reasons).toMatchObject([
      { code: 'nib-not-found', field: { question: 'nib' } },
      { code: 'kbli-not-on-nib', field: { question: 'kbliCode' } },
    ]);
    const { wrong, remedy, example } = nib.body.shown.reasons[0];
    for (const text of [wrong, remedy, example]) expect(text).not.toContain('decisions.reason');
    expect((await vendor.get(page.loader, { page: 'tax' })).body.shown.reasons).toEqual([]);
  });

  it('keeps every ticked reason when something else is wrong', async () => {
    const { registrationId } = await submitted(111);
    const staff = await signIn(await makeOfficer());
    const fields: [string, string][] = [
      ['version', '1'],
      ['reasons', 'nik-differs'],
      ['reasons', 'nib-not-found'],
    ];
    const answer = await staff.post(decision.action, fields, { registrationId });
    expect(answer).toMatchObject({
      status: 422,
      body: { values: { reasons: ['nik-differs', 'nib-not-found'] } },
    });
  });

  it('is told when another officer was first', async () => {
    const { registrationId } = await submitted(112);
    const [one, two] = await Promise.all([signIn(await makeOfficer()), signIn(await makeOfficer())]);
    const accept: [string, string][] = [
      ['version', '1'],
      ['outcome', 'accepted'],
    ];
    const answers = await Promise.all(
      [one, two].map(staff => staff.post(decision.action, accept, { registrationId })),
    );
    expect(answers.map(answer => answer.status).toSorted()).toEqual([303, 422]);
    const late = await two.get(decision.loader, { registrationId });
    expect(late.body.outcomes).not.toContain('accepted');
  });

  it('finds nothing under a draft, another pemda’s id or no id at all', async () => {
    const vendor = await makeVendor();
    const { registrationId: draft } = await start(vendor);
    const { registrationId: foreign } = await submitted(113, '32.16');
    const staff = await signIn(await makeOfficer());
    for (const registrationId of [draft, foreign, 'x', '../etc', undefined]) {
      expect((await staff.get(review.loader, { registrationId })).status).toBe(404);
      expect((await staff.get(decision.loader, { registrationId })).status).toBe(404);
    }
    const accept: [string, string][] = [
      ['version', '1'],
      ['outcome', 'accepted'],
    ];
    for (const registrationId of [foreign, 'x', undefined])
      expect((await staff.post(decision.action, accept, { registrationId })).status).toBe(404);
    const refused = await staff.post(
      decision.action,
      [
        ['version', '0'],
        ['outcome', 'accepted'],
      ],
      { registrationId: draft },
    );
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ code: 'already-decided' }] } });
  });

  it('with view rights looks and does not decide', async () => {
    const { registrationId } = await submitted(114);
    const head = await signIn(await makeOfficer('view'));
    expect((await head.get(review.loader, { registrationId })).status).toBe(200);
    const fields: [string, string][] = [
      ['version', '1'],
      ['outcome', 'accepted'],
    ];
    const answer = await head.post(decision.action, fields, { registrationId });
    expect(answer).toMatchObject({ status: 422, body: { problems: [{ code: 'not-allowed' }] } });
  });
});
