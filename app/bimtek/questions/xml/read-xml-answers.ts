import { ClozeFault } from '../cloze/cloze-fault.ts';
import { readCloze } from '../cloze/read-cloze.ts';
import { knownGrade } from '../moodle-grade.ts';
import type {
  ChoiceQuestion,
  ClozeQuestion,
  MatchingQuestion,
  NumericOption,
  NumericQuestion,
  Option,
  ShortQuestion,
  Text,
  TrueFalseQuestion,
} from '../question.ts';
import { XmlFault } from './xml-fault.ts';
import { childOf, childrenOf, saidIn, type XmlNode } from './xml-node.ts';

type ReadText = (node: XmlNode) => Text;

/** The weight of an answer, one of those that Moodle knows; an older file has an element for it. */
function readWeight(answer: XmlNode): number {
  const said = (answer.attributes.fraction ?? saidIn(childOf(answer, 'fraction'))).trim();
  const grade = said === '' || !/^-?\d+(\.\d+)?$/.test(said) ? null : knownGrade(Number(said));
  if (grade === null) throw new XmlFault('xml-grade-unknown', answer.at, { grade: said });
  return grade;
}

function readFeedback(answer: XmlNode, readText: ReadText): Text | null {
  const node = childOf(answer, 'feedback');
  const text = node ? readText(node) : null;
  return text === null || text.text === '' ? null : text;
}

function answersOf(question: XmlNode): XmlNode[] {
  const answers = childrenOf(question, 'answer');
  if (answers.length === 0) throw new XmlFault('xml-answer-missing', question.at);
  return answers;
}

/** What is typed is compared letter by letter: it is no HTML, whatever its format says. */
function readTyped(answer: XmlNode): Text {
  return { text: saidIn(answer), format: 'plain' };
}

function readOption(answer: XmlNode, text: Text, readText: ReadText): Option {
  if (text.text === '') throw new XmlFault('xml-option-empty', answer.at);
  return { text, weight: readWeight(answer), feedback: readFeedback(answer, readText) };
}

export function readChoice(
  question: XmlNode,
  readText: ReadText,
): Pick<ChoiceQuestion, 'kind' | 'multiple' | 'options'> {
  const multiple = ['false', '0'].includes(saidIn(childOf(question, 'single')));
  const options = answersOf(question).map(answer => readOption(answer, readText(answer), readText));
  if (options.length < 2) throw new XmlFault('xml-options-too-few', question.at);
  const gains = options.map(option => option.weight).filter(weight => weight > 0);
  if (gains.length === 0) throw new XmlFault('xml-right-answer-missing', question.at);
  const full = multiple ? gains.reduce((sum, weight) => sum + weight, 0) : Math.max(...gains);
  if (Math.abs(full - 100) > 0.5) throw new XmlFault('xml-weights-not-100', question.at);
  return { kind: 'choice', multiple, options };
}

export function readTrueFalse(
  question: XmlNode,
  readText: ReadText,
): Pick<TrueFalseQuestion, 'kind' | 'answer' | 'whenRight' | 'whenWrong'> {
  const answers = answersOf(question);
  const named = (word: string) => {
    const answer = answers.find(each => saidIn(each).toLowerCase() === word);
    if (!answer) throw new XmlFault('xml-answer-missing', question.at);
    return { weight: readWeight(answer), feedback: readFeedback(answer, readText) };
  };
  const odd = answers.find(each => !['true', 'false'].includes(saidIn(each).toLowerCase()));
  if (odd) throw new XmlFault('xml-answer-unknown', odd.at);
  const [yes, no] = [named('true'), named('false')];
  if (yes.weight + no.weight !== 100 || yes.weight * no.weight !== 0)
    throw new XmlFault('xml-right-answer-missing', question.at);
  const answer = yes.weight === 100;
  const [right, wrong] = answer ? [yes, no] : [no, yes];
  return { kind: 'true-false', answer, whenRight: right.feedback, whenWrong: wrong.feedback };
}

export function readShort(
  question: XmlNode,
  readText: ReadText,
): Pick<ShortQuestion, 'kind' | 'matchCase' | 'options'> {
  const options = answersOf(question).map(answer => readOption(answer, readTyped(answer), readText));
  if (!options.some(option => option.weight === 100))
    throw new XmlFault('xml-right-answer-missing', question.at);
  return { kind: 'short', matchCase: saidIn(childOf(question, 'usecase')) === '1', options };
}

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?$/;

function readNumber(text: string, at: number): number {
  if (!number.test(text)) throw new XmlFault('xml-number-invalid', at);
  return Number(text) + 0;
}

function readNumericOption(answer: XmlNode, readText: ReadText): NumericOption {
  const value = readNumber(saidIn(answer), answer.at);
  const tolerance = readNumber(saidIn(childOf(answer, 'tolerance')) || '0', answer.at);
  if (tolerance < 0) throw new XmlFault('xml-number-invalid', answer.at);
  const range = { as: 'tolerance', value, tolerance } as const;
  return { range, weight: readWeight(answer), feedback: readFeedback(answer, readText) };
}

export function readNumeric(
  question: XmlNode,
  readText: ReadText,
): Pick<NumericQuestion, 'kind' | 'options' | 'otherwise'> {
  const answers = answersOf(question);
  const rest = answers.find(answer => saidIn(answer) === '*' && readWeight(answer) === 0);
  const options = answers
    .filter(answer => answer !== rest)
    .map(answer => readNumericOption(answer, readText));
  if (!options.some(option => option.weight === 100))
    throw new XmlFault('xml-right-answer-missing', question.at);
  return { kind: 'numeric', options, otherwise: rest ? readFeedback(rest, readText) : null };
}

export function readMatching(
  question: XmlNode,
  readText: ReadText,
): Pick<MatchingQuestion, 'kind' | 'pairs'> {
  const pairs = childrenOf(question, 'subquestion').map(node => {
    const answer = saidIn(childOf(node, 'answer'));
    if (answer === '') throw new XmlFault('xml-pair-incomplete', node.at);
    return { stem: readText(node), answer };
  });
  if (pairs.filter(pair => pair.stem.text !== '').length < 2)
    throw new XmlFault('xml-pairs-too-few', question.at);
  return { kind: 'matching', pairs };
}

/** A fault inside the text of a cloze is told at its own line, as far as the file shows the text as it is. */
export function readClozeParts(
  question: XmlNode,
  stem: Text,
  file: string,
): Pick<ClozeQuestion, 'kind' | 'parts'> {
  try {
    return { kind: 'cloze', parts: readCloze(stem.text, stem.format) };
  } catch (fault) {
    if (!(fault instanceof ClozeFault)) throw fault;
    const source = childOf(childOf(question, 'questiontext'), 'text');
    const field = stem.text.slice(fault.at, fault.at + 12);
    const found = source && field !== '' ? file.indexOf(field, source.inside) : -1;
    const near = found !== -1 && source && found < source.inside + 2 * source.text.length + 100;
    throw new XmlFault(fault.code, near ? found : (source?.inside ?? question.at));
  }
}
