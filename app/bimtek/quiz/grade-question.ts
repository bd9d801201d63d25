import { plainWords } from '../questions/html/plain-words.ts';
import type {
  ChoiceQuestion,
  ClozeField,
  ClozeQuestion,
  MatchingQuestion,
  NumericQuestion,
  Question,
  ShortQuestion,
  Text,
} from '../questions/question.ts';
import { clozeFields } from './cloze-words.ts';
import { isInRange } from './is-in-range.ts';
import { matchPattern } from './match-pattern.ts';
import type { Given } from './read-given.ts';
import { readNumber } from './read-number.ts';

export const markStates = ['right', 'partly', 'wrong', 'ungraded'] as const;
export type MarkState = (typeof markStates)[number];

/** What an answer is worth. `fraction` 0 to 1; `ungraded` (essay) counts in no total. */
export interface Mark {
  fraction: number;
  state: MarkState;
  /** What the author says to this answer, then to everybody. */
  feedback: string[];
}

interface Judged {
  weight: number;
  feedback: (Text | null | undefined)[];
}

// Weights in thirds add up to 99.999: that is full marks.
const nearlyAll = 0.995;

function judgeChoice(question: Pick<ChoiceQuestion, 'options'>, given: Given): Judged {
  const picked = given.map(index => question.options[Number(index)]).filter(option => option !== undefined);
  return {
    weight: picked.reduce((sum, option) => sum + option.weight, 0),
    feedback: picked.map(option => option.feedback),
  };
}

function judgeShort(question: Pick<ShortQuestion, 'matchCase' | 'options'>, given: Given): Judged {
  const typed = given[0] ?? '';
  const fits = question.options.find(option => matchPattern(typed, option.text.text, question.matchCase));
  return {
    weight: given.length > 0 ? (fits?.weight ?? 0) : 0,
    feedback: [given.length > 0 ? fits?.feedback : null],
  };
}

function judgeNumeric(question: Pick<NumericQuestion, 'options' | 'otherwise'>, given: Given): Judged {
  const value = readNumber(given[0] ?? '');
  const fits = value === null ? undefined : question.options.find(option => isInRange(value, option.range));
  return { weight: fits?.weight ?? 0, feedback: [fits ? fits.feedback : question.otherwise] };
}

function judgeMatching(question: MatchingQuestion, given: Given): Judged {
  const asked = question.pairs.filter(pair => pair.stem.text !== '');
  const right = asked.filter((pair, at) => pair.answer === given[at]).length;
  return { weight: (100 * right) / asked.length, feedback: [] };
}

function judgeField({ answer }: ClozeField, value: string): Judged {
  if (value === '') return { weight: 0, feedback: [] };
  if (answer.kind === 'choice') return judgeChoice(answer, value.split(','));
  return answer.kind === 'short' ? judgeShort(answer, [value]) : judgeNumeric(answer, [value]);
}

/** Each field has its share of the marks; what one loses below nothing is not taken from another. */
function judgeCloze(question: ClozeQuestion, given: Given): Judged {
  const fields = clozeFields(question);
  const judged = fields.map((field, at) => judgeField(field, given[at] ?? ''));
  const shares = fields.reduce((sum, field) => sum + field.weight, 0);
  const gained = fields.reduce(
    (sum, field, at) => sum + field.weight * Math.min(100, Math.max(0, judged[at]!.weight)),
    0,
  );
  return { weight: shares === 0 ? 0 : gained / shares, feedback: judged.flatMap(each => each.feedback) };
}

function judge(question: Question, given: Given): Judged | null {
  switch (question.kind) {
    case 'choice':
      return judgeChoice(question, given);
    case 'short':
      return judgeShort(question, given);
    case 'numeric':
      return judgeNumeric(question, given);
    case 'matching':
      return judgeMatching(question, given);
    case 'cloze':
      return judgeCloze(question, given);
    case 'true-false': {
      const right = given[0] === String(question.answer);
      return { weight: right ? 100 : 0, feedback: [right ? question.whenRight : question.whenWrong] };
    }
    default:
      return null;
  }
}

/** Grades one answer by the question's own weights; nothing below 0, nothing above 1. */
export function gradeQuestion(question: Question, given: Given): Mark {
  const judged = judge(question, given);
  const said = [...(judged?.feedback ?? []), question.generalFeedback];
  const feedback = said.flatMap(text => (text ? [plainWords(text)] : []));
  if (!judged) return { fraction: 0, state: 'ungraded', feedback };
  const share = Math.min(1, Math.max(0, judged.weight / 100));
  const fraction = share >= nearlyAll ? 1 : share;
  return { fraction, state: fraction === 1 ? 'right' : fraction > 0 ? 'partly' : 'wrong', feedback };
}
