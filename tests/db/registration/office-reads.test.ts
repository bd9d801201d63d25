import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registration } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { countRegistrations } from '~/registration/decisions/count-registrations.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { findDecisionNotice } from '~/registration/decisions/find-decision-notice.server.ts';
import { findRegistrationForReview } from '~/registration/decisions/find-registration-for-review.server.ts';
import { findReviewDesk } from '~/registration/decisions/find-review-desk.server.ts';
import { findServiceClock } from '~/registration/decisions/find-service-clock.server.ts';
import { findNeighbours, listQueue, listQueueDistricts } from '~/registration/decisions/list-queue.server.ts';
import { openFilter, type QueueFilter } from '~/registration/decisions/queue-filter.ts';
import { revealAnswer } from '~/registration/decisions/reveal-answer.server.ts';
import { undoDecision } from '~/registration/decisions/undo-decision.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { as, officer, start, submitted, typedAnswers, value } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const now = new Date('2026-11-20T09:00:00Z');
const there = <T>(read: Parameters<typeof inPemda<T>>[1]) => inPemda('32.16', read);
const list = (filter: Partial<QueueFilter> = {}, limit: number | null = 10) =>
  there(tx => listQueue(tx, { ...openFilter, ...filter }, { now, limit }));

describe('the queue', () => {
  let ids: Record<'fresh' | 'middle' | 'old' | 'noted' | 'back' | 'doomed', string>;
  const decide = (registrationId: string, outcome: 'sent-back' | 'refused' | 'accepted', at: string) => {
    const reasons = { 'sent-back': ['ktp-glare'], refused: ['outside-region'], accepted: [] }[outcome];
    const input = { registrationId, version: 1, outcome, reasons, note: '' };
    return as(officer('32.16'), ctx => decideRegistration(ctx, input), at);
  };

  beforeAll(async () => {
    const at = async (serial: number, day: string) =>
      (await submitted(serial, '32.16', `2026-11-${day}T02:00:00Z`)).registrationId;
    ids = {
      fresh: await at(300, '20'),
      middle: await at(301, '18'),
      old: await at(302, '09'),
      noted: await at(303, '19'),
      back: await at(304, '17'),
      doomed: await at(305, '17'),
    };
    await there(tx => tx.update(registration).set({ noteCount: 2 }).where(eq(registration.id, ids.noted)));
    value(await decide(ids.back, 'sent-back', '2026-11-18T03:00:00Z'));
    value(await decide(ids.doomed, 'refused', '2026-11-18T03:00:00Z'));
  });

  it('is nearest to its limit first, with the age of each in working days', async () => {
    const { rows, matching, buckets } = await list();
    expect(rows.map(row => [row.id, row.clock.used])).toEqual([
      [ids.old, 9],
      [ids.doomed, 3],
      [ids.middle, 2],
      [ids.noted, 1],
      [ids.fresh, 0],
    ]);
    expect(matching).toBe(5);
    expect(buckets).toEqual({ 'to-1': 2, 'to-2': 1, 'to-5': 1, 'over-5': 1 });
    expect(rows[2]).toMatchObject({
      name: 'Keripik Renyah 301',
      district: '32.16.01',
      origin: 'self',
      earlier: 0,
      proposal: null,
      clock: { state: 'running', left: 0, dueOn: '2026-11-20' },
    });
  });

  it('is filtered by age, notes, place, origin and state', async () => {
    const of = async (filter: Partial<QueueFilter>) => (await list(filter)).rows.map(row => row.id);
    expect(await of({ bucket: 'over-5' })).toEqual([ids.old]);
    expect(await of({ notes: 'yes' })).toEqual([ids.noted]);
    expect(await of({ notes: 'no' })).toHaveLength(4);
    expect(await of({ district: '32.16.02' })).toEqual([]);
    expect(await of({ district: '32.16.01', origin: 'self' })).toHaveLength(5);
    expect(await of({ origin: 'list' })).toEqual([]);
    expect(await of({ status: 'proposed' })).toEqual([ids.doomed]);
    expect(await of({ status: 'sent-back' })).toEqual([ids.back]);
    expect(await of({ status: 'accepted' })).toEqual([]);
  });

  it('shows what waits for the vendor with its clock standing', async () => {
    const { rows } = await list({ status: 'sent-back' });
    expect(rows[0]?.clock).toEqual({
      state: 'paused',
      used: 1,
      left: 1,
      dueOn: null,
      pausedSince: new Date('2026-11-18T03:00:00Z'),
    });
    expect(rows[0]?.earlier).toBe(1);
  });

  it('comes in pages, and whole for a spreadsheet', async () => {
    const page = (n: number) => list({ page: n }, 2);
    expect((await page(1)).rows.map(row => row.id)).toEqual([ids.old, ids.doomed]);
    expect((await page(3)).rows.map(row => row.id)).toEqual([ids.fresh]);
    expect((await page(3)).matching).toBe(5);
    expect((await list({}, null)).rows).toHaveLength(5);
  });

  it('pages what is decided by the database, newest first', async () => {
    const [one, two] = [
      (await submitted(310, '32.16', '2026-11-16T02:00:00Z')).registrationId,
      (await submitted(311, '32.16', '2026-11-16T02:00:00Z')).registrationId,
    ];
    value(await decide(one, 'accepted', '2026-11-16T03:00:00Z'));
    value(await decide(two, 'accepted', '2026-11-16T04:00:00Z'));
    const accepted = await list({ status: 'accepted', page: 1 }, 1);
    expect(accepted.rows.map(row => row.id)).toEqual([two]);
    expect(accepted).toMatchObject({ matching: 2, buckets: {} });
    expect(accepted.rows[0]?.clock).toMatchObject({ state: 'stopped', used: 0 });
  });

  it('knows the cases beside one', async () => {
    const beside = (id: string, filter = {}) =>
      there(tx => findNeighbours(tx, id, { ...openFilter, ...filter }, now));
    expect(await beside(ids.doomed)).toEqual({ previous: ids.old, next: ids.middle, position: 2, all: 5 });
    expect(await beside(ids.old)).toMatchObject({ previous: null, position: 1 });
    expect(await beside(ids.fresh)).toMatchObject({ next: null, position: 5 });
    expect(await beside(ids.back)).toMatchObject({ previous: null, position: null });
    expect(await beside(ids.back, { status: 'accepted' })).toMatchObject({ position: null, all: 0 });
  });

  it('offers the districts there are, counts every status and ends at the pemda', async () => {
    expect(await there(listQueueDistricts)).toEqual(['32.16.01']);
    expect(await there(countRegistrations)).toMatchObject({ submitted: 5, 'sent-back': 1, draft: 0 });
    const here = await inPemda('33.25', tx => listQueue(tx, openFilter, { now, limit: null }));
    expect(here.rows.map(row => row.id)).not.toContain(ids.old);
  });
});

