import { sql } from 'drizzle-orm';
import { bigint, customType, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Kemendagri code of the regency, "33.25": the first column of every key of every tenant table. */
export const pemdaId = () => text('pemda_id').notNull();

export const id = (name = 'id') => uuid(name).notNull();

/** Whole rupiah. Safe as a number up to 9 × 10^15. */
export const rupiah = (name: string) => bigint(name, { mode: 'number' });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** Body of a CHECK that admits a closed list from the domain. */
export function oneOf(column: string, values: readonly string[]) {
  return sql.raw(`${column} in (${values.map(value => `'${value}'`).join(', ')})`);
}
