import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registration } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { Result } from '~/reference/result.ts';
import { type BulkInput, judgeCandidate } from '~/registration/decisions/bulk.ts';
import { decideInBulk, listBulkDecisions } from '~/registration/decisions/decide-in-bulk.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { findBulk } from '~/registration/decisions/find-bulk.server.ts';
import { listBulkCandidates } from '~/registration/decisions/list-bulk-candidates.server.ts';
import { undoBulk } from '~/registration/decisions/undo-bulk.server.ts';
import { as, officer, submitted, value } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const noon = '2026-11-19T05:00:00Z';

const runner =
  (who = officer(), at = noon) =>
  <T, C extends string>(command: (ctx: Ctx) => Promise<Result<T, C>>) =>
    runCommand({ actor: who, pemda: who.pemda, clock: fixedClock(at) }, command);

const bulk = (rows: BulkInput['rows'], change: Partial<BulkInput> = {}): BulkInput => ({
  outcome: 'accepted',
  rows,
  reasons: [],
  note: '',
  ...change,
});

const result = (bulkId: string, at = noon) => inPemda('33.25', tx => findBulk(tx, bulkId, new Date(at)));

async function waiting(...serials: number[]) {
  const ids: string[] = [];
  for (const serial of serials) ids.push((await submitted(serial)).registrationId);
  return ids.map(registrationId => ({ registrationId, version: 1 }));
}

const noted = (id: string) =>
  inPemda('33.25', tx => tx.update(registration).set({ noteCount: 1 }).where(eq(registration.id, id)));

