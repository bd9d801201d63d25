import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { registrationDecision, vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { answerProposal } from '~/registration/decisions/answer-proposal.server.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { undoDecision } from '~/registration/decisions/undo-decision.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import { restartRegistration } from '~/registration/restart-registration.server.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { as, officer, submitted, typedAnswers, value } from './story.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

type Person = ReturnType<typeof officer>;
const reasonOf: Partial<Record<Outcome, string>> = {
  'sent-back': 'nib-not-found',
  refused: 'outside-region',
  excluded: 'orders-not-delivered',
};
const noon = '2026-11-19T05:00:00Z';
const soon = '2026-11-19T05:09:59Z';
const late = '2026-11-19T05:10:01Z';

function decide(who: Person, registrationId: string, outcome: Outcome, version = 1, at = noon) {
  const reasons = [reasonOf[outcome] ?? []].flat();
  const input = { registrationId, version, outcome, reasons, note: 'Diperiksa ulang.' };
  return as(who, ctx => decideRegistration(ctx, input), at);
}

const answer = (
  who: Person,
  registrationId: string,
  decisionId: string,
  how: 'confirm' | 'reject' | 'withdraw',
  at = noon,
) => as(who, ctx => answerProposal(ctx, { registrationId, decisionId, answer: how }), at);

const undo = (who: Person, registrationId: string, decisionId: string, at = soon) =>
  as(who, ctx => undoDecision(ctx, { registrationId, decisionId }), at);

const codeOf = (result: { ok: boolean; problems?: { code: string }[] }) =>
  result.ok ? 'ok' : result.problems?.[0]?.code;

async function standing(person: Person) {
  const own = await inPemda('33.25', tx => findRegistrationOfPerson(tx, person.personId));
  return { status: own?.status, version: own?.version };
}

const messagesOf = (personId: string) =>
  inPemda('33.25', tx => tx.select().from(outboxMessage).where(eq(outboxMessage.personId, personId)));

const rowsOf = (registrationId: string) =>
  inPemda('33.25', tx =>
    tx.select().from(registrationDecision).where(eq(registrationDecision.registrationId, registrationId)),
  );

describe('a refusal', () => {
  it('changes nothing until another officer confirms it', async () => {
    const { actor, registrationId } = await submitted(200);
    const [first, second] = [officer(), officer()];
    const proposed = value(await decide(first, registrationId, 'refused'));
    expect(proposed).toMatchObject({ outcome: 'refused', proposed: true });
    expect(await standing(actor)).toEqual({ status: 'submitted', version: 1 });
    expect((await messagesOf(actor.personId)).map(one => one.template)).toEqual(['registration-submitted']);
    expect(codeOf(await answer(first, registrationId, proposed.decisionId, 'confirm'))).toBe('proposal-own');
    expect(codeOf(await answer(first, registrationId, proposed.decisionId, 'reject'))).toBe('proposal-own');
    value(await answer(second, registrationId, proposed.decisionId, 'confirm'));
    expect(await standing(actor)).toEqual({ status: 'refused', version: 2 });
    const [row] = await rowsOf(registrationId);
    expect(row).toMatchObject({
      state: 'confirmed',
      proposedBy: first.personId,
      decidedBy: second.personId,
      reasons: [{ code: 'outside-region', field: { question: 'district' } }],
    });
    const templates = (await messagesOf(actor.personId)).map(one => one.template);
    expect(templates).toContain('registration-refused');
  });

  it('is closed by a rejection or a withdrawal, and can then be decided otherwise', async () => {
    const { actor, registrationId } = await submitted(201);
    const [first, second] = [officer(), officer()];
    const one = value(await decide(first, registrationId, 'refused'));
    expect(codeOf(await decide(second, registrationId, 'accepted'))).toBe('proposal-open');
    expect(codeOf(await answer(second, registrationId, one.decisionId, 'withdraw'))).toBe(
      'proposal-of-other',
    );
    value(await answer(second, registrationId, one.decisionId, 'reject'));
    expect(codeOf(await answer(second, registrationId, one.decisionId, 'confirm'))).toBe('proposal-closed');
    const two = value(await decide(first, registrationId, 'refused'));
    value(await answer(first, registrationId, two.decisionId, 'withdraw'));
    expect(await standing(actor)).toEqual({ status: 'submitted', version: 1 });
    value(await decide(second, registrationId, 'accepted'));
    expect((await rowsOf(registrationId)).map(row => row.state).sort()).toEqual([
      'confirmed',
      'rejected',
      'withdrawn',
    ]);
  });

  it('needs a reason that serves it', async () => {
    const { registrationId } = await submitted(202);
    const input = { registrationId, version: 1, outcome: 'refused' as const, note: '' };
    const refuse = (reasons: string[]) =>
      as(officer(), ctx => decideRegistration(ctx, { ...input, reasons }));
    expect(codeOf(await refuse([]))).toBe('decision-reason-missing');
    expect(codeOf(await refuse(['ktp-glare']))).toBe('decision-reason-unknown');
    expect(codeOf(await refuse(['no-such-reason']))).toBe('decision-reason-unknown');
  });

  it('cannot be confirmed by its author past the commands either: the table refuses it', async () => {
    const { registrationId } = await submitted(203);
    const first = officer();
    const { decisionId } = value(await decide(first, registrationId, 'refused'));
    const forge = inPemda('33.25', tx =>
      tx
        .update(registrationDecision)
        .set({ state: 'confirmed', decidedBy: first.personId, decidedAt: new Date(noon) })
        .where(eq(registrationDecision.id, decisionId)),
    );
    await expect(forge).rejects.toThrow();
  });
});

describe('after a refusal', () => {
  it('the vendor begins again with every answer still there, and nobody else can', async () => {
    const { actor, registrationId } = await submitted(205);
    const restart = (who: Person) => as(who, ctx => restartRegistration(ctx, { registrationId }), late);
    expect(codeOf(await restart(actor))).toBe('registration-locked');
    const { decisionId } = value(await decide(officer(), registrationId, 'refused'));
    value(await answer(officer(), registrationId, decisionId, 'confirm'));
    expect(codeOf(await restart((await submitted(206)).actor))).toBe('not-allowed');
    value(await restart(actor));
    expect(await standing(actor)).toEqual({ status: 'draft', version: 3 });
    expect(codeOf(await restart(actor))).toBe('registration-locked');
    expect(codeOf(await undo(officer(), registrationId, decisionId))).toBe('undo-not-last');
    value(await as(actor, ctx => submitRegistration(ctx, { registrationId }), late));
    expect(await standing(actor)).toEqual({ status: 'submitted', version: 4 });
    value(await decide(officer(), registrationId, 'accepted', 4, late));
    expect(await standing(actor)).toEqual({ status: 'accepted', version: 5 });
  });
});

describe('an exclusion', () => {
  it('and coming back both take two officers; acceptance is no way around it', async () => {
    const { actor, registrationId, vendorId } = await submitted(210);
    const [first, second] = [officer(), officer()];
    value(await decide(first, registrationId, 'accepted'));
    const acceptedAt = async () => {
      const [row] = await inPemda('33.25', tx => tx.select().from(vendor).where(eq(vendor.id, vendorId)));
      return row?.acceptedAt?.toISOString();
    };
    expect(await acceptedAt()).toBe('2026-11-19T05:00:00.000Z');
    const out = value(await decide(first, registrationId, 'excluded', 2, late));
    value(await answer(second, registrationId, out.decisionId, 'confirm', late));
    expect(await standing(actor)).toEqual({ status: 'excluded', version: 3 });
    expect(codeOf(await decide(first, registrationId, 'accepted', 3, late))).toBe('already-decided');
    const back = value(await decide(second, registrationId, 'readmitted', 3, late));
    expect(back.proposed).toBe(true);
    value(await answer(first, registrationId, back.decisionId, 'confirm', late));
    expect(await standing(actor)).toEqual({ status: 'accepted', version: 4 });
    // The first acceptance is what counts for how long it has been a vendor.
    expect(await acceptedAt()).toBe('2026-11-19T05:00:00.000Z');
    expect((await messagesOf(actor.personId)).map(one => one.template).sort()).toEqual([
      'registration-accepted',
      'registration-submitted',
      'vendor-excluded',
      'vendor-readmitted',
    ]);
  });
});

describe('taking back', () => {
  it('returns the status within ten minutes and withdraws the message before it goes out', async () => {
    const { actor, registrationId, vendorId } = await submitted(220);
    const { decisionId } = value(await decide(officer(), registrationId, 'accepted'));
    const before = (await messagesOf(actor.personId)).find(one => one.template === 'registration-accepted');
    expect(before?.key).toBe(`registration-accepted|${decisionId}`);
    expect(before?.notBefore.toISOString()).toBe('2026-11-19T05:10:00.000Z');
    value(await undo(officer(), registrationId, decisionId));
    expect(await standing(actor)).toEqual({ status: 'submitted', version: 3 });
    const after = (await messagesOf(actor.personId)).find(one => one.key === before?.key);
    expect(after?.withdrawnAt).toBeInstanceOf(Date);
    const [row] = await rowsOf(registrationId);
    expect(row?.state).toBe('undone');
    const [owner] = await inPemda('33.25', tx => tx.select().from(vendor).where(eq(vendor.id, vendorId)));
    expect(owner).toMatchObject({ status: 'submitted', acceptedAt: null });
    // What was taken back can be decided anew, and is told anew.
    value(await decide(officer(), registrationId, 'accepted', 3, late));
    expect(await standing(actor)).toEqual({ status: 'accepted', version: 4 });
  });

  it('is over after ten minutes, works once, and for the last decision only', async () => {
    const { registrationId } = await submitted(221);
    const first = value(await decide(officer(), registrationId, 'accepted'));
    expect(codeOf(await undo(officer(), registrationId, first.decisionId, late))).toBe('undo-too-late');
    expect(codeOf(await undo(officer(), registrationId, newId()))).toBe('decision-unknown');
    value(await undo(officer(), registrationId, first.decisionId));
    expect(codeOf(await undo(officer(), registrationId, first.decisionId))).toBe('undo-not-last');
    value(await decide(officer(), registrationId, 'accepted', 3, soon));
    expect(codeOf(await undo(officer(), registrationId, first.decisionId))).toBe('undo-not-last');
    expect(codeOf(await undo(officer('33.25', 'view'), registrationId, first.decisionId))).toBe(
      'not-allowed',
    );
    expect(codeOf(await undo(officer('32.16'), registrationId, first.decisionId))).toBe(
      'registration-unknown',
    );
  });

  it('stops where the vendor has begun to repair', async () => {
    const { actor, registrationId } = await submitted(222);
    const { decisionId } = value(await decide(officer(), registrationId, 'sent-back'));
    const typed = { phone: typedAnswers(222).phone };
    const input = { registrationId, page: 'phone', typed, later: false };
    value(await as(actor, ctx => answerPage(ctx, input), '2026-11-19T05:05:00Z'));
    expect(codeOf(await undo(officer(), registrationId, decisionId))).toBe('undo-vendor-began');
    expect(await standing(actor)).toEqual({ status: 'sent-back', version: 2 });
  });

  it('leads an exclusion back to accepted and a readmission back to excluded', async () => {
    const { actor, registrationId } = await submitted(223);
    const [first, second] = [officer(), officer()];
    value(await decide(first, registrationId, 'accepted'));
    const out = value(await decide(first, registrationId, 'excluded', 2));
    expect(codeOf(await undo(first, registrationId, out.decisionId))).toBe('proposal-open');
    value(await answer(second, registrationId, out.decisionId, 'confirm'));
    value(await undo(first, registrationId, out.decisionId));
    expect(await standing(actor)).toEqual({ status: 'accepted', version: 4 });
    const again = value(await decide(first, registrationId, 'excluded', 4, soon));
    value(await answer(second, registrationId, again.decisionId, 'confirm', soon));
    const back = value(await decide(first, registrationId, 'readmitted', 5, soon));
    value(await answer(second, registrationId, back.decisionId, 'confirm', soon));
    value(await undo(second, registrationId, back.decisionId, soon));
    expect(await standing(actor)).toEqual({ status: 'excluded', version: 7 });
  });
});