describe('the officer’s page', () => {
  const world = buildWorld('33.25', fixedClock('2026-11-19T02:00:00Z'));
  const review = (id: string) => inPemda('33.25', tx => findRegistrationForReview(tx, id, { world, now }));

  it('masks every personal answer before it leaves the server', async () => {
    const { registrationId } = await submitted(350);
    const found = await review(registrationId);
    const text = JSON.stringify(found);
    expect(text).not.toMatch(/3325085708|81277000350|0812-7700|Aminah|Jl\. Raya/);
    expect(text).toContain('•••• •••• •••• 0350');
    const line = (question: string) => found?.lines.find(one => one.question === question);
    expect(line('phone')).toMatchObject({
      masked: true,
      author: 'vendor',
      shown: { text: '••••••••••0350' },
    });
    expect(line('ownerName')?.shown?.text).toBe('S••• A•••');
    expect(line('businessName')).toMatchObject({ masked: false });
    expect(found).toMatchObject({
      name: 'Keripik Renyah 350',
      status: 'submitted',
      version: 1,
      outcomes: ['accepted', 'sent-back', 'refused'],
      proposal: null,
    });
  });

  it('is not there for another pemda, for a draft, and for nothing', async () => {
    const { registrationId } = await submitted(351, '32.16');
    expect(await review(registrationId)).toBeNull();
    expect(await review(newId())).toBeNull();
    const { registrationId: draft } = await start((await submitted(352)).actor);
    expect((await review(draft))?.status).toBe('submitted');
  });

  it('offers nothing to decide while a proposal waits', async () => {
    const { registrationId } = await submitted(353);
    const who = officer();
    const input = {
      registrationId,
      version: 1,
      outcome: 'refused' as const,
      reasons: ['blacklisted'],
      note: '',
    };
    value(await as(who, ctx => decideRegistration(ctx, input)));
    const found = await review(registrationId);
    expect(found).toMatchObject({
      outcomes: [],
      proposal: { outcome: 'refused', proposedBy: who.personId },
    });
  });

  it('shows a personal answer in full to who asks, and records who did', async () => {
    const { registrationId, vendorId } = await submitted(354);
    const who = officer();
    const look = (question: unknown, person = who) =>
      as(person, ctx => revealAnswer(ctx, { registrationId, question }));
    expect(value(await look('nik')).shown.text).toBe('3325 0857 0890 0354');
    expect(value(await look('ownerName')).shown.text).toBe('Siti Aminah');
    const refused = async (question: unknown, person = who) => {
      const result = await look(question, person);
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    expect(await refused('district')).toBe('question-missing');
    expect(await refused('toString')).toBe('question-missing');
    expect(await refused(undefined)).toBe('question-missing');
    expect(await refused('nik', officer('33.25', 'view'))).toBe('not-allowed');
    expect(await refused('nik', officer('32.16'))).toBe('registration-unknown');
    const events = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.subject, vendorId)),
    );
    const looks = events.filter(event => event.type === 'registration.revealed');
    expect(looks.map(event => [event.actor, event.data])).toEqual([
      [who.personId, { registrationId, question: 'nik' }],
      [who.personId, { registrationId, question: 'ownerName' }],
    ]);
    expect(JSON.stringify(looks)).not.toContain('0354');
  });
});

