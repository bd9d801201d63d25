import { err, type Problem, type Result } from '~/reference/result.ts';
import type { Area } from '~/reference/wilayah.ts';
import type { Answers, FirstQuestion } from '~/registration/answers/questions.ts';
import { readAnswer, type World } from '~/registration/answers/read-answer.ts';
import { listColumns } from './list-columns.ts';
import type { ListShape } from './list-shape.ts';
import { readCell } from './read-cell.ts';
import { readInaproc } from './read-inaproc.ts';
import { findDistrict, findForm, findGender, findTaxable } from './read-words.ts';

export interface ListWorld extends World {
  districts: readonly Area[];
}

/** What stands in the columns of our template, as text: to hand back a row that is refused. */
export type Cells = Partial<Record<FirstQuestion, string>>;

export type ReadListRow = { ok: true; answers: Answers } | { ok: false; cells: Cells; problems: Problem[] };

const unknownWord: Partial<Record<FirstQuestion, string>> = {
  district: 'district-unknown',
  businessForm: 'business-form-unknown',
  taxable: 'taxable-unknown',
  ownerGender: 'gender-unknown',
};

/** A word of a list as the value that the form would send; null when we do not know it. */
function translateWord(question: FirstQuestion, text: string, world: ListWorld): string | null {
  if (question === 'district') return findDistrict(text, world.districts);
  if (question === 'businessForm') return findForm(text);
  if (question === 'taxable') return findTaxable(text);
  if (question === 'ownerGender') return findGender(text);
  return text;
}

function readOne(question: FirstQuestion, text: string, world: ListWorld): Result<string> {
  const word = translateWord(question, text, world);
  if (word === null) return err(unknownWord[question] ?? 'row-not-an-object', { field: question });
  if (question === 'kbliEdition' && !/^20(20|25)$/.test(word))
    return err('edition-unknown', { field: question });
  return readAnswer(question, word, world);
}

/** Fields of INAPROC that must be right; a landline or an old KBLI code beside them is left out, not refused. */
const mustBeRight: readonly FirstQuestion[] = ['businessName', 'nib', 'npwp'];

/**
 * One row of a vendor list: the answers it gives in their normal form, or everything that is wrong with it. A row needs
 * the name of the business and something that tells it from others: NIB, NPWP, or the district.
 */
export function readListRow(row: Record<string, unknown>, shape: ListShape, world: ListWorld): ReadListRow {
  const foreign = shape === 'template' ? null : readInaproc(shape, row);
  const cells: Cells = {};
  const answers: Answers = {};
  const problems: Problem[] = [];
  for (const { question } of listColumns) {
    const cell = readCell(foreign ? foreign[question] : row[question]);
    const lenient = foreign !== null && !mustBeRight.includes(question);
    if (!cell.ok) {
      cells[question] = '';
      if (!lenient) problems.push(...cell.problems.map(problem => ({ ...problem, field: question })));
      continue;
    }
    if (cell.value === null) continue;
    cells[question] = cell.value;
    const read = readOne(question, cell.value, world);
    if (read.ok) answers[question] = read.value;
    else if (!lenient) problems.push(...read.problems);
  }
  if (!cells.businessName && !problems.some(problem => problem.field === 'businessName'))
    problems.push({ code: 'business-name-missing', field: 'businessName' });
  if (problems.length === 0 && !answers.nib && !answers.npwp && !answers.district)
    problems.push({ code: 'row-without-key', field: 'nib' });
  return problems.length > 0 ? { ok: false, cells, problems } : { ok: true, answers };
}
