import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { type Answers, isSealed, type Question } from '~/registration/answers/questions.ts';
import type { KeyedRow } from './match-rows.ts';

type Row = Record<string, string | number | null>;

/** Vendors of one round of statements: few round trips, and no statement too long to build. */
const batch = 1000;

const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`;

/** Rows of one table in one statement. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(
    Object.keys(first).map(name => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::text::jsonb)`);
}

export interface Writing {
  pemda: string;
  listId: string;
  now: Date;
  /** Who imports, as an id. */
  by: string;
}

/** Answers of a list as rows, personal ones sealed with the vendor's own key. */
function answerRows(
  { pemda, now, by }: Writing,
  registrationId: string,
  seal: Seal,
  answers: Answers,
): Row[] {
  return Object.entries(answers).map(([name, value]) => {
    const question = name as Question;
    const kept = isSealed(question)
      ? { value: null, sealed: hex(seal.seal(question, value)) }
      : { value, sealed: null };
    const written = { answered_at: now.toISOString(), answered_by: by, answered_as: 'list' };
    return { pemda_id: pemda, registration_id: registrationId, question, ...kept, ...written };
  });
}

export function keyRows({ pemda, listId }: Writing, row: KeyedRow, vendorId: string): Row[] {
  return row.keys.map(key => ({
    pemda_id: pemda,
    key,
    content_digest: row.contentDigest,
    list_id: listId,
    vendor_id: vendorId,
  }));
}

/** Each new row becomes a vendor without an owner, a draft and its answers, with a key of the vendor's own. */
export async function writeListedVendors(tx: Tx, writing: Writing, rows: readonly KeyedRow[]): Promise<void> {
  const columnKey = config().secrets.column;
  for (let from = 0; from < rows.length; from += batch) {
    const vendors: Row[] = [];
    const registrations: Row[] = [];
    const answers: Row[] = [];
    const keys: Row[] = [];
    for (const row of rows.slice(from, from + batch)) {
      const vendorId = newId();
      const registrationId = newId();
      const wrappedKey = newWrappedKey(columnKey, vendorId);
      const own = { pemda_id: writing.pemda, status: 'draft' };
      const at = writing.now.toISOString();
      vendors.push({
        ...own,
        id: vendorId,
        wrapped_key: hex(wrappedKey),
        name: row.answers.businessName ?? '',
        district: row.answers.district ?? null,
        created_at: at,
      });
      registrations.push({
        ...own,
        id: registrationId,
        vendor_id: vendorId,
        origin: 'list',
        started_at: at,
        version: 0,
      });
      answers.push(
        ...answerRows(writing, registrationId, openSeal(columnKey, vendorId, wrappedKey), row.answers),
      );
      keys.push(...keyRows(writing, row, vendorId));
    }
    await insertRows(tx, 'vendor', vendors);
    await insertRows(tx, 'registration', registrations);
    await insertRows(tx, 'registration_answer', answers);
    await insertRows(tx, 'vendor_list_row', keys);
  }
}
