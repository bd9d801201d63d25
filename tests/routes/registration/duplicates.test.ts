import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { far, sent } from '#tests/db/registration/duplicates/twins.ts';
import { makeOfficer, typedAnswers } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { listDuplicateHints } from '~/registration/duplicates/list-duplicate-hints.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import * as listPage from '~/routes/ukpbj/duplicates._index.tsx';
import * as casePage from '~/routes/ukpbj/duplicates.$caseId._index.tsx';
import * as mergePage from '~/routes/ukpbj/duplicates.$caseId.merge.tsx';
import * as reopeningPage from '~/routes/ukpbj/duplicates.$caseId.reopening.tsx';
import * as settlementPage from '~/routes/ukpbj/duplicates.$caseId.settlement.tsx';
import { signIn } from './visitor.ts';

type Browser = Awaited<ReturnType<typeof signIn>>;

let db: TestDatabase;
let office: Browser;
let viewer: Browser;
beforeAll(async () => {
  db = await openTestDatabase();
  office = await signIn(await makeOfficer());
  viewer = await signIn(await makeOfficer('view'));
});
afterAll(() => db.drop());

/** Two records that share their NIK, and the case of the two. */
async function twins(serial: number) {
  const first = await sent(serial, far(serial));
  const second = await sent(serial + 1, { ...far(serial + 1), nik: typedAnswers(serial).nik });
  const [hint] = await inPemda('33.25', tx => listDuplicateHints(tx, second.vendorId));
  return { first, second, caseId: hint?.caseId ?? '' };
}

const why: [string, string][] = [
  ['reason', 'papers-compared'],
  ['note', 'Pemilik datang ke kantor'],
];

describe('the list', () => {
  it('counts what waits and shows evidence and names, no number', async () => {
    const { caseId } = await twins(500);
    const { body } = await office.get(listPage.loader);
    expect(body.counts.open).toBeGreaterThan(0);
    const row = body.rows.find((one: { id: string }) => one.id === caseId);
    expect(row).toMatchObject({
      strong: true,
      status: 'open',
      evidence: [{ field: 'nik' }],
      names: [far(500).businessName, far(501).businessName],
    });
    expect(JSON.stringify(body.rows)).not.toMatch(/33250857|8127700/);
  });

  it('takes any page and view from the address', async () => {
    const { status, body } = await office.get(listPage.loader, {}, '?show=settled&page=-3');
    expect(status).toBe(200);
    expect(body).toMatchObject({ view: 'settled', page: 1 });
  });
});

describe('a case', () => {
  it('shows both records side by side, personal numbers masked, and says what is equal behind the mask', async () => {
    const { caseId, first, second } = await twins(510);
    const { body } = await office.get(casePage.loader, { caseId });
    const line = (question: string) =>
      body.lines.find((one: { question: string }) => one.question === question);
    expect(line('nik')).toMatchObject({ same: true });
    expect(line('phone')).toMatchObject({ same: false });
    expect(body.sides.map((side: { vendorId: string }) => side.vendorId).sort()).toEqual(
      [first.vendorId, second.vendorId].sort(),
    );
    expect(body.entity).toHaveLength(2);
    const text = JSON.stringify(body);
    expect(text).toContain('•••• •••• •••• 0510');
    expect(text).not.toMatch(/3325085708900510|81277000510|0812-7700-0510|Siti|Jl\. /);
  });

  it('is not there for an unknown id, another pemda, or somebody outside the office', async () => {
    const { caseId, first } = await twins(520);
    expect((await office.get(casePage.loader, { caseId: newId() })).status).toBe(404);
    expect((await office.get(casePage.loader, { caseId: 'x' })).status).toBe(404);
    const neighbour = await signIn(await makeOfficer('full', '32.16'));
    for (const page of [casePage, mergePage, settlementPage, reopeningPage])
      expect((await neighbour.get(page.loader, { caseId })).status).toBe(404);
    const vendor = await signIn(first.actor);
    expect((await vendor.get(casePage.loader, { caseId })).status).toBe(403);
  });
});

