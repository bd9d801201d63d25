import { ImportProblem } from '~/platform/import/import-problem.ts';
import { openFile, readRows } from '~/platform/import/read-rows.server.ts';
import { type Parent, speakToParent } from '~/platform/import/speak-to-parent.server.ts';
import { sheetColumnName } from './sheet-columns.ts';

const mebi = 1024 * 1024;
/** Largest list per format, in bytes: fifty thousand products, about. */
const caps = { csv: 20 * mebi, jsonl: 20 * mebi, json: 20 * mebi, xlsx: 20 * mebi } as const;

/** One line per row: its number and its cells by our names of the columns. */
async function work(parent: Parent, [file, name]: string[]) {
  if (!file || !name) throw new ImportProblem('file-not-readable');
  const { format } = await openFile(file, name, caps);
  parent.tell({ kind: 'started', format });
  let rows = 0;
  for await (const batch of readRows(file, format, sheetColumnName)) {
    if (
      rows === 0 &&
      !batch.some(({ values }) => values && ('title' in values || 'id' in values || 'sku' in values))
    )
      throw new ImportProblem('file-wrong-columns', { missing: 'Judul' });
    for (const { row, values, fault } of batch) {
      rows += 1;
      await parent.write(`${JSON.stringify({ row, values, fault })}\n`);
    }
    parent.tell({ kind: 'progress', rows });
  }
  if (rows === 0) throw new ImportProblem('file-empty');
  return { rows, rejected: 0 };
}

await speakToParent(parent => work(parent, process.argv.slice(2)));
