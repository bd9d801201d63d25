import type { NumericOption, NumericQuestion, Option, Question, Text } from '../question.ts';
import type { QuestionFile } from '../question-file.ts';
import { writeMarks } from './read-marks.ts';

/** A question that GIFT has a form for. */
export type GiftQuestion = Exclude<Question, { kind: 'cloze' }>;

/** Text as GIFT holds it: its own signs escaped, line ends written out. */
function escapeText(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

const looksLikeFormat = /^\s*\[(html|moodle|plain|markdown)\]/;

/** `[html]text`. A text that itself begins with such a mark gets one, or it would be taken for its format. */
export function writeText({ text, format }: Text): string {
  const mark = format ?? (looksLikeFormat.test(text) ? 'moodle' : null);
  return `${mark === null ? '' : `[${mark}]`}${escapeText(text)}`;
}

const hash = (sign: string, text: Text | null) => (text === null ? '' : `${sign}${writeText(text)}`);

/** At most seven places, as Moodle counts; never in powers of ten. */
function writeWeight(weight: number): string {
  return `%${weight
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0')}%`;
}

interface Line {
  sign: '=' | '~';
  /** What the sign alone stands for. */
  usual: number;
  weight: number;
  body: string;
  feedback: Text | null;
}

/** One option. The weight stands there when it is not the usual one, or when the text begins like a weight. */
function writeLine({ sign, usual, weight, body, feedback }: Line): string {
  const plain = weight === usual && !/^%-?[\d.]+%/.test(body);
  return `  ${sign}${plain ? '' : writeWeight(weight)}${body}${hash('#', feedback)}`;
}

function writeChoice(multiple: boolean, options: Option[]): string[] {
  const best = Math.max(...options.map(option => option.weight));
  // The one right answer carries `=`. Where every option is right, the last keeps a `~`, or it would be a short answer.
  const last = options.length - 1;
  const allBest = options.every(option => option.weight === best);
  return options.map(({ text, weight, feedback }, at) => {
    const sign = !multiple && weight === best && !(allBest && at === last) ? '=' : '~';
    return writeLine({ sign, usual: sign === '=' ? 100 : 0, weight, body: writeText(text), feedback });
  });
}

function writeAccepted(options: Option[]): string[] {
  return options.map(({ text, weight, feedback }) =>
    writeLine({ sign: '=', usual: 100, weight, body: writeText(text).replaceAll('->', '→'), feedback }),
  );
}

function writeRange({ range }: NumericOption): string {
  if (range.as === 'bounds') return `${range.low}..${range.high}`;
  return range.tolerance === 0 ? String(range.value) : `${range.value}:${range.tolerance}`;
}

function writeNumbers({ options, otherwise }: NumericQuestion): string[] {
  const lines = options.map(option =>
    writeLine({
      sign: '=',
      usual: 100,
      weight: option.weight,
      body: writeRange(option),
      feedback: option.feedback,
    }),
  );
  return ['#', ...lines, ...(otherwise ? [`  ~${hash('#', otherwise)}`] : [])];
}

/** What stands in the braces, line by line; null = no braces. */
function writeAnswer(question: GiftQuestion): string[] | null {
  switch (question.kind) {
    case 'description':
      return null;
    case 'essay':
      return [];
    case 'true-false': {
      const { answer, whenWrong, whenRight } = question;
      const wrong = whenWrong || whenRight ? `#${whenWrong ? writeText(whenWrong) : ''}` : '';
      return [`${answer ? 'T' : 'F'}${wrong}${hash('#', whenRight)}`];
    }
    case 'choice':
      return writeChoice(question.multiple, question.options);
    case 'short':
      return writeAccepted(question.options);
    case 'numeric':
      return writeNumbers(question);
    case 'matching':
      return question.pairs.map(({ stem, answer }) => {
        const body = `${writeText(stem).replaceAll('->', '→')} -> ${escapeText(answer)}`;
        return writeLine({ sign: '=', usual: 0, weight: 0, body, feedback: null });
      });
  }
}

function writeBraces(question: GiftQuestion): string {
  const answer = writeAnswer(question);
  if (answer === null) return '';
  const general = question.generalFeedback ? [`  ${hash('####', question.generalFeedback)}`] : [];
  const [first = '', ...rest] = answer;
  if (rest.length === 0 && general.length === 0 && !first.startsWith('  ')) return ` {${first}}`;
  const opening = first.startsWith('  ') ? ['', first] : [first];
  return ` {${[...opening, ...rest, ...general].join('\n')}\n}`;
}

/** Title and stem. An empty title keeps a stem from being read as a comment. */
function writeHead({ title, stem }: GiftQuestion): string {
  const text = writeText(stem);
  if (title !== null) return `::${escapeText(title)}::${text}`;
  return text.startsWith('//') ? `::::${text}` : text;
}

function writeQuestion(question: GiftQuestion): string {
  const { comments, id, tags, tail } = question;
  const behind = tail === null ? '' : ` ${escapeText(tail)}`;
  const body = `${writeHead(question)}${writeBraces(question)}${behind}`;
  return [...writeComments(comments), ...writeMarks(id, tags), body].join('\n');
}

function writeComments(comments: readonly string[]): string[] {
  return comments.map(comment => `// ${comment}`);
}

/**
 * Writes questions as GIFT, always the same way: what is read back from it and written again gives the same bytes.
 * Questions without a form in GIFT are left out; `listLosses` names them, and everything else that GIFT cannot say.
 */
export function writeGift(file: Pick<QuestionFile, 'questions' | 'categories' | 'remarks'>): string {
  const held = file.questions.filter((question): question is GiftQuestion => question.kind !== 'cloze');
  const used = new Set(held.map(question => question.category));
  const empty = file.categories.filter(({ path }) => !used.has(path));
  const blocks = empty.map(({ path }) => `$CATEGORY: ${path}`);
  let category = empty.at(-1)?.path ?? null;
  for (const question of held) {
    if (question.category !== category) blocks.push(`$CATEGORY: ${question.category ?? ''}`.trimEnd());
    category = question.category;
    blocks.push(writeQuestion(question));
  }
  const remarks = writeComments(file.remarks);
  if (remarks.length > 0) blocks.push(remarks.join('\n'));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}
