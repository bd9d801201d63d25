import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registration, registrationDecision, registrationMove } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { answerProposal } from '~/registration/decisions/answer-proposal.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { undoDecision } from '~/registration/decisions/undo-decision.server.ts';
import { canMove, canUndo, type Outcome, outcomes } from '~/registration/registration-status.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { as, officer, submitted, typedAnswers } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const officers = [officer(), officer(), officer()];
const reasonOf: Partial<Record<Outcome, string>> = {
  'sent-back': 'phone-unreachable',
  refused: 'outside-region',
  excluded: 'orders-not-delivered',
};
const noon = '2026-11-19T05:00:00Z';

type Case = Awaited<ReturnType<typeof submitted>>;

const rowsOf = async (id: string) => {
  const [row] = await inPemda('33.25', tx => tx.select().from(registration).where(eq(registration.id, id)));
  const decisions = await inPemda('33.25', tx =>
    tx.select().from(registrationDecision).where(eq(registrationDecision.registrationId, id)),
  );
  const moves = await inPemda('33.25', tx =>
    tx.select().from(registrationMove).where(eq(registrationMove.registrationId, id)),
  );
  return { row, decisions, moves };
};

const countEvents = async () => (await inPemda('33.25', tx => tx.select().from(auditEvent))).length;

/** Everything that officers and the vendor can do to one registration, in the state they last saw. */
const deeds = {
  decide: (one: Case, who: number, outcome: Outcome, version: number) =>
    as(
      officers[who]!,
      ctx =>
        decideRegistration(ctx, {
          ...{ registrationId: one.registrationId, version, outcome, note: 'Uji.' },
          reasons: [reasonOf[outcome] ?? []].flat(),
        }),
      noon,
    ),
  answer: async (one: Case, who: number, answer: 'confirm' | 'reject' | 'withdraw') => {
    const { decisions } = await rowsOf(one.registrationId);
    const open = decisions.find(row => row.state === 'proposed') ?? decisions[0];
    if (!open) return { ok: false as const, problems: [] };
    const input = { registrationId: one.registrationId, decisionId: open.id, answer };
    return as(officers[who]!, ctx => answerProposal(ctx, input), noon);
  },
  undo: async (one: Case, who: number) => {
    const { decisions } = await rowsOf(one.registrationId);
    const last = decisions.filter(row => row.state === 'confirmed').sort((a, b) => b.version - a.version)[0];
    if (!last) return { ok: false as const, problems: [] };
    const input = { registrationId: one.registrationId, decisionId: last.id };
    return as(officers[who]!, ctx => undoDecision(ctx, input), '2026-11-19T05:05:00Z');
  },
  mend: (one: Case, serial: number) =>
    as(
      one.actor,
      ctx =>
        answerPage(ctx, {
          ...{ registrationId: one.registrationId, page: 'phone', later: false },
          typed: { phone: typedAnswers(serial).phone },
        }),
      '2026-11-19T05:01:00Z',
    ),
  send: (one: Case) =>
    as(
      one.actor,
      ctx => submitRegistration(ctx, { registrationId: one.registrationId }),
      '2026-11-19T05:02:00Z',
    ),
};

/** What must hold of a registration after anything: each change of status is on an arrow, has a version, has one cause. */
async function judge(id: string) {
  const { row, decisions, moves } = await rowsOf(id);
  // Moves of one instant are put in order by following the chain of statuses.
  const left = [...moves];
  let status = 'draft';
  const walked: string[] = [];
  const walk = (): boolean => {
    if (left.length === 0) return status === row?.status;
    for (const [at, move] of left.entries()) {
      if (move.fromStatus !== status) continue;
      left.splice(at, 1);
      const before = status;
      status = move.toStatus;
      walked.push(`${before} → ${status}`);
      if (walk()) return true;
      walked.pop();
      status = before;
      left.splice(at, 0, move);
    }
    return false;
  };
  expect(walk(), `the moves of ${id} make no way: ${JSON.stringify(moves)}`).toBe(true);
  for (const { fromStatus, toStatus, undo } of moves) {
    const allowed = undo ? canUndo(fromStatus!, toStatus) : canMove(fromStatus!, toStatus);
    expect(allowed, `${fromStatus} → ${toStatus} undo ${undo}`).toBe(true);
  }
  expect(row?.version).toBe(moves.length);
  const held = decisions.filter(one => one.state === 'confirmed' || one.state === 'undone');
  expect(new Set(held.map(one => one.version)).size).toBe(held.length);
  const caused = moves.filter(move => move.decisionId !== null && !move.undo);
  expect(caused.map(move => move.decisionId).sort()).toEqual(held.map(one => one.id).sort());
  const undone = moves.filter(move => move.undo).map(move => move.decisionId);
  expect(undone.sort()).toEqual(
    decisions
      .filter(one => one.state === 'undone')
      .map(one => one.id)
      .sort(),
  );
  expect(decisions.filter(one => one.state === 'proposed').length).toBeLessThanOrEqual(1);
  for (const one of held)
    if (!['accepted', 'sent-back'].includes(one.outcome)) expect(one.decidedBy).not.toBe(one.proposedBy);
}

