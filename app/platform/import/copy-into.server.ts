import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Tx } from '#db/client.server.ts';

/** The driver's own client under a transaction: COPY has no form in the query builder. */
interface CopyClient {
  unsafe(query: string): { writable(): Promise<Writable> };
}

/** Streams COPY text into a staging table inside the transaction; COPY is refused on tables with row-level security. */
export async function copyInto(
  tx: Tx,
  table: string,
  columns: readonly string[],
  text: Readable,
): Promise<void> {
  const { client } = tx._.session as unknown as { client: CopyClient };
  const sink = await client.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(text, sink);
}
