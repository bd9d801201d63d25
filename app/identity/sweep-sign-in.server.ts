import { and, count, eq, lt, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { loginSession, loginThrottle, passwordReset, signInRequest } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';

interface Sweep {
  before: Date;
  dryRun: boolean;
}

async function remove({ tx }: Ctx, table: PgTable, where: SQL | undefined, dryRun: boolean): Promise<number> {
  const [found] = await tx.select({ n: count() }).from(table).where(where);
  const n = found?.n ?? 0;
  if (n > 0 && !dryRun) await tx.delete(table).where(where);
  return n;
}

/** Sessions of this pemda that ended. */
export function sweepLoginSessions(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  const over = and(eq(loginSession.pemda, ctx.pemda), lt(loginSession.expiresAt, before));
  return remove(ctx, loginSession, over, dryRun);
}

/** Counters of failed tries; they belong to no pemda, so the first one that sweeps takes them all. */
export function sweepLoginThrottles(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  return remove(ctx, loginThrottle, lt(loginThrottle.windowStartedAt, before), dryRun);
}

export function sweepPasswordResets(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  return remove(ctx, passwordReset, lt(passwordReset.expiresAt, before), dryRun);
}

export function sweepSignInCodes(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  return remove(ctx, signInRequest, lt(signInRequest.expiresAt, before), dryRun);
}
