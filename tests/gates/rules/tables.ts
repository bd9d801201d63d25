import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Breaches } from '../support/source';

/** What the gate needs to know of a table; the keys are columns in order. */
export interface TableShape {
  name: string;
  columns: string[];
  primaryKey: string[];
  unique: string[][];
  foreign: { columns: string[]; table: string; foreignColumns: string[] }[];
  serials: string[];
}

const names = (columns: readonly unknown[]) =>
  columns.map(c => (typeof c === 'object' && c !== null && 'name' in c ? String(c.name) : '(expression)'));

export function shapeOf(table: PgTable): TableShape {
  const config = getTableConfig(table);
  const own = config.columns.filter(c => c.primary).map(c => c.name);
  return {
    name: config.name,
    columns: config.columns.map(c => c.name),
    primaryKey: config.primaryKeys[0] ? names(config.primaryKeys[0].columns) : own,
    unique: [
      ...config.uniqueConstraints.map(u => names(u.columns)),
      ...config.indexes.filter(i => i.config.unique).map(i => names(i.config.columns)),
      ...config.columns.filter(c => c.isUnique).map(c => [c.name]),
    ],
    foreign: config.foreignKeys.map(key => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      return {
        columns: names(columns),
        table: getTableConfig(foreignTable).name,
        foreignColumns: names(foreignColumns),
      };
    }),
    serials: config.columns.filter(c => /serial/i.test(c.getSQLType())).map(c => c.name),
  };
}

/**
 * Tables that belong to no pemda (design §3): reference tables and what is needed before a pemda is known. They stay
 * local or become reference tables on Citus; a new one is a decision, so it is listed by hand.
 */
export const shared: readonly string[] = [
  'pemda',
  'person',
  'person_contact',
  'membership',
  'login_session',
  'login_throttle',
  'password_reset',
  'person_authenticator',
  'recovery_code',
  'sign_in_request',
  'message_preference',
  'message_stop',
];

/** Foreign keys may point out of the tenant tables only at these: they can become reference tables on Citus. */
export const referenceTables: readonly string[] = ['pemda'];

function keyBreaches(table: TableShape): Breaches {
  const first = (what: string, columns: string[]) =>
    columns[0] === 'pemda_id'
      ? []
      : [`${table.name}: ${what} (${columns.join(', ')}) does not begin with pemda_id`];
  const foreign = table.foreign.flatMap(key => {
    if (referenceTables.includes(key.table)) return [];
    if (shared.includes(key.table))
      return [`${table.name}: foreign key to ${key.table}, which no shard holds`];
    return [
      ...first('foreign key', key.columns),
      ...first(`foreign key to ${key.table} by`, key.foreignColumns),
    ];
  });
  return [
    ...first('primary key', table.primaryKey),
    ...table.unique.flatMap(columns => first('unique key', columns)),
    ...foreign,
  ];
}

/** Every tenant table has `pemda_id` first in its primary key and in every foreign and unique key; no serials anywhere. */
export function checkTables(tables: TableShape[], notTenant = shared): Breaches {
  const known = new Set(tables.map(t => t.name));
  return [
    ...tables.flatMap(t => t.serials.map(column => `${t.name}: ${column} is a serial; ids are UUIDv7`)),
    ...tables.flatMap(table => (notTenant.includes(table.name) ? [] : keyBreaches(table))),
    ...tables
      .filter(t => notTenant.includes(t.name) && t.columns.includes('pemda_id'))
      .map(t => `${t.name}: listed as shared, but it has a pemda_id`),
    ...notTenant
      .filter(name => !known.has(name))
      .map(name => `${name}: listed as shared, but there is no such table`),
  ];
}
