import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { convertQuestions } from '~/bimtek/questions/conversion/convert-questions.ts';
import { formatOf, type QuestionFormat } from '~/bimtek/questions/conversion/question-format.ts';
import { readQuestions } from '~/bimtek/questions/conversion/read-questions.server.ts';
import { decodeGift } from '~/bimtek/questions/gift/parse-gift.ts';
import type { QuestionError } from '~/bimtek/questions/question-file.ts';
import { judgeItem } from '~/bimtek/questions/statistics/judge-item.ts';
import { measureItems } from '~/bimtek/questions/statistics/measure-items.ts';
import { measureQuiz } from '~/bimtek/questions/statistics/measure-quiz.ts';
import { readAttempts } from '~/bimtek/questions/statistics/read-attempts.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { BadInput, type Command, type Io, type Outcome } from './command.ts';

const usage = 'quiz check <file> | quiz convert <from> <to> | quiz stats <file.csv>';

/** A quiz of a thousand questions has some 500 KB; more is no quiz. */
const mostBytes = 10_000_000;

export const command: Command = {
  name: 'quiz',
  usage,
  async run([task, ...files], io) {
    const [first, second] = files;
    if (task === 'check' && first && files.length === 1) return check(first, io);
    if (task === 'convert' && first && second && files.length === 2) return convert(first, second, io);
    if (task === 'stats' && first && files.length === 1) return stats(first, io);
    throw new BadInput('usage', `Pakai: laris ${usage}`);
  },
};

function readCapped(file: string): Buffer {
  const bytes = readFileSync(file);
  if (bytes.length > mostBytes) throw new BadInput('file-too-large', 'Berkas paling besar 10 MB.');
  return bytes;
}

function formatOrRefuse(file: string): QuestionFormat {
  const format = formatOf(file);
  if (!format)
    throw new BadInput('format-unknown', 'Nama berkas soal berakhir dengan .gift, .txt, atau .xml.');
  return format;
}

const worded = (errors: readonly QuestionError[]) =>
  errors.map(error => ({ ...error, message: translate('id')(`questions.code.${error.code}`, error.data) }));

/** A name without a known ending is no obstacle to reading: XML begins with a bracket. */
function formatIn(name: string, bytes: Buffer): QuestionFormat {
  return formatOf(name) ?? (/^\uFEFF?\s*<(\?xml|quiz)/.test(bytes.toString('utf8', 0, 200)) ? 'xml' : 'gift');
}

async function readFile(name: string) {
  const bytes = readCapped(name);
  const file = await readQuestions(bytes, formatIn(name, bytes));
  // A file that is not read at all is bad input as a whole, in one sentence.
  const [only] = file.errors;
  if (only?.code === 'gift-not-utf8') throw new BadInput(only.code, worded([only])[0]!.message);
  if (file.questions.length + file.errors.length === 0)
    throw new BadInput('quiz-empty', 'Berkas ini tidak berisi satu soal pun.');
  return file;
}

/** Exit 2 as soon as one question does not load; the others are printed all the same. */
async function check(name: string, io: Io): Promise<Outcome> {
  const { questions, errors, notes } = await readFile(name);
  if (errors.length > 0) io.say(`${errors.length} soal tidak bisa dimuat.`);
  return {
    exit: errors.length > 0 ? 2 : 0,
    output: { questions, errors: worded(errors), notes: worded(notes) },
  };
}

/** Exit 2 with errors and nothing written; 1 when a question has no place in the other format; 0 when all are there. */
async function convert(from: string, to: string, io: Io): Promise<Outcome> {
  const target = formatOrRefuse(to);
  const file = await readFile(from);
  const { text, errors, losses, left } = convertQuestions(file, target);
  const told = { errors: worded(errors), losses: worded(losses), notes: worded(file.notes) };
  if (text === null) {
    io.say(`${errors.length} soal bermasalah. Tidak ada yang ditulis.`);
    return { exit: 2, output: { questions: 0, written: null, ...told } };
  }
  writeFileSync(to, text);
  if (left > 0) io.say(`${left} soal tidak bisa ditulis dalam format ini.`);
  const written = file.questions.length - left;
  return { exit: left > 0 ? 1 : 0, output: { questions: written, written: to, ...told } };
}

/** The table as cells; semicolons where the head has more of them than commas, as Excel in Indonesia writes. */
function readTable(text: string): { rows: string[][]; lines: number[] } {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  try {
    const records = parse(text, {
      ...{ delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, info: true },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return { rows: records.map(({ record }) => record), lines: records.map(({ info }) => info.lines) };
  } catch (error) {
    throw new BadInput('csv-broken', `Berkas CSV rusak: ${(error as Error).message}`);
  }
}

async function stats(name: string, io: Io): Promise<Outcome> {
  const text = decodeGift(readCapped(name));
  if (!text.ok) throw new BadInput('not-utf8', translate('id')('questions.code.xml-not-utf8'));
  const { rows, lines } = readTable(text.value);
  const { table, errors } = readAttempts(rows, lines);
  const say = translate('id');
  if (errors.length > 0) {
    io.say(`${errors.length} sel atau baris tidak terbaca.`);
    const message = (error: (typeof errors)[number]) => say(`questions.code.${error.code}`, error.data);
    return { exit: 2, output: { errors: errors.map(error => ({ ...error, message: message(error) })) } };
  }
  const attempts = table.attempts.length;
  const items = measureItems(table.items, table.attempts).map(figures => {
    const { verdict, flags } = judgeItem(figures, { attempts, guess: null, drawsBest: false });
    const advice = flags.map(flag => say(`questions.advice.${flag}`));
    return { ...figures, n: attempts, verdict, flags, advice };
  });
  return { exit: 0, output: { quiz: measureQuiz(table.attempts), repeated: table.repeated, items } };
}
