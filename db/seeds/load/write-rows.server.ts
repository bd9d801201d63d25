import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

export type Row = Record<string, unknown>;

/** Rows of one statement: enough to make the round trip cheap, little enough to build as text. */
const batch = 4_000;

/** `personId` → `person_id` */
function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** What jsonb_populate_recordset reads back: bytea as its hex form, instants as ISO text, the rest as JSON. */
function plainOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return value instanceof Date ? value.toISOString() : value;
}

/**
 * Inserts many rows in few statements, set-wise. Rows that already stand are left as they are: story ids are the
 * same each time, so a seed that was cut off simply runs again. All rows have the keys of the first.
 */
export async function writeRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const names = Object.keys(first);
  const columns = sql.join(
    names.map(name => sql.identifier(columnOf(name))),
    sql`, `,
  );
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch).map(row => {
      const entries = names.map(name => [columnOf(name), plainOf(row[name])]);
      return Object.fromEntries(entries) as Row;
    });
    await tx.execute(sql`
      insert into ${sql.identifier(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(part)}::text::jsonb)
      on conflict do nothing`);
  }
}
