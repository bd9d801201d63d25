import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { checkRun } from '#db/schema/catalog/quality.ts';
import type { CheckRun, RunReason } from './check-run.ts';

/** The latest run of that kind, under way or finished; null when there was none yet. */
export async function findCheckRun(tx: Tx, why: RunReason): Promise<CheckRun | null> {
  const { ruleSet, total, done, startedAt, finishedAt } = checkRun;
  const [row] = await tx
    .select({ why: checkRun.why, ruleSet, total, done, startedAt, finishedAt })
    .from(checkRun)
    .where(eq(checkRun.why, why))
    .orderBy(desc(startedAt))
    .limit(1);
  return row ?? null;
}
