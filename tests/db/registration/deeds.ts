import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { registration, registrationDecision, registrationMove } from '#db/schema/registration.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { answerProposal } from '~/registration/decisions/answer-proposal.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { undoDecision } from '~/registration/decisions/undo-decision.server.ts';
import { canMove, canUndo, type Outcome, outcomes } from '~/registration/registration-status.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { as, officer, type submitted, typedAnswers } from './story.ts';

const officers = [officer(), officer(), officer()];
const reasonOf: Partial<Record<Outcome, string>> = {
  'sent-back': 'phone-unreachable',
  refused: 'outside-region',
  excluded: 'orders-not-delivered',
};
const noon = '2026-11-19T05:00:00Z';

export type Case = Awaited<ReturnType<typeof submitted>>;

export const rowsOf = async (id: string) => {
  const [row] = await inPemda('33.25', tx => tx.select().from(registration).where(eq(registration.id, id)));
  const decisions = await inPemda('33.25', tx =>
    tx.select().from(registrationDecision).where(eq(registrationDecision.registrationId, id)),
  );
  const moves = await inPemda('33.25', tx =>
    tx.select().from(registrationMove).where(eq(registrationMove.registrationId, id)),
  );
  return { row, decisions, moves };
};

export const countEvents = async () => (await inPemda('33.25', tx => tx.select().from(auditEvent))).length;

/** Everything that officers and the vendor can do to one registration, in the state they last saw. */
export const deeds = {
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

/** What must hold of a registration after anything, and does not: every change on an arrow, one version, one cause each. */
export async function faultsOf(id: string): Promise<string[]> {
  const { row, decisions, moves } = await rowsOf(id);
  const held = decisions.filter(one => one.state === 'confirmed' || one.state === 'undone');
  const same = (a: (string | null)[], b: (string | null)[]) => a.toSorted().join() === b.toSorted().join();
  const ids = (rows: { id: string }[]) => rows.map(one => one.id);
  const caused = moves.filter(move => move.decisionId !== null && !move.undo);
  const back = moves.filter(move => move.undo);
  const onArrow = moves.every(({ fromStatus, toStatus, undo }) =>
    fromStatus === null ? false : undo ? canUndo(fromStatus, toStatus) : canMove(fromStatus, toStatus),
  );
  const rules: [string, boolean][] = [
    ['a status off the arrows', onArrow],
    ['moves that make no way', isWay(moves, row?.status ?? '')],
    ['a version without a move', row?.version === moves.length],
    ['two decisions for one version', new Set(held.map(one => one.version)).size === held.length],
    [
      'a decision that moved nothing',
      same(
        caused.map(move => move.decisionId),
        ids(held),
      ),
    ],
    [
      'an undo that moved nothing',
      same(
        back.map(move => move.decisionId),
        ids(decisions.filter(one => one.state === 'undone')),
      ),
    ],
    ['two open proposals', decisions.filter(one => one.state === 'proposed').length <= 1],
    [
      'an officer alone',
      held.every(one => ['accepted', 'sent-back'].includes(one.outcome) || one.decidedBy !== one.proposedBy),
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([fault]) => `${id}: ${fault}`);
}

/** Whether the moves, in some order, lead from a draft to where it stands: those of one instant have no order of their own. */
function isWay(moves: readonly { fromStatus: string | null; toStatus: string }[], end: string): boolean {
  const walk = (left: typeof moves, status: string): boolean =>
    left.length === 0
      ? status === end
      : left.some(
          (move, at) =>
            move.fromStatus === status &&
            walk(
              left.filter((_, n) => n !== at),
              move.toStatus,
            ),
        );
  return walk(moves, 'draft');
}

const who = fc.nat(2);
const outcome = fc.constantFrom(...outcomes);
const wish = fc.oneof(
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

/** Anything that anybody may try, in any order. */
export const anyWishes = (most: number) => fc.array(wish, { minLength: 4, maxLength: most });
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** Does one of them, in the state that the person sees now or, at times, saw before. */
export async function carry(one: Case, serial: number, it: Wish): Promise<{ ok: boolean }> {
  if (it.deed === 'answer') return deeds.answer(one, it.who, it.answer);
  if (it.deed === 'undo') return deeds.undo(one, it.who);
  if (it.deed === 'mend') return deeds.mend(one, serial);
  if (it.deed === 'send') return deeds.send(one);
  const { row } = await rowsOf(one.registrationId);
  return deeds.decide(one, it.who, it.outcome, Math.max(0, (row?.version ?? 0) - it.behind));
}
