import type { AttemptCode } from '../codes.ts';
import type { Item } from './measure-items.ts';

/** A table of attempts × items, ready to be measured. */
export interface AttemptTable {
  items: Item[];
  attempts: number[][];
  /** Later attempts of somebody who was there before: they have seen the explanation and do not count. */
  repeated: number;
}

export interface AttemptError {
  line: number;
  /** Of the table, from 1. */
  column: number;
  code: AttemptCode;
  data?: Record<string, string>;
}

/** Heads of a first column that names a row; by those of `persons` a second attempt is known. */
const persons = ['person', 'personid', 'peserta', 'orang', 'learner', 'user', 'nama', 'name'];
const labels = [...persons, 'attempt', 'percobaan', 'id', 'no', 'nomor', ''];
const maxWords = ['max', 'maks', 'maxmark', 'bobot'];

const even = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** `0.5` or `0,5`; null for anything else. */
function readMark(text: string): number | null {
  const bare = text.trim().replace(',', '.');
  return /^-?\d{1,6}(\.\d{1,12})?$/.test(bare) ? Number(bare) : null;
}

function readMax(row: readonly string[], line: number, from: number, errors: AttemptError[]): number[] {
  return row.slice(from).map((cell, at) => {
    const max = readMark(cell);
    if (max !== null && max > 0) return max;
    errors.push({ line, column: at + from + 1, code: 'attempts-max-invalid', data: { cell } });
    return 1;
  });
}

/**
 * Reads rows of a CSV file: a head with the names of the items, one row of marks per attempt. The first column may name
 * the attempt or the person; a row named `max` gives the highest marks, which are 1 without it. Never guesses: a mark
 * above 1 asks for that row. `lines` are the lines of the file on which the rows stand.
 */
export function readAttempts(
  rows: readonly (readonly string[])[],
  lines: readonly number[] = rows.map((_, at) => at + 1),
): { table: AttemptTable; errors: AttemptError[] } {
  const table: AttemptTable = { items: [], attempts: [], repeated: 0 };
  const errors: AttemptError[] = [];
  const [head = [], ...body] = rows;
  const from = head[0] !== undefined && labels.includes(even(head[0])) ? 1 : 0;
  const names = head.slice(from).map(name => name.trim());
  for (const [at, name] of names.entries())
    if (names.indexOf(name) !== at)
      errors.push({
        line: lines[0] ?? 1,
        column: at + from + 1,
        code: 'attempts-item-twice',
        data: { name },
      });
  const isMax = (row: readonly string[]) => from === 1 && maxWords.includes(even(row[0] ?? ''));
  const maxRow = body.findIndex(isMax);
  const max = maxRow === -1 ? null : readMax(body[maxRow]!, lines[maxRow + 1]!, from, errors);
  table.items = names.map((item, at) => ({ item, maxMark: max?.[at] ?? 1 }));
  const seen = new Set<string>();
  for (const [at, row] of body.entries()) {
    const line = lines[at + 1]!;
    if (row.length !== head.length) {
      errors.push({ line, column: 1, code: 'attempts-row-length' });
      continue;
    }
    if (isMax(row)) continue;
    const marks = row.slice(from).map((cell, item) => {
      const mark = readMark(cell);
      const where = { line, column: item + from + 1, data: { cell } };
      if (mark === null) errors.push({ ...where, code: 'attempts-mark-invalid' });
      else if (mark > table.items[item]!.maxMark)
        errors.push({ ...where, code: max ? 'attempts-mark-above' : 'attempts-max-missing' });
      return mark ?? 0;
    });
    const who = from === 1 && persons.includes(even(head[0]!)) ? row[0]!.trim() : '';
    if (who !== '' && seen.has(who)) table.repeated += 1;
    else table.attempts.push(marks);
    seen.add(who);
  }
  if (names.length === 0 || table.attempts.length === 0)
    errors.push({ line: lines[0] ?? 1, column: 1, code: 'attempts-empty' });
  return { table, errors };
}
