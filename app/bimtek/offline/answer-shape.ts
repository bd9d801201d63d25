import type { AskedQuestion, Gap, Shown } from '../quiz/ask-question.ts';
import { fieldName } from '../quiz/question-key.ts';

/**
 * One field of the quiz form as a code must know it: `pick` one of `values`, `many` of them, or a `text`. Page and server
 * derive the same shapes from the same version of the questions.
 */
export interface AnswerShape {
  name: string;
  as: 'pick' | 'many' | 'text';
  values: string[];
  /** Number of the question, from 1. */
  number: number;
}

type Shape = Omit<AnswerShape, 'number'>;

const pick = (name: string, options: Shown[]): Shape => ({ name, as: 'pick', values: valuesIn(options) });
const many = (name: string, options: Shown[]): Shape => ({ name, as: 'many', values: valuesIn(options) });
const text = (name: string): Shape => ({ name, as: 'text', values: [] });
const valuesIn = (options: Shown[]) => options.map(option => option.value);

function shapeOfGap(gap: Gap, name: string): Shape {
  if (gap.ask === 'one') return pick(name, gap.options);
  return gap.ask === 'many' ? many(name, gap.options) : text(name);
}

function shapesOfQuestion(question: AskedQuestion): Shape[] {
  const name = fieldName(question.key);
  switch (question.ask) {
    case 'one':
      return [pick(name, question.options)];
    case 'many':
      return [many(name, question.options)];
    case 'true-false':
      return [{ name, as: 'pick', values: ['true', 'false'] }];
    case 'pairs':
      return question.stems.map((_, part) => pick(fieldName(question.key, part), question.options));
    case 'gaps':
      return question.parts.flatMap(part =>
        typeof part === 'string' ? [] : [shapeOfGap(part, fieldName(question.key, part.part))],
      );
    case 'text':
    case 'number':
    case 'essay':
      return [text(name)];
    case 'nothing':
      return [];
  }
}

/** Every field of the form, in the order of the questions, whatever order their options are shown in. */
export function answerShapes(questions: AskedQuestion[]): AnswerShape[] {
  return questions
    .flatMap((question, at) => shapesOfQuestion(question).map(shape => ({ ...shape, number: at + 1 })))
    .map(shape => ({ ...shape, values: [...shape.values].sort() }));
}

export type AnswerFields = [name: string, value: string][];

const valuesOf = (fields: AnswerFields, name: string) =>
  fields.filter(field => field[0] === name && field[1].trim() !== '').map(field => field[1]);

/** The first field of each question that has no answer yet. */
export function openFields(shapes: AnswerShape[], fields: AnswerFields): AnswerShape[] {
  const open = shapes.filter(shape => valuesOf(fields, shape.name).length === 0);
  return open.filter((shape, at) => open.findIndex(each => each.number === shape.number) === at);
}

const width = (choices: number) => Math.ceil(Math.log2(choices));
const binary = (value: number, bits: number) => value.toString(2).padStart(bits, '0');
const longestText = 127;

/** The answers as 0 and 1; null where a text is too long to be read out to anybody. */
export function writeAnswers(shapes: AnswerShape[], fields: AnswerFields): string | null {
  let bits = '';
  for (const { name, as, values } of shapes) {
    const given = valuesOf(fields, name);
    if (as === 'many') bits += values.map(value => (given.includes(value) ? '1' : '0')).join('');
    else if (as === 'pick') bits += binary(values.indexOf(given[0] ?? '') + 1, width(values.length + 1));
    else {
      const bytes = [...new TextEncoder().encode(given[0]?.trim() ?? '')];
      if (bytes.length > longestText) return null;
      bits += binary(bytes.length, 7) + bytes.map(byte => binary(byte, 8)).join('');
    }
  }
  return bits;
}

/** The fields behind the bits and how many bits they took; null where the bits end too early or say something impossible. */
export function readAnswers(
  shapes: AnswerShape[],
  bits: string,
): { fields: AnswerFields; length: number } | null {
  const fields: AnswerFields = [];
  let at = 0;
  const take = (count: number) => {
    const taken = bits.slice(at, at + count);
    at += count;
    return taken.length === count ? (count === 0 ? 0 : Number.parseInt(taken, 2)) : Number.NaN;
  };
  for (const { name, as, values } of shapes) {
    if (as === 'many') {
      for (const value of values) if (take(1) === 1) fields.push([name, value]);
    } else if (as === 'pick') {
      const picked = take(width(values.length + 1));
      if (picked > values.length) return null;
      if (picked > 0) fields.push([name, values[picked - 1]!]);
    } else {
      const length = take(7);
      const bytes = Array.from({ length: length || 0 }, () => take(8));
      const text = new TextDecoder().decode(new Uint8Array(bytes));
      if (text !== '') fields.push([name, text]);
    }
  }
  return at > bits.length ? null : { fields, length: at };
}
