import { eq } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { productSheet } from '#db/schema/catalog/sheets.ts';
import { runCommand, type Scope } from '~/audit/command.server.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import type { Problem } from '~/reference/result.ts';
import { attachSheetPhotos } from './attach-sheet-photos.server.ts';
import { findAnySheet, type Sheet } from './find-sheet.server.ts';
import { dropFiles, sheetFolder, uploadPath } from './sheet-files.server.ts';
import type { SheetState } from './sheet-state.ts';
import { stageSheet } from './stage-sheet.server.ts';
import { isPlainZip, unpackZip } from './unpack-zip.server.ts';
import { writeSheetRows } from './write-sheet-rows.server.ts';

/** Rows of one transaction: few enough that others need not wait long, many enough to be quick. */
const ROWS_AT_ONCE = 500;

/** Does what a list waits for: reads it, or writes it. Done already, it does nothing. */
export async function workSheet(scope: Scope, sheetId: string): Promise<void> {
  const sheet = await inPemda(scope.pemda, tx => findAnySheet(tx, sheetId));
  if (sheet?.state === 'reading') await readList(scope, sheet);
  if (sheet?.state === 'writing') await writeList(scope, sheet);
}

async function readList({ pemda }: Scope, sheet: Sheet): Promise<void> {
  const file = await openUpload(pemda, sheet);
  if ('problem' in file) {
    await conclude(pemda, sheet.id, 'unreadable', file.problem);
    return;
  }
  try {
    await stageSheet(pemda, sheet, file);
    await conclude(pemda, sheet.id, 'tried', null);
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    await conclude(pemda, sheet.id, 'unreadable', { code: error.code, data: error.data });
  }
}

/** The list itself, out of its zip if it came in one. */
async function openUpload(
  pemda: string,
  { id, name }: Sheet,
): Promise<{ path: string; name: string; photos: boolean } | { problem: Problem }> {
  const upload = uploadPath(pemda, id);
  if (!(await isPlainZip(upload).catch(() => false))) return { path: upload, name, photos: false };
  const unpacked = await unpackZip(upload, sheetFolder(pemda, id));
  if ('refusal' in unpacked) return { problem: { code: unpacked.refusal } };
  return { path: unpacked.list, name: unpacked.list, photos: true };
}

async function writeList(scope: Scope, { id }: Sheet): Promise<void> {
  for (;;) {
    const step = await runCommand(scope, ctx => writeSheetRows(ctx, { sheetId: id, limit: ROWS_AT_ONCE }));
    if (!step.ok) throw new Error(step.problems.map(problem => problem.code).join(' '));
    if (step.value.written === 0) break;
  }
  await attachSheetPhotos(scope, id);
  await conclude(scope.pemda, id, 'written', null);
  await dropFiles(scope.pemda, id);
}

async function conclude(
  pemda: string,
  sheetId: string,
  state: SheetState,
  problem: Problem | null,
): Promise<void> {
  await inPemda(pemda, tx =>
    tx
      .update(productSheet)
      .set({ state, problem, changedAt: new Date() })
      .where(eq(productSheet.id, sheetId)),
  );
}
