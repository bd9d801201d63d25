import { findArea, listDistricts } from '#db/reference/find-area.ts';
import { findKbli } from '#db/reference/find-kbli.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { openFile, type ReadRow, readRows } from '~/platform/import/read-rows.server.ts';
import { type Parent, speakToParent } from '~/platform/import/speak-to-parent.server.ts';
import { listCaps } from './list-caps.ts';
import { listColumnName } from './list-columns.ts';
import { findShape, type ListShape, shapeMarks } from './list-shape.ts';
import { type ListWorld, readListRow } from './read-list-row.ts';

/** JSON elements may leave out empty fields, so the columns of a few rows are taken together. */
function shapeOf(batch: readonly ReadRow[]): ListShape {
  const columns = new Set(
    batch.slice(0, 20).flatMap(read => Object.keys(read.values ?? {}).map(listColumnName)),
  );
  const shape = findShape(columns);
  if (!shape) throw new ImportProblem('file-wrong-columns', { missing: shapeMarks.template.join(', ') });
  return shape;
}

/** One line per row: what it answers, or what is wrong with it. */
function lineOf({ row, values, fault }: ReadRow, shape: ListShape, world: ListWorld): string {
  if (!values) return JSON.stringify({ row, cells: {}, problems: [{ code: fault ?? 'row-not-an-object' }] });
  const named = shape === 'template' ? nameColumns(values) : values;
  const { ok: _, ...read } = readListRow(named, shape, world);
  return JSON.stringify({ row, ...read });
}

/** In JSON the columns come as they are written. */
function nameColumns(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [listColumnName(name), value]));
}

async function work(parent: Parent, [file, name, pemda, today]: string[]) {
  if (!file || !name || !pemda || !today) throw new ImportProblem('file-not-readable');
  const { format } = await openFile(file, name, listCaps);
  parent.tell({ kind: 'started', format });
  const world = { today, pemda, findArea, findKbli, districts: listDistricts(pemda) };
  let rows = 0;
  let shape: ListShape | null = null;
  for await (const batch of readRows(file, format, listColumnName)) {
    if (!shape) {
      shape = shapeOf(batch);
      await parent.write(`${JSON.stringify({ shape })}\n`);
    }
    for (const read of batch) {
      rows += 1;
      await parent.write(`${lineOf(read, shape, world)}\n`);
    }
    parent.tell({ kind: 'progress', rows });
  }
  if (rows === 0) throw new ImportProblem('file-empty');
  return { rows, rejected: 0 };
}

await speakToParent(parent => work(parent, process.argv.slice(2)));
