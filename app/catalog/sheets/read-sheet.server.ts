import { createInterface } from 'node:readline';
import { root } from '~/platform/config/root.server.ts';
import { childEntry } from '~/platform/import/child-entry.server.ts';
import { childCaps } from '~/platform/import/import-caps.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { runCappedChild } from '~/platform/import/run-capped-child.server.ts';

export interface RawRow {
  row: number;
  values: Record<string, unknown> | null;
  fault?: 'row-not-an-object' | 'wrong-column-count';
}

/** Reads a product list in a capped child process, in batches. Throws ImportProblem where the file as a whole is bad. */
export async function* readSheet(
  file: { path: string; name: string },
  size: number,
): AsyncGenerator<RawRow[]> {
  const entry = await childEntry('app/catalog/sheets/sheet-child.server.ts', root);
  const child = runCappedChild(entry, [file.path, file.name], childCaps.xlsxSeconds * 3);
  // A failure is told by `finished`, awaited below; until then it must not end the process.
  child.finished.catch(() => {});
  try {
    let batch: RawRow[] = [];
    for await (const line of createInterface({ input: child.output, crlfDelay: Number.POSITIVE_INFINITY })) {
      batch.push(parseLine(line));
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
    await child.finished;
    if (batch.length > 0) yield batch;
  } finally {
    child.stop();
  }
}

/** A line that was cut: the child is no more. */
function parseLine(line: string): RawRow {
  try {
    return JSON.parse(line) as RawRow;
  } catch {
    throw new ImportProblem('import-stopped');
  }
}
