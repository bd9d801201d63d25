import { roundedGrade } from '../moodle-grade.ts';
import type { NumericOption, Question, Text, TextFormat } from '../question.ts';
import type { Category, QuestionFile } from '../question-file.ts';
import { settings, sideTexts } from './moodle-side.ts';

const formatNames: Record<TextFormat, string> = {
  html: 'html',
  moodle: 'moodle_auto_format',
  plain: 'plain_text',
  markdown: 'markdown',
};

/** XML 1.0 has no place for most control signs, nor for half a letter. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const quoted = (text: string) =>
  text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r/g, '&#13;');

/** Text with markup stands in CDATA, as Moodle writes it: it can be read by people. */
function content(text: string): string {
  if (!/[<&]/.test(text)) return quoted(text);
  return `<![CDATA[${text.replace(unwritable, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

type Line = string | Line[];

/** Elements inside are two blanks further in. */
function indented(lines: Line[], depth = 0): string[] {
  return lines.flatMap(line =>
    typeof line === 'string' ? `${'  '.repeat(depth)}${line}` : indented(line, depth + 1),
  );
}

const small = (name: string, text: string) => `<${name}>${quoted(text)}</${name}>`;
const textLine = (text: string) => `<text>${content(text)}</text>`;

/** `<name format="…"><text>…</text><file …/></name>`, with more elements behind. */
function block(name: string, text: Text, more: Line[] = [], attributes = ''): Line[] {
  const files = (text.pictures ?? []).map(
    picture => `<file name="${quoted(picture.name)}" path="/" encoding="base64">${picture.base64}</file>`,
  );
  const format = formatNames[text.format ?? 'plain'];
  return [
    `<${name}${attributes} format="${format}">`,
    [textLine(text.text), ...files, ...more],
    `</${name}>`,
  ];
}

const optional = (name: string, text: Text | null) => (text === null ? [] : block(name, text));

const fraction = (weight: number) => ` fraction="${Number((roundedGrade(weight) ?? weight).toFixed(5))}"`;

function answer(text: Text, weight: number, feedback: Text | null, more: Line[] = []): Line[] {
  return block('answer', text, [...more, ...optional('feedback', feedback)], fraction(weight));
}

const plain = (text: string): Text => ({ text, format: 'plain' });

function numericAnswer({ range, weight, feedback }: NumericOption): Line[] {
  const [value, tolerance] =
    range.as === 'tolerance'
      ? [range.value, range.tolerance]
      : [(range.low + range.high) / 2, (range.high - range.low) / 2];
  return answer(plain(String(value)), weight, feedback, [small('tolerance', String(tolerance))]);
}

function answers(question: Question): Line[] {
  switch (question.kind) {
    case 'choice':
      return [
        small('single', String(!question.multiple)),
        ...question.options.flatMap(({ text, weight, feedback }) => answer(text, weight, feedback)),
      ];
    case 'true-false': {
      const [yes, no] = question.answer
        ? [question.whenRight, question.whenWrong]
        : [question.whenWrong, question.whenRight];
      const weight = question.answer ? 100 : 0;
      return [...answer(plain('true'), weight, yes), ...answer(plain('false'), 100 - weight, no)];
    }
    case 'short':
      return [
        small('usecase', question.matchCase ? '1' : '0'),
        ...question.options.flatMap(({ text, weight, feedback }) =>
          answer(plain(text.text), weight, feedback),
        ),
      ];
    case 'numeric': {
      const rest = question.otherwise ? answer(plain('*'), 0, question.otherwise) : [];
      return [...question.options.flatMap(numericAnswer), ...rest];
    }
    case 'matching':
      return question.pairs.flatMap(pair =>
        block('subquestion', pair.stem, ['<answer>', [textLine(pair.answer)], '</answer>']),
      );
    default:
      return [];
  }
}

function side({ moodle }: Question): Line[] {
  if (!moodle) return [];
  const units = moodle.units.map(({ multiplier, name }): Line[] => [
    '<unit>',
    [small('multiplier', multiplier), small('unit_name', name)],
    '</unit>',
  ]);
  return [
    ...settings.flatMap(([name]) => {
      const value = moodle.settings[name];
      if (value === undefined) return [];
      return value === '' ? [`<${name}/>`] : [small(name, value)];
    }),
    ...sideTexts.flatMap(name => (moodle.texts[name] ? block(name, moodle.texts[name]) : [])),
    ...(units.length > 0 ? ['<units>', units.flat() as Line[], '</units>'] : []),
    ...moodle.hints.flatMap(({ text, marks, options }) =>
      block('hint', text, [
        ...marks.map(mark => `<${mark}/>`),
        ...(options === null ? [] : [small('options', options)]),
      ]),
    ),
  ];
}

const types: Record<Question['kind'], string> = {
  choice: 'multichoice',
  'true-false': 'truefalse',
  short: 'shortanswer',
  numeric: 'numerical',
  matching: 'matching',
  essay: 'essay',
  description: 'description',
  cloze: 'cloze',
};

/** Text behind the gap joins the stem, with a line for the gap, as Moodle shows it. */
function stemOf({ stem, tail }: Question): Text {
  if (tail === null) return stem;
  const behind = stem.format === 'html' || stem.format === 'moodle' ? quoted(tail) : tail;
  return { ...stem, text: `${stem.text} _____ ${behind}`.trim() };
}

function writeQuestion(question: Question): Line[] {
  const { id, tags, title } = question;
  return [
    ...writeComments(question.comments),
    `<question type="${types[question.kind]}">`,
    [
      '<name>',
      [textLine(title ?? '')],
      '</name>',
      ...block('questiontext', stemOf(question)),
      ...optional('generalfeedback', question.generalFeedback),
      ...(id === null ? [] : [`<idnumber>${content(id)}</idnumber>`]),
      ...side(question),
      ...answers(question),
      ...(tags.length > 0
        ? ['<tags>', tags.flatMap((tag): Line[] => ['<tag>', [textLine(tag)], '</tag>']), '</tags>']
        : []),
    ],
    '</question>',
  ];
}

/** A comment holds no two dashes in XML. */
function writeComments(comments: readonly string[]): string[] {
  return comments.map(
    comment =>
      `<!-- ${comment
        .replace(unwritable, '')
        .replace(/-(?=-)/g, '- ')
        .replace(/-$/, '- ')} -->`,
  );
}

function writeCategory({ path, info, id }: Category): Line[] {
  return [
    '<question type="category">',
    [
      '<category>',
      [textLine(path)],
      '</category>',
      ...optional('info', info),
      ...(id === null ? [] : [`<idnumber>${content(id)}</idnumber>`]),
    ],
    '</question>',
  ];
}

/**
 * Writes questions as Moodle XML, always the same way: read back and written again they give the same bytes. Categories
 * that say something of themselves, or that hold no question, stand at the head in their order.
 */
export function writeXml(file: Pick<QuestionFile, 'questions' | 'categories' | 'remarks'>): string {
  const used = new Set(file.questions.map(question => question.category));
  const head = file.categories.filter(({ path, info, id }) => info || id !== null || !used.has(path));
  const lines: Line[] = head.flatMap(writeCategory);
  let category = head.at(-1)?.path ?? null;
  for (const question of file.questions) {
    if (question.category !== category)
      lines.push(...writeCategory({ path: question.category ?? '', info: null, id: null }));
    category = question.category;
    lines.push(...writeQuestion(question));
  }
  lines.push(...writeComments(file.remarks));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...indented(lines, 1), '</quiz>'].join('\n')}\n`;
}
