import { plainWords } from '../questions/html/plain-words.ts';
import type { ClozeField, NumericRange, Question, Text } from '../questions/question.ts';
import { clozeFields } from './cloze-words.ts';

/** The right answer for people, shown after grading: texts, a verdict, or a range of numbers. */
export type RightAnswer =
  | { kind: 'texts'; texts: string[] }
  | { kind: 'verdict'; verdict: boolean }
  | { kind: 'range'; low: number; high: number }
  | { kind: 'pairs'; pairs: { stem: string; answer: string }[] }
  | { kind: 'none' };

function ends(range: NumericRange): { low: number; high: number } {
  return range.as === 'bounds'
    ? { low: range.low, high: range.high }
    : { low: range.value - range.tolerance, high: range.value + range.tolerance };
}

/** The right answer to one field, as words; numbers as the file writes them. */
function rightWords({ answer }: ClozeField): string {
  if (answer.kind === 'numeric') {
    const best = answer.options.reduce((a, b) => (b.weight > a.weight ? b : a));
    const { low, high } = ends(best.range);
    return low === high ? String(low) : `${low}–${high}`;
  }
  const best = Math.max(...answer.options.map(option => option.weight));
  const several = answer.kind === 'choice' && answer.multiple;
  const right = answer.options.filter(({ weight }) => (several ? weight > 0 : weight === best));
  return right.map(option => plainWords(option.text)).join('; ');
}

/** What would have been right. Never sent before the attempt is graded. */
export function rightAnswer(question: Question): RightAnswer {
  switch (question.kind) {
    case 'choice': {
      const right = question.options.filter(option =>
        question.multiple ? option.weight > 0 : option.weight === 100,
      );
      return { kind: 'texts', texts: right.map(option => plainWords(option.text)) };
    }
    case 'short':
      return { kind: 'texts', texts: question.options.filter(o => o.weight === 100).map(o => o.text.text) };
    case 'true-false':
      return { kind: 'verdict', verdict: question.answer };
    case 'numeric':
      return { kind: 'range', ...ends(question.options.find(option => option.weight === 100)!.range) };
    case 'matching': {
      const asked = question.pairs.filter(pair => pair.stem.text !== '');
      return {
        kind: 'pairs',
        pairs: asked.map(pair => ({ stem: plainWords(pair.stem), answer: pair.answer })),
      };
    }
    case 'cloze':
      return {
        kind: 'pairs',
        pairs: clozeFields(question).map((field, at) => ({
          stem: String(at + 1),
          answer: rightWords(field),
        })),
      };
    default:
      return { kind: 'none' };
  }
}

function pickedTexts(options: { text: Text }[], indexes: string[]): string[] {
  return indexes.flatMap(index => options[Number(index)] ?? []).map(option => plainWords(option.text));
}

/** What was answered, in the words that the form showed. */
export function givenTexts(question: Question, given: string[]): string[] {
  if (question.kind === 'choice') return pickedTexts(question.options, given);
  if (question.kind !== 'cloze') return given;
  return clozeFields(question).map(({ answer }, at) => {
    const value = given[at] ?? '';
    return answer.kind === 'choice' && value !== ''
      ? pickedTexts(answer.options, value.split(',')).join(', ')
      : value;
  });
}
