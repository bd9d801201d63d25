import type { Question } from '~/bimtek/questions/question.ts';
import { type AskedQuestion, askQuestion, type Shown } from '~/bimtek/quiz/ask-question.ts';
import { fieldName, questionKey } from '~/bimtek/quiz/question-key.ts';
import { rightAnswer } from '~/bimtek/quiz/right-answer.ts';
import type { Dice } from '../random.ts';

type Field = [string, string];

/** Values of the options with these texts; somebody who errs takes the first of the others instead. */
function choose(options: Shown[], right: string[], errs: boolean): string[] {
  const wrong = options.filter(option => !right.includes(option.text)).slice(0, 1);
  const chosen = errs && wrong.length > 0 ? wrong : options.filter(option => right.includes(option.text));
  return chosen.map(option => option.value);
}

function fieldsOf(asked: AskedQuestion, question: Question, errs: boolean): Field[] {
  const right = rightAnswer(question);
  const name = fieldName(asked.key);
  const texts = right.kind === 'texts' ? right.texts : [];
  switch (asked.ask) {
    case 'one':
    case 'many':
      return choose(asked.options, texts, errs).map(value => [name, value]);
    case 'true-false':
      return [[name, String(right.kind === 'verdict' && right.verdict !== errs)]];
    case 'text':
      return [[name, errs ? 'tidak tahu' : (texts[0] ?? 'tidak tahu')]];
    case 'number':
      return [[name, right.kind === 'range' && !errs ? String(right.low) : '0']];
    case 'pairs':
      return asked.stems.map((stem, part): Field => {
        const pair = right.kind === 'pairs' ? right.pairs.find(one => one.stem === stem) : undefined;
        return [fieldName(asked.key, part), choose(asked.options, pair ? [pair.answer] : [], errs)[0] ?? '0'];
      });
    default:
      return [];
  }
}

/**
 * A whole form as somebody fills it in who knows `skill` of what is asked; the question that everybody gets wrong is
 * there too, since a trainer looks for it. `seed`: what the order of the options follows from.
 */
export function answerQuiz(
  dice: Dice,
  questions: readonly Question[],
  seed: string,
  skill: number,
  hash: (text: string) => string,
): Field[] {
  return questions.flatMap((question, at) => {
    const asked = askQuestion(question, questionKey(question, at), seed, hash);
    const hard = at === 2 ? 0.45 : 1;
    return fieldsOf(asked, question, !dice.chance(skill * hard));
  });
}

/** The answer to one question, right or not, as its form sends it. */
export function answerOne(
  question: Question,
  key: string,
  seed: string,
  errs: boolean,
  hash: (text: string) => string,
): Field[] {
  return fieldsOf(askQuestion(question, key, seed, hash), question, errs);
}
