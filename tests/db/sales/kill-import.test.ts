import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { salesFile, salesRow } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { childEntry } from '~/platform/import/child-entry.server.ts';
import { runCappedChild } from '~/platform/import/run-capped-child.server.ts';
import { belaFile, belaRow, imported, importInto, sampleFile } from './sales-files.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const here = '33.25';
const held = () =>
  inPemda(here, async tx => ({
    rows: (await tx.select({ key: salesRow.rowKey }).from(salesRow)).length,
    files: (await tx.select({ id: salesFile.id }).from(salesFile)).length,
    events: (await tx.select({ id: auditEvent.sequence }).from(auditEvent)).length,
  }));
const rows = Array.from({ length: 8000 }, (_, n) =>
  belaRow(`K-${n}`, { valuasi: 1000 + n, order_desc: 'x'.repeat(400) }),
);

/** Children of this process, by the system's own table. */
async function childrenNamed(text: string): Promise<number[]> {
  const list = spawn('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)]);
  let out = '';
  for await (const piece of list.stdout) out += piece;
  return out
    .split('\n')
    .filter(line => line.includes(text))
    .map(line => Number.parseInt(line, 10));
}

describe('an import whose child is killed', () => {
  it.each([0, 30, 60, 90, 120, 160])('after %d ms more leaves nothing behind', async wait => {
    const before = await held();
    const file = belaFile(rows.map(row => ({ ...row, order_id: `${row.order_id}-${wait}` })));
    const importing = importInto(here, { ...file, onProgress: () => {} });
    let pids: number[] = [];
    for (let n = 0; n < 200 && pids.length === 0; n++) {
      pids = await childrenNamed('sales-file-child');
    }
    await new Promise(resolve => setTimeout(resolve, wait));
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had ended by itself.
      }
    }
    const result = await importing;
    const after = await held();
    if (result.ok)
      expect(after).toEqual({ rows: before.rows + 8000, files: before.files + 1, events: before.events + 1 });
    else {
      expect(result.problems[0]?.code).toBe('import-stopped');
      expect(after).toEqual(before);
    }
    // Whatever happened, the next try ends with every row once.
    await imported(here, file);
    expect(await held()).toEqual({
      rows: before.rows + 8000,
      files: before.files + 1,
      events: before.events + 1,
    });
  });
});

describe('two imports of one file at once', () => {
  it('write it once', async () => {
    const before = await held();
    const file = belaFile(Array.from({ length: 500 }, (_, n) => belaRow(`TWICE-${n}`)));
    const reports = await Promise.all([imported(here, file), imported(here, file)]);
    expect(reports.map(report => report.written).sort((a, b) => a - b)).toEqual([0, 500]);
    expect(await held()).toEqual({
      rows: before.rows + 500,
      files: before.files + 1,
      events: before.events + 1,
    });
  });

  it('of overlapping files end with every row once', async () => {
    const before = await held();
    const part = (from: number, until: number) =>
      belaFile(Array.from({ length: until - from }, (_, n) => belaRow(`OVER-${from + n}`)));
    const [a, b] = await Promise.all([imported(here, part(0, 400)), imported(here, part(200, 600))]);
    expect(a.written + b.written).toBe(600);
    expect((await held()).rows).toBe(before.rows + 600);
  });
});

describe('a child', () => {
  const run = async (source: string, seconds: number) => {
    const file = sampleFile('child.mjs', source);
    const child = runCappedChild(file.path, [], seconds);
    child.output.resume();
    return child.finished.then(
      () => 'done',
      error => error.code as string,
    );
  };

  it('that takes too long is ended', async () => {
    expect(await run('setInterval(() => {}, 1000)', 0.5)).toBe('import-took-too-long');
  });

  it('that eats memory is ended', async () => {
    const heap = 'const a = []; for (;;) a.push(new Array(1000).fill(a.length))';
    expect(await run(heap, 60)).toBe('import-ran-out-of-memory');
  });

  it('that ends without a word, or with another mouth, has stopped', async () => {
    expect(await run('process.exit(0)', 5)).toBe('import-stopped');
    expect(await run('process.exit(7)', 5)).toBe('import-stopped');
  });

  it('sees none of our settings', async () => {
    const seen =
      'process.exit(process.env.DATABASE_URL || process.env.PATH || process.env.LARIS_COLUMN_KEY ? 7 : 0)';
    const told = `import { writeSync } from 'node:fs'; writeSync(3, '{"kind":"done","rows":0,"rejected":0}\\n'); ${seen}`;
    process.env.LARIS_COLUMN_KEY = 'f'.repeat(64);
    expect(await run(told, 5)).toBe('done');
    delete process.env.LARIS_COLUMN_KEY;
  });

  it('is bundled once', async () => {
    const entry = await childEntry('app/sales/sales-file-child.server.ts');
    expect(existsSync(entry)).toBe(true);
    expect(await childEntry('app/sales/sales-file-child.server.ts')).toBe(entry);
  });
});
