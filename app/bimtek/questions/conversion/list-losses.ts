import { knownGrade, roundedGrade } from '../moodle-grade.ts';
import type { Option, Question, Text } from '../question.ts';
import type { QuestionError, QuestionFile } from '../question-file.ts';
import { settings } from '../xml/moodle-side.ts';
import type { QuestionFormat } from './question-format.ts';

type Loss = Pick<QuestionError, 'code' | 'data'>;

const usual = new Map(settings);

/** Settings that say something else than Moodle would take anyway; numbers and yes or no are compared by what they mean. */
function unusual(question: Question): string[] {
  const meaning = (value: string) =>
    ({ true: '1', false: '0' })[value] ?? (/^[\d.]+$/.test(value) ? String(Number(value)) : value);
  return Object.entries(question.moodle?.settings ?? {})
    .filter(([name, value]) => meaning(value) !== meaning(usual.get(name) ?? ''))
    .map(([name]) => name);
}

/** Every text of a question, those beside it too. */
function textsOf(question: Question): Text[] {
  const found: Text[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && typeof value.text === 'string') found.push(value as Text);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(question);
  return found;
}

function hasArrow(question: Question): boolean {
  if (question.kind === 'matching') return question.pairs.some(({ stem }) => stem.text.includes('->'));
  return question.kind === 'short' && question.options.some(({ text }) => text.text.includes('->'));
}

/** What GIFT has no words for. */
function lostInGift(question: Question): Loss[] {
  if (question.kind === 'cloze') return [{ code: 'question-lost' }];
  const { moodle } = question;
  const beside = unusual(question);
  const pictures = textsOf(question).reduce((sum, text) => sum + (text.pictures?.length ?? 0), 0);
  const texts = Object.keys(moodle?.texts ?? {});
  const silent = question.kind === 'description' && question.generalFeedback !== null;
  const found: (Loss | false)[] = [
    hasArrow(question) && { code: 'arrow-lost' },
    question.kind === 'short' && question.matchCase && { code: 'case-lost' },
    (texts.length > 0 || silent) && {
      code: 'feedback-lost',
      data: { what: [...texts, ...(silent ? ['generalfeedback'] : [])].join(', ') },
    },
    (moodle?.hints.length ?? 0) > 0 && { code: 'hints-lost', data: { count: moodle!.hints.length } },
    pictures > 0 && { code: 'pictures-lost', data: { count: pictures } },
    beside.length > 0 && { code: 'settings-lost', data: { what: beside.join(', ') } },
    (moodle?.units.length ?? 0) > 0 && { code: 'units-lost' },
  ];
  return found.filter(loss => loss !== false);
}

function weightsOf(question: Question): number[] {
  const weighed: { weight: Option['weight'] }[] = 'options' in question ? question.options : [];
  return weighed.map(({ weight }) => weight);
}

/** What Moodle XML holds in another way, or not at all. */
function lostInXml(question: Question): Loss[] {
  const odd = weightsOf(question).filter(weight => knownGrade(weight) !== weight && Math.abs(weight) !== 0);
  const unwritable = odd.filter(weight => roundedGrade(weight) === null);
  const found: (Loss | false)[] = [
    question.tail !== null && { code: 'gap-moved' },
    question.comments.some(comment => /--|-$/.test(comment)) && { code: 'comment-changed' },
    unwritable.length > 0 && { code: 'weight-unwritable', data: { what: unwritable.join(', ') } },
    odd.length > 0 && unwritable.length === 0 && { code: 'weight-rounded', data: { what: odd.join(', ') } },
  ];
  return found.filter(loss => loss !== false);
}

/** Everything that a file loses or changes on its way into the other format, by the line of the question. */
export function listLosses(file: QuestionFile, to: QuestionFormat): QuestionError[] {
  const categories = file.categories.filter(({ info, id }) => to === 'gift' && (info || id !== null));
  return [
    ...categories.map(
      ({ path }): QuestionError => ({ line: 1, column: 1, code: 'category-lost', data: { name: path } }),
    ),
    ...file.questions.flatMap(question =>
      (to === 'gift' ? lostInGift(question) : lostInXml(question)).map(loss => ({
        line: question.line,
        column: 1,
        ...loss,
      })),
    ),
  ];
}
