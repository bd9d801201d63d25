import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOfficer, makeVendor, submitted } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import * as queue from '../../../app/routes/ukpbj/registrations._index.tsx';
import * as review from '../../../app/routes/ukpbj/registrations.$registrationId._index.tsx';
import * as decision from '../../../app/routes/ukpbj/registrations.$registrationId.decision.tsx';
import * as proposal from '../../../app/routes/ukpbj/registrations.$registrationId.proposal.tsx';
import * as reveal from '../../../app/routes/ukpbj/registrations.$registrationId.reveal.tsx';
import * as reversal from '../../../app/routes/ukpbj/registrations.$registrationId.reversal.tsx';
import * as withdrawal from '../../../app/routes/ukpbj/registrations.$registrationId.withdrawal.tsx';
import * as bulk from '../../../app/routes/ukpbj/registrations.bulk._index.tsx';
import * as result from '../../../app/routes/ukpbj/registrations.bulk.$bulkId._index.tsx';
import * as takeBack from '../../../app/routes/ukpbj/registrations.bulk.$bulkId.reversal.tsx';
import * as csv from '../../../app/routes/ukpbj/registrations[.]csv.tsx';
import * as xlsx from '../../../app/routes/ukpbj/registrations[.]xlsx.tsx';
import * as tasks from '../../../app/routes/vendor/registration._index.tsx';
import * as history from '../../../app/routes/vendor/registration.history.tsx';
import * as restart from '../../../app/routes/vendor/registration.restart.ts';
import { signIn } from './visitor.ts';

let db: TestDatabase;
let first: Awaited<ReturnType<typeof signIn>>;
let second: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  db = await openTestDatabase();
  first = await signIn(await makeOfficer());
  second = await signIn(await makeOfficer());
});
afterAll(() => db.drop());

const idIn = (location: string | null) => /decided=([\da-f-]{36})/.exec(location ?? '')?.[1] ?? '';
const accept: [string, string][] = [
  ['version', '1'],
  ['outcome', 'accepted'],
];
const refuse: [string, string][] = [
  ['version', '1'],
  ['outcome', 'refused'],
  ['reasons', 'outside-region'],
];

describe('two officers', () => {
  it('propose, look, and confirm or reject', async () => {
    const { registrationId } = await submitted(700);
    const params = { registrationId };
    const decisionId = idIn((await first.post(decision.action, refuse, params)).location);
    const page = async (who: typeof first) => (await who.get(proposal.loader, params)).body;
    expect(await page(first)).toMatchObject({ own: true, proposal: { id: decisionId, outcome: 'refused' } });
    expect(await page(second)).toMatchObject({ own: false });
    expect((await second.get(review.loader, params)).body).toMatchObject({ own: false, reasons: [] });
    const listed = await second.get(queue.loader, {}, '?status=proposed');
    expect(listed.body.rows.map((row: { id: string }) => row.id)).toContain(registrationId);

    const answer = (who: typeof first, fields: [string, string][]) =>
      who.post(proposal.action, fields, params);
    expect(await answer(second, [['decisionId', decisionId]])).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'proposal-answer-missing' }] },
    });
    const confirm: [string, string][] = [
      ['decisionId', decisionId],
      ['answer', 'confirm'],
    ];
    expect(await answer(first, confirm)).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'proposal-own' }] },
    });
    expect((await answer(second, [['answer', 'confirm']])).status).toBe(404);
    expect(await answer(second, confirm)).toMatchObject({ status: 303 });
    expect((await first.get(review.loader, params)).body.review.status).toBe('refused');
    expect((await page(second)).proposal).toBeNull();
  });

  it('may take a proposal of their own back, and only that', async () => {
    const { registrationId } = await submitted(701);
    const params = { registrationId };
    const decisionId = idIn((await first.post(decision.action, refuse, params)).location);
    const withdraw = (who: typeof first) => who.post(withdrawal.action, [['decisionId', decisionId]], params);
    expect((await withdraw(second)).status).toBe(303);
    expect((await first.get(proposal.loader, params)).body.proposal).not.toBeNull();
    await withdraw(first);
    expect((await first.get(proposal.loader, params)).body.proposal).toBeNull();
    expect((await first.post(withdrawal.action, [], params)).status).toBe(404);
  });
});

describe('after deciding', () => {
  it('comes the next case, with the way back for the one before', async () => {
    const [one, two] = [await submitted(710), await submitted(711)];
    const fields: [string, string][] = [...accept, ['then', 'next'], ['following', two.registrationId]];
    const done = await first.post(
      decision.action,
      fields,
      { registrationId: one.registrationId },
      '?notes=no',
    );
    const decisionId = idIn(done.location);
    expect(done.location).toBe(`/ukpbj/registrations/${two.registrationId}?notes=no&decided=${decisionId}`);
    const next = await first.get(
      review.loader,
      { registrationId: two.registrationId },
      `?decided=${decisionId}`,
    );
    expect(next.body.notice).toMatchObject({ registrationId: one.registrationId, outcome: 'accepted' });

    const params = { registrationId: one.registrationId };
    const undo = () => second.post(reversal.action, [['decisionId', decisionId]], params);
    expect(await undo()).toMatchObject({ status: 303 });
    expect(await undo()).toMatchObject({ status: 422, body: { problems: [{ code: 'undo-not-last' }] } });
    expect((await second.post(reversal.action, [['decisionId', newId()]], params)).status).toBe(404);
    expect((await second.post(reversal.action, [], params)).status).toBe(404);
    expect((await second.get(reversal.loader, params)).status).toBe(200);
  });

  it('never leads anywhere but to a case', async () => {
    const { registrationId } = await submitted(712);
    const fields: [string, string][] = [...accept, ['then', 'next'], ['following', '//evil.test/']];
    const done = await first.post(decision.action, fields, { registrationId });
    expect(done.location).toMatch(/^\/ukpbj\/registrations\?decided=/);
  });
});