describe('settling', () => {
  it('asks what is missing and keeps what was typed', async () => {
    const { caseId } = await twins(530);
    const empty = await office.post(settlementPage.action, [['note', 'sudah saya tulis']], { caseId });
    expect(empty.status).toBe(422);
    expect(empty.body.problems.map((problem: { code: string }) => problem.code)).toEqual([
      'settlement-missing',
      'settlement-reason-missing',
    ]);
    expect(JSON.stringify(empty.body.values)).toContain('sudah saya tulis');
  });

  it('closes the case, shows why to colleagues, and can be taken back', async () => {
    const { caseId } = await twins(540);
    const settled = await office.post(settlementPage.action, [['settlement', 'different'], ...why], {
      caseId,
    });
    expect(settled).toMatchObject({ status: 303, location: `/ukpbj/duplicates/${caseId}?done=settled` });
    const { body } = await viewer.get(casePage.loader, { caseId }, '?done=settled');
    expect(body).toMatchObject({
      status: 'different',
      done: 'settled',
      own: false,
      settled: { reason: 'papers-compared', note: 'Pemilik datang ke kantor' },
    });
    // The forms of a settled case lead back to it.
    expect((await office.get(settlementPage.loader, { caseId })).location).toBe(
      `/ukpbj/duplicates/${caseId}`,
    );
    const twice = await office.post(settlementPage.action, [['settlement', 'different'], ...why], { caseId });
    expect(twice.body.problems).toMatchObject([{ code: 'case-settled' }]);
    const back = await office.post(reopeningPage.action, [], { caseId });
    expect(back.location).toBe(`/ukpbj/duplicates/${caseId}?done=reopened`);
    expect((await office.get(casePage.loader, { caseId })).body.status).toBe('open');
  });
});

describe('merging', () => {
  it('asks only for values that differ, and takes those that were chosen', async () => {
    const { caseId, first, second } = await twins(550);
    const { body } = await office.get(mergePage.loader, { caseId });
    expect(body.differing).toEqual(['name', 'nib', 'district']);
    const fields: [string, string][] = [
      ['keptId', first.vendorId],
      ['value.name', second.vendorId],
      ['value.district', first.vendorId],
      ...why,
    ];
    const merged = await office.post(mergePage.action, fields, { caseId });
    expect(merged).toMatchObject({ status: 303, location: `/ukpbj/duplicates/${caseId}?done=merged` });
    const reached = await inPemda('33.25', tx => findVendorOfPerson(tx, second.actor.personId));
    expect(reached).toMatchObject({ id: first.vendorId, name: far(551).businessName });
    const shown = await office.get(casePage.loader, { caseId });
    expect(shown.body).toMatchObject({
      status: 'merged',
      merge: { keptId: first.vendorId, fromAbsorbed: ['name'] },
    });
    await office.post(reopeningPage.action, [], { caseId });
    expect(await inPemda('33.25', tx => findVendorOfPerson(tx, first.actor.personId))).toMatchObject({
      name: far(550).businessName,
    });
  });

  it('refuses a foreign id, a field that is none, and view rights', async () => {
    const { caseId, first } = await twins(560);
    const post = (browser: Browser, fields: [string, string][]) =>
      browser.post(mergePage.action, [...fields, ...why], { caseId });
    const codes = async (fields: [string, string][], browser = office) =>
      (await post(browser, fields)).body.problems.map((problem: { code: string }) => problem.code);
    expect(await codes([])).toEqual(['merge-kept-missing']);
    expect(await codes([['keptId', newId()]])).toEqual(['merge-kept-missing']);
    expect(
      (
        await post(office, [
          ['keptId', first.vendorId],
          ['value.status', first.vendorId],
        ])
      ).status,
    ).toBe(422);
    expect(await codes([['keptId', first.vendorId]], viewer)).toEqual(['not-allowed']);
  });
});
