import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { productSheet, productSheetRow } from '#db/schema/catalog/sheets.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

export type Sheet = typeof productSheet.$inferSelect;

/** Lists of one vendor; with null, those of the office. */
const ownedBy = (vendorId: string | null) =>
  vendorId === null ? isNull(productSheet.vendorId) : eq(productSheet.vendorId, vendorId);

/** A list by its id, if it is this vendor's (null = the office's); else null. */
export async function findSheet(
  tx: Tx,
  { sheetId, vendorId }: { sheetId: string | undefined; vendorId: string | null },
): Promise<Sheet | null> {
  if (!isId(sheetId)) return null;
  const [row] = await tx
    .select()
    .from(productSheet)
    .where(and(eq(productSheet.id, sheetId), ownedBy(vendorId)));
  return row ?? null;
}

/** For the job that works on it, whoever's it is. */
export async function findAnySheet(tx: Tx, sheetId: string): Promise<Sheet | null> {
  const [row] = await tx.select().from(productSheet).where(eq(productSheet.id, sheetId));
  return row ?? null;
}

const SHOWN = 50;

export async function listSheets(tx: Tx, vendorId: string | null): Promise<Sheet[]> {
  return tx
    .select()
    .from(productSheet)
    .where(ownedBy(vendorId))
    .orderBy(desc(productSheet.createdAt), desc(productSheet.id))
    .limit(SHOWN);
}

/** Rows with something to say, refused ones and others, in the order of the list; `limit` null = all. */
export async function listSheetProblems(tx: Tx, sheetId: string, limit: number | null) {
  const { row, verdict, cells, problems } = productSheetRow;
  const query = tx
    .select({ row, verdict, cells, problems })
    .from(productSheetRow)
    .where(and(eq(productSheetRow.sheetId, sheetId), sql`${problems} <> '[]'::jsonb`))
    .orderBy(asc(row))
    .$dynamic();
  return limit === null ? query : query.limit(limit);
}

async function countSheetProblems(tx: Tx, sheetId: string): Promise<number> {
  const [found] = await tx
    .select({ n: count() })
    .from(productSheetRow)
    .where(and(eq(productSheetRow.sheetId, sheetId), sql`${productSheetRow.problems} <> '[]'::jsonb`));
  return found?.n ?? 0;
}

/** A list as its page shows it: itself, how many of its rows have something to say, and the first of them. */
export async function findSheetPage(
  tx: Tx,
  { shown, ...asked }: { sheetId: string | undefined; vendorId: string | null; shown: number },
) {
  const sheet = await findSheet(tx, asked);
  if (!sheet) return null;
  return {
    sheet,
    told: await countSheetProblems(tx, sheet.id),
    rows: await listSheetProblems(tx, sheet.id, shown),
  };
}
