import { and, isNotNull, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { salesFile } from '#db/schema/sales.ts';
import { dayNumber } from './read-day.ts';
import type { SalesSource } from './sales-source.ts';

export interface FilePeriodRow {
  source: SalesSource;
  from: number;
  until: number;
}

/** Days that each file of orders speaks for; files of unknown period and product lists speak for none. */
export async function listFilePeriods(tx: Tx): Promise<FilePeriodRow[]> {
  const rows = await tx
    .select({ source: salesFile.source, fromOn: salesFile.fromOn, untilOn: salesFile.untilOn })
    .from(salesFile)
    .where(
      and(
        isNotNull(salesFile.fromOn),
        isNotNull(salesFile.untilOn),
        ne(salesFile.source, 'ekatalog-v6-products'),
      ),
    );
  return rows.map(row => ({
    source: row.source as SalesSource,
    from: dayNumber(row.fromOn!),
    until: dayNumber(row.untilOn!),
  }));
}
