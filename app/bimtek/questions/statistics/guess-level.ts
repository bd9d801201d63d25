import type { Question } from '../question.ts';

/** What blind guessing brings on average, 0 to 1; null where there is nothing to pick from. */
export function guessLevel(question: Question): number | null {
  switch (question.kind) {
    case 'true-false':
      return 0.5;
    case 'choice': {
      if (question.multiple) return null;
      const gains = question.options.map(option => Math.max(0, option.weight));
      return gains.reduce((total, weight) => total + weight, 0) / (100 * gains.length);
    }
    case 'matching': {
      const answers = new Set(question.pairs.map(pair => pair.answer));
      return 1 / answers.size;
    }
    default:
      return null;
  }
}
