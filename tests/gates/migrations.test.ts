import { describe, expect, it } from 'vitest';
import { checkMigrations } from './rules/migrations';
import { repository, source } from './support/source';

const journal = (...entries: [idx: number, tag: string, when: number][]) =>
  source(
    'db/migrations/meta/_journal.json',
    JSON.stringify({ entries: entries.map(([idx, tag, when]) => ({ idx, tag, when })) }),
  );
const sql = (tag: string) => source(`db/migrations/${tag}.sql`);

describe('migrations', () => {
  it('form one line', () => {
    expect(checkMigrations(repository())).toEqual([]);
  });

  it('are caught out of line', () => {
    const two = [sql('0000_a'), sql('0001_b')];
    expect(checkMigrations([journal([0, '0000_a', 1], [1, '0001_b', 2]), ...two])).toEqual([]);
    expect(checkMigrations([journal([0, '0000_a', 1]), ...two])).toEqual([
      'db/migrations/0001_b.sql: not in the journal',
    ]);
    expect(checkMigrations([journal([0, '0000_a', 1], [1, '0001_b', 2]), two[0]!])).toEqual([
      'db/migrations/0001_b.sql: missing',
    ]);
    expect(checkMigrations([journal([0, '0000_a', 2], [1, '0001_b', 1]), ...two])).toEqual([
      'db/migrations/meta/_journal.json: 0001_b is not later than the one before',
    ]);
    expect(checkMigrations([journal([0, '0000_a', 1], [2, '0002_b', 2]), two[0]!, sql('0002_b')])).toEqual([
      'db/migrations/meta/_journal.json: 0002_b is not number 0001',
    ]);
    expect(checkMigrations([])).toHaveLength(1);
  });
});
