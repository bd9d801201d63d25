import type { Course } from '~/bimtek/courses/course';
import { courseLanguages } from '~/bimtek/courses/course-file';
import type { ChoiceQuestion, Question } from '~/bimtek/questions/question';
import { rightAnswer } from '~/bimtek/quiz/right-answer';
import type { Breaches } from '../support/source';

/** Questions of one quiz; kinds that it mixes at least. */
const [fewest, most, kinds] = [5, 8, 3];

/** What both languages must have in common: kind, number of options, which of them are right and what they weigh. */
function skeleton(question: Question): unknown {
  const right = rightAnswer(question);
  const shared = 'options' in question ? question.options.map(option => option.weight) : [];
  const exact = right.kind === 'verdict' || right.kind === 'range' ? right : right.kind;
  const pairs = question.kind === 'matching' ? question.pairs.map(pair => pair.stem.text === '') : [];
  return { id: question.id, kind: question.kind, tags: question.tags, shared, exact, pairs };
}

function explained(question: Question): boolean {
  if (question.generalFeedback) return true;
  if (question.kind === 'true-false') return Boolean(question.whenRight && question.whenWrong);
  if (question.kind === 'numeric') return Boolean(question.otherwise);
  return 'options' in question && question.options.every(option => option.feedback);
}

function nameBreaches(course: Course): Breaches {
  const { id: source, en: other } = course.quiz;
  const ids = source.questions.map(question => question.id);
  const same = ids.join() === other.questions.map(question => question.id).join();
  return [
    ...source.questions.filter(q => q.id === null).map(q => `quiz.gift:${q.line}: has no id`),
    ...ids
      .filter((id, at) => id !== null && ids.indexOf(id) !== at)
      .map(id => `quiz.gift: ${id} stands twice`),
    ...(same ? [] : ['quiz: the ids differ between the languages']),
    ...source.questions
      .filter((question, at) => {
        const twin = other.questions[at];
        return same && twin && JSON.stringify(skeleton(question)) !== JSON.stringify(skeleton(twin));
      })
      .map(question => `${question.id}: is not the same question in both languages`),
  ];
}

function amountBreaches({ quiz }: Course): Breaches {
  const { questions } = quiz.id;
  const mixed = new Set(questions.map(q => (q.kind === 'choice' && q.multiple ? 'several' : q.kind)));
  const count = questions.length;
  return [
    ...(count < fewest || count > most ? [`quiz.gift: ${count} questions, ${fewest} to ${most}`] : []),
    ...(mixed.size < kinds ? [`quiz.gift: ${mixed.size} kinds of question, at least ${kinds}`] : []),
  ];
}

const rightPlace = ({ options }: ChoiceQuestion) => options.findIndex(option => option.weight === 100);

function isLongest(question: ChoiceQuestion): boolean {
  const at = rightPlace(question);
  const lengths = question.options.map(option => option.text.text.length);
  return lengths.every((length, each) => each === at || length < lengths[at]!);
}

/** Whoever always takes the longest option, or always the one at the same place, must not pass by that. */
function guessBreaches({ quiz }: Course): Breaches {
  return courseLanguages.flatMap(language => {
    const single = quiz[language].questions.filter(
      q => q.kind === 'choice' && !q.multiple,
    ) as ChoiceQuestion[];
    if (single.length < 2) return [];
    const longest = single.filter(isLongest);
    const places = new Set(single.map(rightPlace));
    return [
      ...(longest.length * 2 > single.length
        ? [`quiz (${language}): the right option is the longest in ${longest.map(q => q.id).join(', ')}`]
        : []),
      ...(places.size === 1 ? [`quiz (${language}): the right option always stands at the same place`] : []),
    ];
  });
}

/** Everything the quiz of a course must hold to. */
export function quizBreaches(course: Course): Breaches {
  const { id: source, en: other } = course.quiz;
  const lessons = new Set(course.lessons.map(lesson => lesson.id));
  return [
    ...nameBreaches(course),
    ...amountBreaches(course),
    ...guessBreaches(course),
    ...source.questions
      .filter(question => !lessons.has(question.tags[0] ?? ''))
      .map(question => `${question.id}: its first tag names no lesson`),
    ...[...source.questions, ...other.questions]
      .filter(question => !explained(question))
      .map(question => `${question.id}: has no explanation for every answer`),
  ];
}
