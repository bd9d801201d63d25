import type { NumericRange, Question } from '../questions/question.ts';

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

/** What would have been right. Never sent before the attempt is graded. */
export function rightAnswer(question: Question): RightAnswer {
  switch (question.kind) {
    case 'choice': {
      const right = question.options.filter(option =>
        question.multiple ? option.weight > 0 : option.weight === 100,
      );
      return { kind: 'texts', texts: right.map(option => option.text.text) };
    }
    case 'short':
      return { kind: 'texts', texts: question.options.filter(o => o.weight === 100).map(o => o.text.text) };
    case 'true-false':
      return { kind: 'verdict', verdict: question.answer };
    case 'numeric':
      return { kind: 'range', ...ends(question.options.find(option => option.weight === 100)!.range) };
    case 'matching': {
      const asked = question.pairs.filter(pair => pair.stem.text !== '');
      return { kind: 'pairs', pairs: asked.map(pair => ({ stem: pair.stem.text, answer: pair.answer })) };
    }
    default:
      return { kind: 'none' };
  }
}

/** What was answered, in the words that the form showed. */
export function givenTexts(question: Question, given: string[]): string[] {
  if (question.kind !== 'choice') return given;
  return given.flatMap(index => question.options[Number(index)]?.text.text ?? []);
}
