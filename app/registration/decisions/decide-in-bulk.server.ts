import { and, count, eq, sql } from 'drizzle-orm';
import { registrationBulk } from '#db/schema/registration/decisions.ts';
import { registration, registrationDecision } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { log } from '~/platform/log/log.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { allReasons } from './all-reasons.ts';
import type { BulkInput, BulkProblem, BulkRow } from './bulk.ts';
import { type Decided, decideRegistration } from './decide-registration.server.ts';
import { type StoredReason, storeReasons } from './decision-reasons.ts';
import { decisionEvents } from './events.ts';

/** Runs one command in one transaction of its own. */
export type RunCommand = <T, C extends string>(
  command: (ctx: Ctx) => Promise<Result<T, C>>,
) => Promise<Result<T, C>>;

async function startBulk(ctx: Ctx, input: BulkInput): Promise<Result<{ bulkId: string }>> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'registration.decide', { pemda: ctx.pemda }))
    return err('not-allowed');
  if (input.rows.length === 0) return err('bulk-empty');
  const codes = input.outcome === 'sent-back' ? input.reasons : [];
  const reasons: StoredReason[] | null = storeReasons(allReasons, input.outcome, codes);
  if (!reasons) return err('decision-reason-unknown', { field: 'reasons' });
  const bulkId = newId();
  await ctx.tx.insert(registrationBulk).values({
    pemdaId: ctx.pemda,
    id: bulkId,
    outcome: input.outcome,
    reasons,
    note: input.note || null,
    rows: input.rows,
    startedBy: actor.personId,
    startedAt: ctx.clock.now(),
  });
  ctx.record(decisionEvents['bulk-started'](bulkId, { outcome: input.outcome, rows: input.rows.length }));
  return ok({ bulkId });
}

async function decideRow(ctx: Ctx, input: BulkInput, bulkId: string, row: BulkRow): Promise<Result<Decided>> {
  if (input.outcome === 'accepted') {
    const [noted] = await ctx.tx
      .select({ n: count() })
      .from(registration)
      .where(and(eq(registration.id, row.registrationId), sql`note_count > 0`));
    if ((noted?.n ?? 0) > 0) return err('bulk-has-notes');
  }
  const { outcome, reasons, note } = input;
  return decideRegistration(ctx, { ...row, outcome, reasons, note, bulkId });
}

async function finishBulk(ctx: Ctx, bulkId: string, problems: BulkProblem[]): Promise<Result<null>> {
  const [bulk] = await ctx.tx
    .update(registrationBulk)
    .set({ problems, finishedAt: ctx.clock.now() })
    .where(eq(registrationBulk.id, bulkId))
    .returning();
  const rows = bulk?.rows.length ?? 0;
  const done = { decided: rows - problems.length, left: problems.length };
  ctx.record(decisionEvents['bulk-finished'](bulkId, done));
  return ok(null);
}

/**
 * Decides many registrations alike, each by a command of its own: one that fails leaves the others as they are. What was
 * asked is written first and what failed last, so that a bulk cut short still shows which rows were decided.
 */
export async function decideInBulk(run: RunCommand, input: BulkInput): Promise<Result<{ bulkId: string }>> {
  const started = await run(ctx => startBulk(ctx, input));
  if (!started.ok) return started;
  const { bulkId } = started.value;
  const problems: BulkProblem[] = [];
  for (const row of input.rows) {
    const { registrationId } = row;
    try {
      const result = await run(ctx => decideRow(ctx, input, bulkId, row));
      if (!result.ok) problems.push({ registrationId, code: result.problems[0]?.code ?? 'bulk-failed' });
    } catch (error) {
      log().error({ err: error, bulkId, registrationId }, 'a row of a bulk failed');
      problems.push({ registrationId, code: 'bulk-failed' });
    }
  }
  await run(ctx => finishBulk(ctx, bulkId, problems));
  return ok({ bulkId });
}

/** The decisions of a bulk that still hold. */
export async function listBulkDecisions(
  tx: Ctx['tx'],
  bulkId: string,
): Promise<{ decisionId: string; registrationId: string }[]> {
  return tx
    .select({ decisionId: registrationDecision.id, registrationId: registrationDecision.registrationId })
    .from(registrationDecision)
    .where(and(eq(registrationDecision.bulkId, bulkId), eq(registrationDecision.state, 'confirmed')))
    .orderBy(registrationDecision.decidedAt, registrationDecision.id);
}
