import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Written } from './stage-orders.server.ts';

export async function createProductStaging(tx: Tx): Promise<void> {
  await tx.execute(sql`
    create temporary table staged_product (
      row_number integer, row_key text, row_hash text, title text, title_key text, vendor_code text, status text,
      live boolean
    ) on commit drop`);
}

/** Moves the staged product list into katalog_product; of two rows with one id the last of the file stands. */
export async function writeProducts(tx: Tx, pemda: string, fileId: string): Promise<Written> {
  const done = await tx.execute(sql`
    insert into katalog_product (pemda_id, external_id, row_hash, file_id, title, title_key, vendor_code, status, live)
    select ${pemda}, row_key, row_hash, ${fileId}::uuid, title, title_key, vendor_code, status, live
    from (select distinct on (row_key) * from staged_product order by row_key, row_number desc) one
    order by row_key
    on conflict (pemda_id, external_id) do update set
      row_hash = excluded.row_hash, file_id = excluded.file_id, title = excluded.title, title_key = excluded.title_key,
      vendor_code = coalesce(excluded.vendor_code, katalog_product.vendor_code), status = excluded.status,
      live = excluded.live
    where katalog_product.row_hash <> excluded.row_hash`);
  return { written: done.count, contradictions: [], firstOn: null, lastOn: null };
}