describe('deciding many at once', () => {
  it('decides each by itself, and tells of each that it could not', async () => {
    const rows = await waiting(400, 401, 402, 403, 404);
    const [good, changed, hinted, taken, proposed] = rows as [(typeof rows)[0], ...typeof rows];
    await noted(hinted!.registrationId);
    const by = (registrationId: string, outcome: 'accepted' | 'refused', reasons: string[]) =>
      as(
        officer(),
        ctx => decideRegistration(ctx, { registrationId, version: 1, outcome, reasons, note: '' }),
        noon,
      );
    value(await by(taken!.registrationId, 'accepted', []));
    value(await by(proposed!.registrationId, 'refused', ['blacklisted']));
    const unknown = { registrationId: newId(), version: 1 };
    const stale = { ...changed!, version: 0 };
    const chosen = [good, stale, hinted!, taken!, proposed!, unknown];

    const seen = await inPemda('33.25', tx => listBulkCandidates(tx, chosen, 'accepted'));
    expect(seen.map(one => one.code)).toEqual([
      null,
      'registration-changed',
      'bulk-has-notes',
      'already-decided',
      'proposal-open',
    ]);

    const { bulkId } = value(await decideInBulk(runner(), bulk(chosen)));
    const found = await result(bulkId);
    expect(found?.rows.map(row => [row.state, row.code])).toEqual([
      ['done', null],
      ['failed', 'registration-changed'],
      ['failed', 'bulk-has-notes'],
      ['failed', 'already-decided'],
      ['failed', 'proposal-open'],
    ]);
    expect(found).toMatchObject({ outcome: 'accepted', undoUntil: new Date('2026-11-19T05:10:00Z') });
    const events = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.subject, bulkId)),
    );
    expect(events.map(event => [event.type, event.data])).toEqual([
      ['registration.bulk-started', { outcome: 'accepted', rows: 6 }],
      ['registration.bulk-finished', { decided: 1, left: 5 }],
    ]);
  });

  it('sends back with the same reasons, also what has hints, and takes all of it back', async () => {
    const rows = await waiting(410, 411, 412);
    await noted(rows[0]!.registrationId);
    const input = bulk(rows, { outcome: 'sent-back', reasons: ['ktp-glare', 'street-incomplete'] });
    const { bulkId } = value(await decideInBulk(runner(), input));
    expect((await result(bulkId))?.rows.map(row => row.state)).toEqual(['done', 'done', 'done']);

    // One of them is decided on before the bulk is taken back: that one stays.
    const held = await inPemda('33.25', tx => listBulkDecisions(tx, bulkId));
    expect(held).toHaveLength(3);
    expect(await undoBulk(runner(officer(), '2026-11-19T05:09:00Z'), held)).toEqual({ undone: 3, left: 0 });
    expect((await result(bulkId))?.rows.map(row => row.state)).toEqual(['undone', 'undone', 'undone']);
    expect((await result(bulkId))?.undoUntil).toBeNull();
    expect(await inPemda('33.25', tx => listBulkDecisions(tx, bulkId))).toEqual([]);
  });

  it('cannot be taken back late', async () => {
    const rows = await waiting(420, 421);
    const { bulkId } = value(await decideInBulk(runner(), bulk(rows)));
    const held = await inPemda('33.25', tx => listBulkDecisions(tx, bulkId));
    expect(await undoBulk(runner(officer(), '2026-11-19T05:11:00Z'), held)).toEqual({ undone: 0, left: 2 });
    expect((await result(bulkId, '2026-11-19T05:11:00Z'))?.undoUntil).toBeNull();
    expect((await result(bulkId))?.rows.map(row => row.state)).toEqual(['done', 'done']);
  });

  it('shows what was decided of a bulk that was cut short', async () => {
    const rows = await waiting(430, 431);
    let commands = 0;
    const run = runner();
    const cut = decideInBulk(async command => {
      commands += 1;
      if (commands === 3) throw new Error('cut');
      if (commands > 3) throw new Error('still cut');
      return run(command);
    }, bulk(rows));
    await expect(cut).rejects.toThrow('still cut');
    const [decision] = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.type, 'registration.bulk-started')),
    ).then(events => events.slice(-1));
    expect((await result(decision!.subject))?.rows.map(row => row.state)).toEqual(['done', 'untried']);
  });

  it('goes on when one row breaks, and says so', async () => {
    const rows = await waiting(440, 441);
    let commands = 0;
    const run = runner();
    const { bulkId } = value(
      await decideInBulk(async command => {
        commands += 1;
        if (commands === 2) throw new Error('the connection is gone');
        return run(command);
      }, bulk(rows)),
    );
    expect((await result(bulkId))?.rows.map(row => [row.state, row.code])).toEqual([
      ['failed', 'bulk-failed'],
      ['done', null],
    ]);
  });

  it('is refused whole to who may not decide, without rows and with a reason that does not serve', async () => {
    const rows = await waiting(450);
    const code = async (who: ReturnType<typeof officer>, input: BulkInput) => {
      const done = await decideInBulk(runner(who), input);
      return done.ok ? 'ok' : done.problems[0]?.code;
    };
    expect(await code(officer('33.25', 'view'), bulk(rows))).toBe('not-allowed');
    expect(await code(officer(), bulk([]))).toBe('bulk-empty');
    expect(await code(officer(), bulk(rows, { outcome: 'sent-back', reasons: ['blacklisted'] }))).toBe(
      'decision-reason-unknown',
    );
    expect(await result(newId())).toBeNull();
    const foreign = value(await decideInBulk(runner(officer('32.16')), bulk(rows)));
    expect(await inPemda('32.16', tx => findBulk(tx, foreign.bulkId, new Date(noon)))).toMatchObject({
      rows: [],
    });
    expect(await result(foreign.bulkId)).toBeNull();
    expect(await inPemda('32.16', tx => listBulkCandidates(tx, rows, 'accepted'))).toEqual([]);
    expect(await inPemda('33.25', tx => listBulkCandidates(tx, [], 'accepted'))).toEqual([]);
    expect(judgeCandidate(undefined, 'accepted', 1)).toBe('already-decided');
  });

  it('leaves a chain of events that verifies', async () => {
    expect((await verifyChain('33.25')).faults).toEqual([]);
    expect((await verifyChain('32.16')).faults).toEqual([]);
  });
});
