import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { neverSoldRules } from './never-sold-rules.ts';

/** Hash of the files held, their periods and the rules: another one means that states must be judged anew. */
export async function getFilesSignature(tx: Tx): Promise<string> {
  const files = await tx.execute(
    sql`select id, from_on::text, until_on::text, imported_at::text from sales_file order by id`,
  );
  return sha256(JSON.stringify([neverSoldRules, [...files]]));
}
