import { readFileSync } from 'node:fs';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema/schema.ts';
import { root } from '~/platform/config/root.server.ts';

/* A table that hangs on a vendor, a registration, a product or a person must be known to whoever forgets it. */
const forgetters: Record<string, string> = {
  vendor: 'app/registration/forget-vendor.server.ts',
  registration: 'app/registration/forget-vendor.server.ts',
  assistance: 'app/registration/forget-vendor.server.ts',
  duplicate_case: 'app/registration/forget-vendor.server.ts',
  product: 'app/catalog/products/forget-products.server.ts',
};

const tables = Object.entries(schema).flatMap(([name, table]) =>
  is(table, PgTable) ? [{ name, config: getTableConfig(table) }] : [],
);

const hanging = tables.flatMap(({ name, config }) =>
  config.foreignKeys.flatMap(key => {
    const on = getTableConfig(key.reference().foreignTable).name;
    const ends = key.onDelete === 'cascade';
    return Object.hasOwn(forgetters, on) && !ends ? [[name, on, forgetters[on]!] as const] : [];
  }),
);

describe('forgetting knows every table', () => {
  it('finds them', () => {
    expect(hanging.length).toBeGreaterThan(15);
  });

  it.each(hanging)('%s, which hangs on %s, is in %s', (name, _, file) => {
    const source = readFileSync(`${root}/${file}`, 'utf8');
    // Products and what is told of them hang on a vendor and are forgotten before it, by the catalogue.
    const known = ['product', 'productNotice'].includes(name)
      ? readFileSync(`${root}/${forgetters.product}`, 'utf8')
      : source;
    expect(known).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('and what hangs on a person goes with the person’s row, or is deleted by name', () => {
    const source = readFileSync(`${root}/app/identity/forget-person.server.ts`, 'utf8');
    for (const { name, config } of tables)
      for (const key of config.foreignKeys) {
        if (getTableConfig(key.reference().foreignTable).name !== 'person') continue;
        expect(key.onDelete === 'cascade' || source.includes(name), name).toBe(true);
      }
  });
});
