import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorList } from '#db/schema/registration/lists.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { openFile } from '~/platform/import/read-rows.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { ListFileCode } from './codes.ts';
import { listEvents } from './events.ts';
import { findKnownRows, findRegisteredRows } from './find-known-rows.server.ts';
import { listCaps } from './list-caps.ts';
import { keptRejections, type ListReport, type RejectedRow } from './list-report.ts';
import { keyRow, matchRows } from './match-rows.ts';
import { type ReadList, readVendorList } from './read-vendor-list.server.ts';
import { updateListedVendor } from './update-listed-vendor.server.ts';
import { insertRows, keyRows, type Writing, writeListedVendors } from './write-listed-vendors.server.ts';

export interface VendorListFile {
  path: string;
  name: string;
  dryRun?: boolean;
}

export interface ImportedList {
  report: ListReport;
  rejected: RejectedRow[];
}

/** Days that refused rows wait to be mended. */
const keptDays = 30;

class DryRun extends Error {
  constructor(readonly imported: ImportedList) {
    super('dry run');
  }
}

/**
 * Imports a list of vendors that the office has, in the transaction of the command: everything or nothing, so that an
 * import that was cut off simply runs again. Rows that are known change nothing. A dry run does all the work and rolls
 * it back. Nothing personal is stored outside the vendor's own seal, nor told to events and log.
 */
export async function importVendorList(
  ctx: Ctx,
  file: VendorListFile,
): Promise<Result<ImportedList, ListFileCode>> {
  if (!can(ctx.actor, 'vendor.import', { pemda: ctx.pemda })) return err('not-allowed');
  try {
    await openFile(file.path, file.name, listCaps);
    const today = wibDay(ctx.clock.now());
    const list = await readVendorList({ path: file.path, name: file.name, pemda: ctx.pemda, today });
    return ok(file.dryRun ? await rehearse(ctx, file, list) : await write(ctx, ctx.tx, file, list));
  } catch (error) {
    if (error instanceof ImportProblem) return err(error.code, { field: 'file', data: error.data });
    throw error;
  }
}

/** A savepoint, rolled back: the report is that of a real import. */
async function rehearse(ctx: Ctx, file: VendorListFile, list: ReadList): Promise<ImportedList> {
  try {
    await ctx.tx.transaction(async inner => {
      throw new DryRun(await write(ctx, inner, file, list));
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
    const { report, rejected } = error.imported;
    return { report: { ...report, listId: null, written: 0 }, rejected };
  }
  throw new Error('a dry run always rolls back');
}

async function write(ctx: Ctx, tx: Tx, file: VendorListFile, list: ReadList): Promise<ImportedList> {
  const sha256 = createHash('sha256')
    .update(await readFile(file.path))
    .digest('hex');
  // The checks of foreign keys are planned anew as the tables grow: a plan from when they were small would read them whole
  // for each of a hundred thousand rows.
  await tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
  // One import of a pemda after the other: each sees the rows of the one before.
  await tx.execute(sql`lock table vendor_list in share row exclusive mode`);
  const [before] = await tx
    .select({ id: vendorList.id })
    .from(vendorList)
    .where(eq(vendorList.sha256, sha256));
  const listId = before?.id ?? newId();
  const writing = { pemda: ctx.pemda, listId, now: ctx.clock.now(), by: storedActorId(ctx.actor) };
  if (!before) await insertList(tx, writing, file, sha256);
  const key = config().secrets.mark;
  const rows = list.good.map(row => keyRow(row, text => hmac(key, `list|${ctx.pemda}|${text}`)));
  const matched = matchRows(rows, await findKnownRows(tx, rows));
  const registered = await findRegisteredRows(tx, ctx.pemda, matched.fresh);
  const fresh = matched.fresh.filter(row => !registered.has(row.row));
  await writeListedVendors(tx, writing, fresh);
  const known = matched.fresh.flatMap(row =>
    keyRows(writing, row, registered.get(row.row) ?? '').filter(one => one.vendor_id),
  );
  await insertRows(tx, 'vendor_list_row', known);
  let updated = 0;
  for (const { row, vendorId } of matched.changed)
    if (await updateListedVendor(tx, writing, vendorId, row)) updated += 1;
  const twice = matched.twice.map(({ row, answers }) => ({
    row,
    cells: answers,
    problems: [{ code: 'row-twice', field: 'businessName' }],
  }));
  const rejected = [...list.rejected, ...twice].sort((a, b) => a.row - b.row).slice(0, keptRejections);
  const rejectedCount = list.rejectedCount + twice.length;
  const accepted = fresh.length + updated;
  const counts = {
    rows: list.rows,
    accepted,
    unchanged: list.rows - rejectedCount - accepted,
    rejected: rejectedCount,
  };
  const { shape } = list;
  if (!before || accepted > 0) {
    await settleList(tx, listId, shape, counts, rejected);
    if (!file.dryRun) ctx.record(listEvents['list-imported'](listId, { shape, sha256, ...counts }));
  }
  return { report: { listId, shape, ...counts, written: accepted }, rejected };
}

async function insertList(tx: Tx, writing: Writing, file: VendorListFile, sha256: string): Promise<void> {
  await tx.insert(vendorList).values({
    pemdaId: writing.pemda,
    id: writing.listId,
    sha256,
    name: file.name.replace(/[^\p{L}\p{N} ._()-]+/gu, '_').slice(0, 120),
    bytes: (await stat(file.path)).size,
    shape: 'template',
    rows: 0,
    accepted: 0,
    unchanged: 0,
    rejected: 0,
    importedBy: writing.by,
    importedAt: writing.now,
  });
  const old = new Date(writing.now.getTime() - keptDays * 86_400_000);
  await tx
    .update(vendorList)
    .set({ wrappedKey: null, rejectedSealed: null })
    .where(and(lt(vendorList.importedAt, old), isNotNull(vendorList.wrappedKey)));
}

/** What was done, and the refused rows under a key of the list's own. */
async function settleList(
  tx: Tx,
  listId: string,
  shape: ListReport['shape'],
  counts: Pick<ListReport, 'rows' | 'accepted' | 'unchanged' | 'rejected'>,
  rejected: readonly RejectedRow[],
): Promise<void> {
  const columnKey = config().secrets.column;
  const wrappedKey = newWrappedKey(columnKey, listId);
  const seal = openSeal(columnKey, listId, wrappedKey);
  const kept =
    rejected.length > 0
      ? { wrappedKey, rejectedSealed: seal.seal('rejected', JSON.stringify(rejected)) }
      : { wrappedKey: null, rejectedSealed: null };
  await tx
    .update(vendorList)
    .set({ shape, ...counts, ...kept })
    .where(eq(vendorList.id, listId));
}
