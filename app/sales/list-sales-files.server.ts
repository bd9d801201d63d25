import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { salesFile } from '#db/schema/sales.ts';

const shown = {
  id: salesFile.id,
  name: salesFile.name,
  source: salesFile.source,
  fromOn: salesFile.fromOn,
  untilOn: salesFile.untilOn,
  periodBasis: salesFile.periodBasis,
  rows: salesFile.rows,
  accepted: salesFile.accepted,
  unchanged: salesFile.unchanged,
  rejected: salesFile.rejected,
  importedAt: salesFile.importedAt,
};

/** Imported files, newest first. */
export async function listSalesFiles(tx: Tx, limit = 200) {
  return tx
    .select(shown)
    .from(salesFile)
    .orderBy(desc(salesFile.importedAt), desc(salesFile.id))
    .limit(limit);
}

/** One file with its refusals, or null. */
export async function findSalesFile(tx: Tx, id: string) {
  const [file] = await tx.select().from(salesFile).where(eq(salesFile.id, id));
  return file ?? null;
}