describe('a hundred at once', () => {
  it('decide each registration once, lose no event and block nobody', async () => {
    const cases: Case[] = [];
    for (let serial = 500; serial < 510; serial += 1) cases.push(await submitted(serial));
    const before = await countEvents();
    // Ten of each registration in one moment: accept, send back, refuse, and taking back what another has just decided.
    const wishes: Outcome[] = [
      'accepted',
      'sent-back',
      'refused',
      'accepted',
      'sent-back',
      'accepted',
      'refused',
    ];
    const results = await Promise.all(
      cases.flatMap(one => [
        ...wishes.map((outcome, at) => deeds.decide(one, at % 3, outcome, 1)),
        deeds.undo(one, 0),
        deeds.send(one),
        deeds.undo(one, 1),
      ]),
    );
    expect(results).toHaveLength(100);
    for (const one of cases) await judge(one.registrationId);
    const decided = results.filter(result => result.ok && 'value' in result && 'decisionId' in result.value);
    expect(decided.length).toBeGreaterThanOrEqual(cases.length);
    // One event for each command that succeeded, none for the others.
    expect((await countEvents()) - before).toBe(results.filter(result => result.ok).length);
    expect((await verifyChain('33.25')).faults).toEqual([]);
  }, 60_000);

  it('submit and decide different registrations at the same time', async () => {
    const cases: Case[] = [];
    for (let serial = 520; serial < 530; serial += 1) {
      const one = await submitted(serial);
      cases.push(one);
      await deeds.decide(one, 0, 'sent-back', 1);
      await deeds.mend(one, serial);
    }
    const before = await countEvents();
    const results = await Promise.all(
      cases.flatMap(one => [
        ...Array.from({ length: 5 }, () => deeds.send(one)),
        ...Array.from({ length: 5 }, (_, at) => deeds.decide(one, at % 3, 'accepted', 3)),
      ]),
    );
    for (const one of cases) {
      await judge(one.registrationId);
      const { row, moves } = await rowsOf(one.registrationId);
      expect(moves.filter(move => move.toStatus === 'submitted')).toHaveLength(2);
      expect(['submitted', 'accepted']).toContain(row?.status);
    }
    expect((await countEvents()) - before).toBe(results.filter(result => result.ok).length);
    expect((await verifyChain('33.25')).faults).toEqual([]);
  }, 60_000);
});

describe('whatever is tried, in any order', () => {
  const who = fc.nat(2);
  const outcome = fc.constantFrom(...outcomes);
  const deed = fc.oneof(
    fc.record({ deed: fc.constant('decide' as const), who, outcome, behind: fc.constantFrom(0, 0, 0, 1) }),
    fc.record({
      deed: fc.constant('answer' as const),
      who,
      answer: fc.constantFrom('confirm' as const, 'reject' as const, 'withdraw' as const),
    }),
    fc.record({ deed: fc.constant('undo' as const), who }),
    fc.record({ deed: fc.constant('mend' as const) }),
    fc.record({ deed: fc.constant('send' as const) }),
  );
  let serial = 600;

  it('moves only along the arrows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async wishes => {
        serial += 1;
        const one = await submitted(serial);
        for (const wish of wishes) {
          const { row } = await rowsOf(one.registrationId);
          if (wish.deed === 'decide')
            await deeds.decide(one, wish.who, wish.outcome, Math.max(0, (row?.version ?? 0) - wish.behind));
          else if (wish.deed === 'answer') await deeds.answer(one, wish.who, wish.answer);
          else if (wish.deed === 'undo') await deeds.undo(one, wish.who);
          else if (wish.deed === 'mend') await deeds.mend(one, serial);
          else await deeds.send(one);
        }
        await judge(one.registrationId);
      }),
      { numRuns: 25 },
    );
    expect((await verifyChain('33.25')).faults).toEqual([]);
  }, 120_000);
});
