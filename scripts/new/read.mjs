import { camel, PlanError, pascal, splitDomain } from './names.mjs';

const shapes = {
  get: {
    returns: row => row,
    finish: '  return rows[0]!;',
    demand: '  if (!rows[0]) throw new Error(`no such row: ${id}`);\n',
  },
  find: { returns: row => `${row} | null`, finish: '  return rows[0] ?? null;' },
  list: { returns: row => `${row}[]`, finish: '  return rows;' },
  count: { returns: () => 'number', finish: '' },
};

/** First table of the domain's schema, or of its first room's: something that compiles and runs, to be replaced by the real one. */
function firstTable(domain, house) {
  const rooms = house.list(`db/schema/${domain}`).map(file => `${domain}/${file}`);
  for (const file of [`${domain}.ts`, ...rooms.sort()]) {
    const schema = house.read(`db/schema/${file}`);
    const name = /export const (\w+) = pgTable\(/.exec(schema ?? '')?.[1];
    if (!name) continue;
    const text = schema.slice(schema.indexOf(`export const ${name}`)).split('\n);')[0];
    return { table: name, file, hasId: /\n {4}id: /.test(text) };
  }
  throw new PlanError(`db/schema/${domain}.ts holds no table to read.`);
}

function source(file, verb, { table, file: schema, hasId }) {
  const [name, row] = [camel(file), pascal(file.slice(verb.length + 1))];
  if (verb === 'count')
    return `import type { Tx } from '#db/client.server.ts';
import { ${table} } from '#db/schema/${schema}';

/** What is counted, and what is left out. */
export async function ${name}(tx: Tx): Promise<number> {
  return tx.$count(${table});
}
`;
  const one = (verb === 'get' || verb === 'find') && hasId;
  const shape = shapes[verb];
  return `${one ? "import { eq } from 'drizzle-orm';\n" : ''}import type { Tx } from '#db/client.server.ts';
import { ${table} } from '#db/schema/${schema}';

export type ${row} = typeof ${table}.$inferSelect;

/** What a row means, its units, and in which order rows come. */
export async function ${name}(tx: Tx${one ? ', id: string' : ''}): Promise<${shape.returns(row)}> {
  const rows = await tx.select().from(${table})${one ? `.where(eq(${table}.id, id))` : ''};
${one ? (shape.demand ?? '') : verb === 'get' ? `  if (!rows[0]) throw new Error('no ${table} yet');\n` : ''}${shape.finish}
}
`;
}

function test(domain, file, verb, { hasId }) {
  const name = camel(file);
  const one = (verb === 'get' || verb === 'find') && hasId;
  const call = `inPemda('33.25', tx => ${name}(tx${one ? ', newId()' : ''}))`;
  const expectation = {
    get: `await expect(${call}).rejects.toThrow('no ');`,
    find: `expect(await ${call}).toBeNull();`,
    list: `expect(await ${call}).toEqual([]);`,
    count: `expect(await ${call}).toBe(0);`,
  }[verb];
  return `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { ${name} } from '~/${domain}/${file}.server.ts';
${one ? "import { newId } from '~/platform/ids/new-id.server.ts';\n" : ''}
let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

describe('${name}', () => {
  it('knows nothing of an empty database', async () => {
    ${expectation}
  });
});
`;
}

/** A read: get- (or throws), find- (or null), list-, count-, inside one pemda. */
export function planRead(name, house) {
  const { domain, file } = splitDomain(name, house);
  const verb = file.split('-')[0];
  if (!Object.hasOwn(shapes, verb) || file === verb)
    throw new PlanError(`A read is named get-, find-, list- or count- something: "${file}" is not.`);
  const table = firstTable(domain, house);
  return {
    create: {
      [`app/${domain}/${file}.server.ts`]: source(file, verb, table),
      [`tests/db/${domain}/${file}.test.ts`]: test(domain, file, verb, table),
    },
  };
}
