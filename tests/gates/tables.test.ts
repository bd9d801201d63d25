import { is } from 'drizzle-orm';
import { foreignKey, PgTable, pgTable, primaryKey, serial, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema/schema';
import { checkTables, referenceTables, shapeOf, shared } from './rules/tables';

const tables = Object.values(schema)
  .filter(t => is(t, PgTable))
  .map(t => shapeOf(t as PgTable));

const vendor = pgTable('vendor', { pemdaId: text('pemda_id'), id: text('id') }, t => [
  primaryKey({ columns: [t.pemdaId, t.id] }),
]);
const person = pgTable('person', { id: text('id').primaryKey() });

describe('tables of the schema', () => {
  it('begin every key with pemda_id', () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(checkTables(tables)).toEqual([]);
  });

  it('name a shared table only when it exists and is one', () => {
    for (const name of referenceTables) expect(shared).toContain(name);
  });
});

describe('the gate on tables', () => {
  const check = (table: PgTable) => checkTables([shapeOf(vendor), shapeOf(table)], []);

  it('lets a good table pass', () => {
    const good = pgTable(
      'good',
      { pemdaId: text('pemda_id'), id: text('id'), vendorId: text('vendor_id') },
      t => [
        primaryKey({ columns: [t.pemdaId, t.id] }),
        uniqueIndex('good_vendor').on(t.pemdaId, t.vendorId),
        foreignKey({ columns: [t.pemdaId, t.vendorId], foreignColumns: [vendor.pemdaId, vendor.id] }),
      ],
    );
    expect(check(good)).toEqual([]);
  });

  it('finds a primary key of the id alone', () => {
    const bad = pgTable('bad', { pemdaId: text('pemda_id'), id: text('id').primaryKey() });
    expect(check(bad)).toEqual(['bad: primary key (id) does not begin with pemda_id']);
  });

  it('finds a table of no pemda that nobody declared shared', () => {
    expect(check(pgTable('stray', { id: text('id').primaryKey() }))).toHaveLength(1);
  });

  it('finds pemda_id in the second place, and unique keys without it', () => {
    const bad = pgTable(
      'bad',
      { pemdaId: text('pemda_id'), id: text('id'), nib: text('nib').unique() },
      t => [primaryKey({ columns: [t.id, t.pemdaId] }), uniqueIndex('bad_nib').on(t.nib)],
    );
    expect(check(bad)).toEqual([
      'bad: primary key (id, pemda_id) does not begin with pemda_id',
      'bad: unique key (nib) does not begin with pemda_id',
      'bad: unique key (nib) does not begin with pemda_id',
    ]);
  });

  it('finds a foreign key by the id alone, and one to a table of no pemda', () => {
    const bad = pgTable(
      'bad',
      { pemdaId: text('pemda_id'), id: text('id'), personId: text('person_id') },
      t => [
        primaryKey({ columns: [t.pemdaId, t.id] }),
        foreignKey({ columns: [t.id], foreignColumns: [vendor.id] }),
        foreignKey({ columns: [t.personId], foreignColumns: [person.id] }),
      ],
    );
    const found = checkTables([shapeOf(vendor), shapeOf(person), shapeOf(bad)], ['person']);
    expect(found).toContain('bad: foreign key (id) does not begin with pemda_id');
    expect(found).toContain('bad: foreign key to vendor by (id) does not begin with pemda_id');
    expect(found).toContain('bad: foreign key to person, which no shard holds');
  });

  it('finds serials and a list of shared tables that lies', () => {
    const bad = pgTable('bad', { pemdaId: text('pemda_id'), n: serial('n') }, t => [
      primaryKey({ columns: [t.pemdaId, t.n] }),
    ]);
    expect(check(bad)).toEqual(['bad: n is a serial; ids are UUIDv7']);
    expect(checkTables([shapeOf(vendor)], ['vendor', 'gone'])).toEqual([
      'vendor: listed as shared, but it has a pemda_id',
      'gone: listed as shared, but there is no such table',
    ]);
  });
});
