import { createHash } from 'node:crypto';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { openFile, type ReadRow, readRows } from '~/platform/import/read-rows.server.ts';
import { type Parent, speakToParent } from '~/platform/import/speak-to-parent.server.ts';
import { err, type Result } from '~/reference/result.ts';
import { columnName, missingColumns } from '~/sales/column-name.ts';
import type { RowCode } from './codes.ts';
import { parserOf } from './parser-of-source.ts';
import { hasControlCharacters } from './read-text.ts';
import { rowHash } from './row-key.ts';
import { statusRule } from './sale-status.ts';
import type { KatalogProduct, ParseContext, RowParser, SalesRow } from './sales-row.ts';
import { channelOfSource, isSalesSource } from './sales-source.ts';
import { stagingLine } from './staging-line.server.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
/** Each refusal is told; beyond this many the file is simply the wrong one and only the count goes on. */
const toldRejections = 10_000;

function parseRow(
  read: ReadRow,
  parser: RowParser<SalesRow | KatalogProduct>,
  context: ParseContext,
): Result<SalesRow | KatalogProduct, RowCode> {
  if (!read.values) return err(read.fault ?? 'row-not-an-object');
  if (hasControlCharacters(Object.values(read.values))) return err('control-characters');
  return parser.parse(read.values, context);
}

/** JSON elements may leave out empty fields, so the columns of a few rows are taken together. */
function checkColumns(batch: readonly ReadRow[], required: readonly (readonly string[])[]): void {
  const seen = new Set(batch.slice(0, 20).flatMap(read => Object.keys(read.values ?? {})));
  const missing = missingColumns(seen, required);
  if (missing.length > 0) throw new ImportProblem('file-wrong-columns', { missing: missing.join(', ') });
}

async function work(parent: Parent, [file, name, source, rule]: string[]) {
  if (!file || !name || !source || !isSalesSource(source)) throw new ImportProblem('file-not-readable');
  const { format } = await openFile(file, name);
  parent.tell({ kind: 'started', format });
  const parser = parserOf(source);
  const context = { rule: statusRule(rule), channel: channelOfSource(source) ?? '' };
  let rows = 0;
  let rejected = 0;
  for await (const batch of readRows(file, format, columnName)) {
    if (rows === 0) checkColumns(batch, parser.required);
    let text = '';
    for (const read of batch) {
      rows++;
      const parsed = parseRow(read, parser, context);
      if (parsed.ok)
        text += stagingLine(read.row, rowHash(parsed.value, context.rule.id, hash), parsed.value);
      else if (++rejected <= toldRejections) {
        const problem = parsed.problems[0]!;
        parent.tell({ kind: 'rejected', row: read.row, code: problem.code, field: problem.field });
      }
    }
    if (text !== '') await parent.write(text);
    parent.tell({ kind: 'progress', rows });
  }
  if (rows === 0) throw new ImportProblem('file-empty');
  return { rows, rejected };
}

await speakToParent(parent => work(parent, process.argv.slice(2)));
