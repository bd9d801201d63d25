import type {
  ChoiceQuestion,
  EssayQuestion,
  MatchingQuestion,
  NumericQuestion,
  Option,
  ShortQuestion,
  TrueFalseQuestion,
} from '../question.ts';
import { GiftFault } from './gift-fault.ts';
import { readNumeric } from './read-numeric.ts';
import { type RawOption, readOptions } from './read-options.ts';
import { cut, findSign, type Piece, readEscapes, readOptional, readText, trimmed } from './scan-text.ts';

type Answered =
  | ChoiceQuestion
  | EssayQuestion
  | MatchingQuestion
  | NumericQuestion
  | ShortQuestion
  | TrueFalseQuestion;
type Own<Q> = Q extends Answered ? Pick<Q, 'kind'> & Omit<Q, GroundKey | 'kind'> : never;
type GroundKey =
  | 'id'
  | 'tags'
  | 'comments'
  | 'category'
  | 'title'
  | 'stem'
  | 'tail'
  | 'generalFeedback'
  | 'line'
  | 'moodle';

/** What the braces say, without the question's own text. */
export type Answer = Own<Answered>;

function readWeighted(raw: RawOption, weight: number): Option {
  if (raw.body.text === '') throw new GiftFault('gift-option-empty', raw.at);
  return {
    text: readText(raw.body.text),
    weight: raw.weight ?? weight,
    feedback: readOptional(raw.feedback?.text ?? null),
  };
}

/** `{T#if wrong#if right}`: upper case only, the first feedback is for the wrong answer. */
function readTrueFalse(answer: Piece): Answer | null {
  const [word, first] = cut(answer, '#');
  const said = word.text.trim();
  if (!['T', 'TRUE', 'F', 'FALSE'].includes(said)) return null;
  const [wrong, right] = first ? cut(first, '#') : [null, null];
  return {
    kind: 'true-false',
    answer: said.startsWith('T'),
    whenWrong: readOptional(wrong?.text ?? null),
    whenRight: readOptional(right?.text ?? null),
  };
}

function readChoice(answer: Piece): Answer {
  const raw = readOptions(answer);
  const multiple = !raw.some(option => option.sign === '=');
  const options = raw.map(option => readWeighted(option, option.sign === '=' ? 100 : 0));
  if (options.length < 2) throw new GiftFault('gift-options-too-few', answer.at);
  const gains = options.map(option => option.weight).filter(weight => weight > 0);
  if (gains.length === 0) throw new GiftFault('gift-right-answer-missing', answer.at);
  const full = multiple ? gains.reduce((sum, weight) => sum + weight, 0) : Math.max(...gains);
  // Thirds are written 33.333: half a percent is rounding, more is a slip.
  if (Math.abs(full - 100) > 0.5) throw new GiftFault('gift-weights-not-100', answer.at);
  return { kind: 'choice', multiple, options };
}

function readShort(answer: Piece): Answer {
  const options = readOptions(answer).map(option => readWeighted(option, 100));
  if (!options.some(option => option.weight === 100))
    throw new GiftFault('gift-right-answer-missing', answer.at);
  return { kind: 'short', matchCase: false, options };
}

function readMatching(answer: Piece): Answer {
  const pairs = readOptions(answer).map(raw => {
    const [stem, given] = cut(raw.whole, '->');
    const text = readEscapes(given?.text ?? '').trim();
    if (text === '') throw new GiftFault('gift-pair-incomplete', raw.at);
    return { stem: readText(stem.text), answer: text };
  });
  if (pairs.filter(pair => pair.stem.text !== '').length < 2)
    throw new GiftFault('gift-pairs-too-few', answer.at);
  return { kind: 'matching', pairs };
}

/** Tells the kind of a question by what stands in its braces, and reads it. */
export function readAnswer(piece: Piece): Answer {
  const answer = trimmed(piece);
  if (answer.text === '') return { kind: 'essay' };
  if (answer.text.startsWith('#'))
    return readNumeric(trimmed({ text: answer.text.slice(1), at: answer.at + 1 }));
  const judged = readTrueFalse(answer);
  if (judged) return judged;
  if (findSign(answer.text, '~') !== -1) return readChoice(answer);
  // An arrow in a feedback is only text.
  const paired = readOptions(answer).some(option => option.body.text.includes('->'));
  return paired ? readMatching(answer) : readShort(answer);
}
