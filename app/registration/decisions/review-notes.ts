import { companySize, sizeRuleOn } from '~/reference/company-size.ts';
import { readKbli } from '~/reference/kbli.ts';
import { readNib } from '~/reference/nib.ts';
import { readNik } from '~/reference/nik.ts';
import { readNpwp } from '~/reference/npwp.ts';
import type { Problem } from '~/reference/result.ts';
import type { Answers } from '~/registration/answers/questions.ts';
import type { World } from '~/registration/answers/read-answer.ts';

type Note = Problem & { field: string };

const at = (field: string, problems: readonly Problem[]): Note[] =>
  problems.map(problem => ({ ...problem, field }));

/** Where two answers of one registration do not go together. */
function compareAnswers(answers: Answers, world: World): Note[] {
  const { nik = '', npwp = '', businessForm, ownerGender, capitalRupiah } = answers;
  const holder = readNik(nik, world.today, world.findArea).parts;
  const tax = readNpwp(npwp, world.today, world.findArea).parts;
  const alone = businessForm === 'perorangan';
  const rule = sizeRuleOn(world.today);
  const tooLarge = rule && capitalRupiah && companySize(Number(capitalRupiah), 'capital', rule) === 'large';
  return [
    ...(holder && ownerGender && ownerGender !== 'undisclosed' && ownerGender !== holder.gender
      ? [{ code: 'gender-differs-from-nik', field: 'ownerGender' }]
      : []),
    ...(alone && tax?.form === 'nik' && npwp !== nik
      ? [{ code: 'npwp-of-other-person', field: 'npwp' }]
      : []),
    ...(!alone && tax?.form === 'nik' ? [{ code: 'npwp-of-person', field: 'npwp' }] : []),
    ...(tooLarge ? [{ code: 'size-not-umkm', field: 'capitalRupiah' }] : []),
  ];
}

/**
 * What an officer should look at, question by question: warnings of the identifiers and answers that do not go
 * together. Hints only: nothing here blocks, and nothing names a personal value.
 */
export function reviewNotes(answers: Answers, world: World): Note[] {
  const { nik, npwp, nib, kbliCode } = answers;
  const read = <T>(text: string | undefined, reader: (text: string) => { warnings: Problem[] } & T) =>
    text === undefined ? [] : reader(text).warnings;
  return [
    ...at(
      'nik',
      read(nik, text => readNik(text, world.today, world.findArea)),
    ),
    ...at('nib', read(nib, readNib)),
    ...at(
      'kbliCode',
      read(kbliCode, text => readKbli(text, world.findKbli)),
    ),
    ...at(
      'npwp',
      read(npwp, text => readNpwp(text, world.today, world.findArea)),
    ),
    ...compareAnswers(answers, world),
  ];
}
