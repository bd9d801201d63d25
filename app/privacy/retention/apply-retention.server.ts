import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import { type RetentionFile, retentionLine } from './retention-rules.ts';

export interface Sweep {
  /** What lies before this instant goes. */
  before: Date;
  /** Counts only. */
  dryRun: boolean;
}

/** One domain's broom for one rule; how much went, or would go. */
export type Sweeper = (ctx: Ctx, sweep: Sweep) => Promise<number>;

export interface RetentionRun {
  version: number;
  dryRun: boolean;
  removed: Record<string, number>;
}

/** Removes what is over its time, rule by rule in one transaction, and writes one event with the counts. A dry run writes nothing. */
export async function applyRetention(
  ctx: Ctx,
  {
    file,
    sweepers,
    dryRun,
  }: { file: RetentionFile; sweepers: Readonly<Record<string, Sweeper>>; dryRun: boolean },
): Promise<Result<RetentionRun, PrivacyCode>> {
  if (!can(ctx.actor, 'privacy.oversee', { pemda: ctx.pemda })) return err('not-allowed');
  if (!dryRun && ctx.actor.kind !== 'system') return err('not-allowed');
  const now = ctx.clock.now();
  const removed: Record<string, number> = {};
  for (const rule of file.rules) {
    const sweep = sweepers[rule.what];
    if (!sweep) throw new Error(`nobody sweeps ${rule.what}`);
    removed[rule.what] = await sweep(ctx, { before: retentionLine(rule, now), dryRun });
  }
  const { version } = file;
  if (!dryRun) ctx.record(privacyEvents['retention-applied'](ctx.pemda, { version, removed }));
  return ok({ version, dryRun, removed });
}
