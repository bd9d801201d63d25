import { createInterface } from 'node:readline';
import { root } from '~/platform/config/root.server.ts';
import { childEntry } from '~/platform/import/child-entry.server.ts';
import { childCaps } from '~/platform/import/import-caps.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { runCappedChild } from '~/platform/import/run-capped-child.server.ts';
import type { Answers } from '~/registration/answers/questions.ts';
import { keptRejections, type RejectedRow } from './list-report.ts';
import type { ListShape } from './list-shape.ts';

export interface ListedRow {
  row: number;
  answers: Answers;
}

export interface ReadList {
  shape: ListShape;
  rows: number;
  good: ListedRow[];
  rejected: RejectedRow[];
  rejectedCount: number;
}

type Line = { shape: ListShape } | ListedRow | RejectedRow;

/**
 * Reads a vendor list in a capped child process. Its rows stay in memory, never on disk: they are personal.
 * Throws ImportProblem where the file as a whole is bad.
 */
export async function readVendorList(file: {
  path: string;
  name: string;
  pemda: string;
  today: string;
}): Promise<ReadList> {
  const entry = await childEntry('app/registration/lists/vendor-list-child.server.ts', root);
  const args = [file.path, file.name, file.pemda, file.today];
  const child = runCappedChild(entry, args, childCaps.xlsxSeconds * 3);
  const list: ReadList = { shape: 'template', rows: 0, good: [], rejected: [], rejectedCount: 0 };
  try {
    let whole = true;
    for await (const text of createInterface({ input: child.output, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = parseLine(text);
      if (line) take(list, line);
      else whole = false;
    }
    await child.finished;
    if (!whole) throw new ImportProblem('import-stopped');
    return list;
  } finally {
    child.stop();
  }
}

/** Null for a line that was cut: the child is no more, and says so itself. */
function parseLine(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}

function take(list: ReadList, line: Line): void {
  if ('shape' in line) {
    list.shape = line.shape;
    return;
  }
  list.rows += 1;
  if ('answers' in line) list.good.push(line);
  else refuse(list, line);
}

function refuse(list: ReadList, rejected: RejectedRow): void {
  list.rejectedCount += 1;
  if (list.rejected.length < keptRejections) list.rejected.push(rejected);
}
