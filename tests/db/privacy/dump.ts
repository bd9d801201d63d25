import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type postgres from 'postgres';
import { config } from '~/platform/config/config.server.ts';

/** Every row of every table, the job queue too, as text: what somebody with the whole database reads. */
export async function dumpTables(owner: postgres.Sql): Promise<Map<string, string>> {
  const tables = await owner<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss')`;
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await owner.unsafe(
      `select coalesce(string_agg(t::text, E'\\n'), '') as text from ${name} t`,
    );
    dump.set(name.replace('public.', ''), row?.text ?? '');
  }
  return dump;
}

/** Tables in which one of these texts stands. */
export function tablesWith(dump: ReadonlyMap<string, string>, texts: readonly string[]): string[] {
  return [...dump]
    .filter(([, text]) => texts.some(each => text.includes(each)))
    .map(([name]) => name)
    .sort();
}

/** Every stored file by its path, with its bytes as text. */
export function readStorage(): Map<string, string> {
  const root = config().dataDir;
  const files = new Map<string, string>();
  if (!existsSync(root)) return files;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(root, file), readFileSync(file, 'latin1'));
  }
  return files;
}