describe('a personal answer', () => {
  it('is shown by a POST alone, to who may decide', async () => {
    const { registrationId } = await submitted(720);
    const params = { registrationId };
    const shown = await first.post(reveal.action, [['question', 'phone']], params);
    expect(shown.body.revealed).toEqual({
      question: 'phone',
      shown: { text: '0812-7700-0720', option: null },
    });
    expect(JSON.stringify((await first.get(reveal.loader, params)).body)).not.toContain('0720');
    expect((await first.post(reveal.action, [['question', 'district']], params)).status).toBe(422);
    const { registrationId: foreign } = await submitted(721, '32.16');
    const over = { registrationId: foreign };
    expect((await first.post(reveal.action, [['question', 'nik']], over)).status).toBe(404);
    expect((await first.get(reveal.loader, over)).status).toBe(404);
    expect((await first.post(reveal.action, [], { registrationId: 'x' })).status).toBe(404);
  });
});

describe('many at once', () => {
  const row = (id: string, version = 1): [string, string] => ['row', `${id}.${version}`];

  it('are shown before and after, each with its result, and taken back together', async () => {
    const [one, two] = [await submitted(730), await submitted(731)];
    const chosen = [row(one.registrationId), row(two.registrationId, 0)];
    const search = `?${new URLSearchParams([...chosen, ['outcome', 'accepted']])}`;
    expect((await first.get(bulk.loader, {}, search)).body.candidates).toMatchObject([
      { registrationId: one.registrationId, code: null },
      { registrationId: two.registrationId, code: 'registration-changed' },
    ]);
    const done = await first.post(bulk.action, [...chosen, ['outcome', 'accepted']]);
    const bulkId = done.location?.split('/').at(-1) ?? '';
    const found = await first.get(result.loader, { bulkId });
    expect(found.body.bulk.rows.map((each: { state: string }) => each.state)).toEqual(['done', 'failed']);
    expect((await second.post(takeBack.action, [], { bulkId })).location).toBe(
      `/ukpbj/registrations/bulk/${bulkId}`,
    );
    const after = await first.get(result.loader, { bulkId });
    expect(after.body.bulk.rows.map((each: { state: string }) => each.state)).toEqual(['undone', 'failed']);
  });

  it('keep what was ticked when something is wrong', async () => {
    const { registrationId } = await submitted(732);
    const fields: [string, string][] = [row(registrationId), ['outcome', 'sent-back'], ['note', 'Foto lagi']];
    expect(await first.post(bulk.action, fields)).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'decision-reason-missing' }], values: { note: 'Foto lagi' } },
    });
    expect(await first.post(bulk.action, [['outcome', 'accepted']])).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'bulk-empty' }] },
    });
    expect((await first.get(bulk.loader)).body).toMatchObject({ outcome: 'accepted', candidates: [] });
    const back = await first.get(bulk.loader, {}, '?outcome=sent-back');
    expect(back.body.reasons.length).toBeGreaterThan(40);
    expect((await first.get(result.loader, { bulkId: newId() })).status).toBe(404);
    expect((await first.get(result.loader, { bulkId: 'x' })).status).toBe(404);
    expect((await first.post(takeBack.action, [], { bulkId: 'x' })).status).toBe(404);
    const head = await signIn(await makeOfficer('view'));
    expect(await head.post(bulk.action, [row(registrationId), ['outcome', 'accepted']])).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'not-allowed' }] },
    });
  });
});

describe('the queue', () => {
  it('goes along as CSV and XLSX with its filter', async () => {
    const { registrationId } = await submitted(740, '33.25', '2026-11-02T02:00:00Z');
    expect((await first.get(csv.loader, {}, '?bucket=over-5')).status).toBe(200);
    expect((await first.get(xlsx.loader)).status).toBe(200);
    const old = await first.get(queue.loader, {}, '?bucket=over-5');
    expect(old.body.rows.map((each: { id: string }) => each.id)).toContain(registrationId);
    expect(old.body).toMatchObject({ filter: { bucket: 'over-5' }, unknownYear: null });
  });
});

describe('a refused vendor', () => {
  it('reads why, and nothing of it before it holds; begins again', async () => {
    const { actor, registrationId } = await submitted(750);
    const params = { registrationId };
    const vendor = await signIn(actor);
    const kinds = async () =>
      (await vendor.get(history.loader)).body.entries.map((entry: { kind: string }) => entry.kind);
    const decisionId = idIn((await first.post(decision.action, refuse, params)).location);
    expect(await kinds()).not.toContain('proposed');
    const confirm: [string, string][] = [
      ['decisionId', decisionId],
      ['answer', 'confirm'],
    ];
    await second.post(proposal.action, confirm, params);
    expect(await kinds()).toContain('confirmed');
    const shown = (await vendor.get(tasks.loader)).body.registration;
    expect(shown).toMatchObject({ status: 'refused', reasons: [{ code: 'outside-region' }] });
    expect(shown.reasons[0].wrong).not.toContain('decisions.');

    expect(await vendor.post(restart.action, [])).toMatchObject({
      status: 303,
      location: '/vendor/registration',
    });
    expect((await vendor.get(tasks.loader)).body.registration.status).toBe('draft');
    expect(await kinds()).toContain('restarted');
    expect((await first.get(review.loader, params)).status).toBe(404);
  });

  it('is nobody who never began', async () => {
    const vendor = await signIn(await makeVendor());
    expect((await vendor.post(restart.action, [])).status).toBe(404);
    expect(await vendor.get(history.loader)).toMatchObject({ location: '/vendor/registration' });
  });
});
