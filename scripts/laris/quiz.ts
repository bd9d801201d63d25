import { readFileSync } from 'node:fs';
import { decodeGift, parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import type { QuestionFile } from '~/bimtek/questions/question-file.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { BadInput, type Command, type Outcome } from './command.ts';

const usage = 'quiz check <file.gift>';

/** A quiz of a thousand questions has some 500 KB; more is no quiz. */
const mostBytes = 10_000_000;

export const command: Command = {
  name: 'quiz',
  usage,
  async run([task, file, ...rest], io) {
    if (task !== 'check' || !file || rest.length > 0) throw new BadInput('usage', `Pakai: laris ${usage}`);
    const outcome = checkQuiz(readGift(file));
    if (outcome.exit !== 0) io.say(`${outcome.output.errors.length} soal tidak bisa dimuat.`);
    return outcome;
  },
};

function readGift(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.length > mostBytes) throw new BadInput('file-too-large', 'Berkas kuis paling besar 10 MB.');
  const text = decodeGift(bytes);
  if (!text.ok) throw new BadInput('gift-not-utf8', translate('id')('questions.code.gift-not-utf8'));
  return text.value;
}

interface Checked extends Outcome {
  output: {
    questions: QuestionFile['questions'];
    errors: { line: number; column: number; code: string; message: string }[];
  };
}

/** Exit 2 as soon as one question does not load; the others are printed all the same. */
function checkQuiz(text: string): Checked {
  const say = translate('id');
  const { questions, errors } = parseGift(text);
  if (questions.length + errors.length === 0)
    throw new BadInput('gift-empty', 'Berkas ini tidak berisi satu soal pun.');
  const worded = errors.map(error => ({ ...error, message: say(`questions.code.${error.code}`) }));
  return { exit: errors.length > 0 ? 2 : 0, output: { questions, errors: worded } };
}
