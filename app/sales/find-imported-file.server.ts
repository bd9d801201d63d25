import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { salesFile } from '#db/schema/sales.ts';
import { parserVersion } from './parser-of-source.ts';
import type { SalesSource } from './sales-source.ts';

/** The earlier import of the very same bytes under the same rules, or null. */
export async function findImportedFile(tx: Tx, source: SalesSource, sha256: string, statusRule: string) {
  const [file] = await tx
    .select()
    .from(salesFile)
    .where(
      and(
        eq(salesFile.source, source),
        eq(salesFile.sha256, sha256),
        eq(salesFile.statusRule, statusRule),
        eq(salesFile.parserVersion, parserVersion),
      ),
    );
  return file ?? null;
}
