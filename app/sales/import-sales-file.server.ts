import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { salesFile } from '#db/schema/sales.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { actorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { openFile } from '~/platform/import/read-rows.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { FileCode } from './codes.ts';
import { salesEvents } from './events.ts';
import { filePeriod } from './file-period.ts';
import { findImportedFile } from './find-imported-file.server.ts';
import type { ImportReport, Rejection } from './import-report.ts';
import { judgeSoon } from './judge-soon.ts';
import { parserVersion } from './parser-of-source.ts';
import { readDay } from './read-day.ts';
import { type Reading, readIntoStaging } from './read-staged-file.server.ts';
import { usualRule } from './sale-status.ts';
import { holdsOrders, isSalesSource, type SalesSource } from './sales-source.ts';
import { createOrderStaging, type Written, writeOrders } from './stage-orders.server.ts';
import { createProductStaging, writeProducts } from './stage-products.server.ts';

export interface ImportInput {
  path: string;
  name: string;
  source: string;
  dryRun?: boolean;
  /** Days the file covers, as whoever fetched it knows; both or neither. */
  from?: string | null;
  until?: string | null;
  statusRule?: string;
  onProgress?: (rows: number) => void;
}

class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function badPeriod(from: string | null, until: string | null): boolean {
  if (from === null && until === null) return false;
  const days = [from, until].map(day => day !== null && readDay(day));
  return days.some(day => !day || 'problem' in day || !day.day) || from! > until!;
}

/**
 * Reads one sales or product file into the pemda, in the transaction of the command: everything or nothing. The same
 * file again, or rows that are already held, change nothing. A dry run does all the work and rolls it back.
 */
export async function importSalesFile(ctx: Ctx, input: ImportInput): Promise<Result<ImportReport, FileCode>> {
  if (!can(ctx.actor, 'sales.import', { pemda: ctx.pemda })) return err('not-allowed');
  if (!isSalesSource(input.source)) return err('source-unknown', { field: 'source' });
  const [from, until] = [input.from || null, input.until || null];
  if (badPeriod(from, until)) return err('period-wrong', { field: 'from' });
  const begun = performance.now();
  try {
    await openFile(input.path, input.name);
    const task = { ...input, source: input.source, from, until, sha256: await sha256Of(input.path), begun };
    return ok(input.dryRun ? await rehearse(ctx, task) : await write(ctx, ctx.tx, task));
  } catch (error) {
    if (error instanceof ImportProblem) return err(error.code, { field: 'file', data: error.data });
    throw error;
  }
}

type Task = Omit<ImportInput, 'source' | 'from' | 'until'> & {
  source: SalesSource;
  from: string | null;
  until: string | null;
  sha256: string;
  begun: number;
};

/** A savepoint, rolled back: the report is that of a real import. */
async function rehearse(ctx: Ctx, task: Task): Promise<ImportReport> {
  try {
    await ctx.tx.transaction(async inner => {
      throw new DryRun(await write(ctx, inner, task));
    });
  } catch (error) {
    if (error instanceof DryRun) return { ...error.report, fileId: null, written: 0 };
    throw error;
  }
  throw new Error('a dry run always rolls back');
}

async function write(ctx: Ctx, tx: Tx, task: Task): Promise<ImportReport> {
  const statusRule = task.statusRule ?? usualRule;
  const fileId = newId();
  // First of all, so that a second import of the same file waits here and then finds it done.
  const [claimed] = await tx
    .insert(salesFile)
    .values({
      pemdaId: ctx.pemda,
      id: fileId,
      source: task.source,
      sha256: task.sha256,
      name: task.name.replace(/[^\p{L}\p{N} ._()-]+/gu, '_').slice(0, 120),
      bytes: (await stat(task.path)).size,
      periodBasis: 'unknown',
      statusRule,
      parserVersion,
      rows: 0,
      accepted: 0,
      unchanged: 0,
      rejected: 0,
      rejections: [],
      importedBy: actorId(ctx.actor),
      importedAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: salesFile.id });
  if (!claimed) return repeat(ctx, tx, task, statusRule);
  const reading = await stage(tx, task, statusRule);
  const written = holdsOrders(task.source)
    ? await writeOrders(tx, ctx.pemda, task.source, fileId)
    : await writeProducts(tx, ctx.pemda, fileId);
  const report = sum(task, fileId, reading, written, ctx.clock.now());
  await tx
    .update(salesFile)
    .set({
      fromOn: report.fromOn,
      untilOn: report.untilOn,
      periodBasis: report.periodBasis,
      rows: report.rows,
      accepted: report.accepted,
      unchanged: report.unchanged,
      rejected: report.rejectedCount,
      rejections: report.rejected,
    })
    .where(and(eq(salesFile.pemdaId, ctx.pemda), eq(salesFile.id, fileId)));
  const { rows, accepted, unchanged, rejectedCount } = report;
  const counts = { rows, accepted, unchanged, rejected: rejectedCount };
  if (!task.dryRun) {
    ctx.record(salesEvents['file-imported'](fileId, { source: task.source, sha256: task.sha256, ...counts }));
    ctx.send(judgeSoon);
  }
  return report;
}

async function stage(tx: Tx, task: Task, statusRule: string): Promise<Reading> {
  if (holdsOrders(task.source)) await createOrderStaging(tx);
  else await createProductStaging(tx);
  const { path, name, source, onProgress } = task;
  return readIntoStaging(tx, { path, name, source, statusRule, ...(onProgress ? { onProgress } : {}) });
}

function sum(task: Task, fileId: string, reading: Reading, written: Written, now: Date): ImportReport {
  const rejected: Rejection[] = [...reading.rejected, ...written.contradictions]
    .sort((a, b) => a.row - b.row)
    .slice(0, 10_000);
  const rejectedCount = reading.rejectedCount + written.contradictions.length;
  return {
    fileId,
    rows: reading.rows,
    accepted: written.written,
    unchanged: reading.rows - rejectedCount - written.written,
    rejectedCount,
    rejected,
    written: written.written,
    ...filePeriod({ from: task.from, until: task.until }, written, now),
    timing: { start: reading.startedAfter, whole: performance.now() - task.begun },
  };
}

/** The file is held already. Only a period that is given anew is news. */
async function repeat(ctx: Ctx, tx: Tx, task: Task, statusRule: string): Promise<ImportReport> {
  const held = await findImportedFile(tx, task.source, task.sha256, statusRule);
  if (!held) throw new Error('an imported file cannot vanish inside a transaction');
  if (task.from && task.until && (task.from !== held.fromOn || task.until !== held.untilOn)) {
    await tx
      .update(salesFile)
      .set({ fromOn: task.from, untilOn: task.until, periodBasis: 'given' })
      .where(and(eq(salesFile.pemdaId, held.pemdaId), eq(salesFile.id, held.id)));
    if (!task.dryRun)
      ctx.record(salesEvents['period-given'](held.id, { from: task.from, until: task.until }));
  }
  return {
    fileId: held.id,
    rows: held.rows,
    accepted: 0,
    unchanged: held.rows - held.rejected,
    rejectedCount: held.rejected,
    rejected: held.rejections as Rejection[],
    written: 0,
    fromOn: task.from ?? held.fromOn,
    untilOn: task.until ?? held.untilOn,
    periodBasis: task.from ? 'given' : (held.periodBasis as ImportReport['periodBasis']),
    timing: { start: 0, whole: performance.now() - task.begun },
  };
}