describe('the desk', () => {
  it('tells the whole story from both sides, newest first', async () => {
    const { actor, registrationId } = await submitted(360, '33.25', '2026-11-17T02:00:00Z');
    const [who, other] = [officer(), officer()];
    const back = { registrationId, version: 1, outcome: 'sent-back' as const, note: 'Foto lagi.' };
    const first = value(
      await as(
        who,
        ctx => decideRegistration(ctx, { ...back, reasons: ['nib-not-found'] }),
        '2026-11-19T03:00:00Z',
      ),
    );
    value(
      await as(
        other,
        ctx => undoDecision(ctx, { registrationId, decisionId: first.decisionId }),
        '2026-11-19T03:01:00Z',
      ),
    );
    const again = { ...back, version: 3, reasons: ['nib-not-found'] };
    value(await as(who, ctx => decideRegistration(ctx, again), '2026-11-19T04:00:00Z'));
    const { nib, kbliCode, kbliEdition } = typedAnswers(360);
    const typed = { nib, kbliCode, kbliEdition };
    value(
      await as(
        actor,
        ctx => answerPage(ctx, { registrationId, page: 'nib', typed, later: false }),
        '2026-11-19T06:00:00Z',
      ),
    );
    value(await as(actor, ctx => submitRegistration(ctx, { registrationId }), '2026-11-19T07:00:00Z'));
    value(
      await as(who, ctx => revealAnswer(ctx, { registrationId, question: 'nik' }), '2026-11-20T03:00:00Z'),
    );
    const at = {
      world: buildWorld('33.25', fixedClock(now.toISOString())),
      now,
      viewer: who.personId,
      t: (key: string) => key,
      filter: openFilter,
      decisionId: first.decisionId,
    };
    const desk = await inPemda('33.25', tx => findReviewDesk(tx, registrationId, at));
    const told = desk?.timeline.map(entry => `${entry.kind} ${entry.by}`);
    expect(
      told?.filter(line => !line.startsWith('page vendor') && !/^(message|document)/.test(line)),
    ).toEqual([
      'revealed you',
      'resubmitted vendor',
      'decided you',
      'undone officer',
      'decided you',
      'submitted vendor',
      'started vendor',
    ]);
    expect(told).toContain('page vendor');
    expect(told?.filter(line => line.startsWith('message-withdrawn'))).toHaveLength(1);
    const decided = desk?.timeline.find(entry => entry.kind === 'decided');
    expect(decided).toMatchObject({
      note: 'Foto lagi.',
      reasons: [{ code: 'nib-not-found', wrong: 'decisions.reason.nib-not-found' }],
    });
    expect(desk?.notice).toMatchObject({ state: 'undone', undoUntil: null });
    expect(desk?.documents.map(document => document.kind)).toEqual(['ktp', 'nib']);
    expect(told?.filter(line => line === 'document vendor')).toHaveLength(2);
    // The undone stretch counts for the office, the repaired one does not.
    expect(desk?.review.clock).toMatchObject({ state: 'running', used: 3, left: -1 });
    expect(JSON.stringify(desk)).not.toMatch(/Aminah|33250857/);
  });

  it('says until when a decision can be taken back', async () => {
    const { registrationId } = await submitted(361);
    const input = { registrationId, version: 1, outcome: 'accepted' as const, reasons: [], note: '' };
    const { decisionId } = value(
      await as(officer(), ctx => decideRegistration(ctx, input), '2026-11-19T05:00:00Z'),
    );
    const notice = (at: string) => inPemda('33.25', tx => findDecisionNotice(tx, decisionId, new Date(at)));
    expect(await notice('2026-11-19T05:10:00Z')).toMatchObject({
      registrationId,
      name: 'Keripik Renyah 361',
      outcome: 'accepted',
      undoUntil: new Date('2026-11-19T05:10:00Z'),
    });
    expect((await notice('2026-11-19T05:10:01Z'))?.undoUntil).toBeNull();
    expect(await inPemda('33.25', tx => findDecisionNotice(tx, newId(), now))).toBeNull();
    expect(await inPemda('33.25', tx => findServiceClock(tx, newId(), now))).toMatchObject({
      state: 'stopped',
    });
  });
});
