import { and, eq, isNull, sql } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { checkRun } from '#db/schema/catalog/quality.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { ok } from '~/reference/result.ts';
import { catalogEvents } from '../events.ts';
import { listChannels } from '../listings/list-channels.server.ts';
import { loadProductRules } from '../quality/load-rules.server.ts';
import { checkProducts } from './check-products.server.ts';
import type { RunReason } from './check-run.ts';
import { countProductsToRecheck, lockProductsToRecheck, type Recheck } from './products-to-recheck.server.ts';

/** Products of one transaction: their owners wait for no more than these, a second or two. */
const BATCH = 2_000;

type OpenRun = typeof checkRun.$inferSelect;

export interface Recheckable {
  pemda: PemdaId;
  why: RunReason;
  clock: Clock;
  /** So many products at most; the rest is for the next call. */
  atMost: number;
}

/**
 * Judges anew whatever the rules or the day have overtaken, batch by batch, from what is stored: no photo is decoded and
 * nothing is searched. Cut off at any point, the next call goes on behind the last batch; two at once take turns.
 * The run that comes to its end leaves one event. Returns whether nothing is left.
 */
export async function recheckProducts({
  pemda,
  why,
  clock,
  atMost,
}: Recheckable): Promise<{ left: boolean; done: number }> {
  const today = wibDay(clock.now());
  const recheck = await inPemda(pemda, async tx => {
    const { version: ruleSet } = await currentRules(tx);
    return { why, ruleSet, today } satisfies Recheck;
  });
  const open = await inPemda(pemda, tx => openRun(tx, pemda, recheck, clock.now()));
  if (!open) return { left: false, done: 0 };
  let done = 0;
  while (done < atMost) {
    const count = await inPemda(pemda, tx =>
      recheckBatch({ tx, pemda, clock }, recheck, Math.min(BATCH, atMost - done)),
    );
    done += count;
    if (count > 0) continue;
    await finish({ pemda, why, clock });
    return { left: false, done };
  }
  return { left: true, done };
}

/** The rules of this release for the channels of this pemda. */
export async function currentRules(tx: Tx) {
  return loadProductRules((await listChannels(tx)).map(({ id }) => id));
}

/** The run that is under way, or a new one where products wait; one under older rules is closed where it stands. */
async function openRun(tx: Tx, pemda: PemdaId, recheck: Recheck, now: Date): Promise<OpenRun | null> {
  const [known] = await lockOpenRun(tx, recheck.why);
  if (known?.ruleSet === recheck.ruleSet) return known;
  if (known) await tx.update(checkRun).set({ finishedAt: now }).where(eq(checkRun.id, known.id));
  const total = await countProductsToRecheck(tx, recheck);
  if (total === 0) return null;
  const [run] = await tx
    .insert(checkRun)
    .values({
      pemdaId: pemda,
      id: newId(),
      why: recheck.why,
      ruleSet: recheck.ruleSet,
      total,
      startedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  return run ?? (await lockOpenRun(tx, recheck.why))[0] ?? null;
}

const lockOpenRun = (tx: Tx, why: RunReason): Promise<OpenRun[]> =>
  tx
    .select()
    .from(checkRun)
    .where(and(eq(checkRun.why, why), isNull(checkRun.finishedAt)))
    .for('update');

/** One batch behind the last; 0 when there is none, or no run any more. */
async function recheckBatch(
  ctx: Pick<Ctx, 'tx' | 'pemda' | 'clock'>,
  recheck: Recheck,
  limit: number,
): Promise<number> {
  const { tx } = ctx;
  const [run] = await lockOpenRun(tx, recheck.why);
  if (!run) return 0;
  const ids = await lockProductsToRecheck(tx, recheck, { after: run.after, limit });
  if (ids.length === 0) return 0;
  await checkProducts(ctx, ids);
  await tx
    .update(checkRun)
    .set({ done: sql`${checkRun.done} + ${ids.length}`, after: ids.at(-1) ?? null })
    .where(eq(checkRun.id, run.id));
  return ids.length;
}

/** Closes the run with its one event; of two who come to its end the second finds it closed. */
async function finish({ pemda, why, clock }: Omit<Recheckable, 'atMost'>): Promise<void> {
  await runCommand({ actor: systemActor(pemda), pemda, clock }, async ctx => {
    const [run] = await lockOpenRun(ctx.tx, why);
    if (!run) return ok(null);
    await ctx.tx.update(checkRun).set({ finishedAt: clock.now() }).where(eq(checkRun.id, run.id));
    ctx.record(catalogEvents['products-checked'](pemda, { count: run.done, ruleSet: run.ruleSet, why }));
    return ok(null);
  });
}
