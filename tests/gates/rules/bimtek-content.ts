import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Course } from '~/bimtek/courses/course';
import { courseLanguages } from '~/bimtek/courses/course-file';
import { readCourse } from '~/bimtek/courses/read-course.server';
import { drawingProblems } from '~/bimtek/courses/render-lesson.server';
import type { Question } from '~/bimtek/questions/question';
import { rightAnswer } from '~/bimtek/quiz/right-answer';
import type { Breaches } from '../support/source';

/** Compressed kilobytes of a lesson's first view, page and style sheet included (training.md §6.1). */
const heaviest = 60;

function weightBreaches(course: Course): Breaches {
  return course.lessons.flatMap(lesson =>
    courseLanguages.flatMap(language => {
      const { kilobytes } = lesson.text[language];
      const name = `${String(lesson.number).padStart(2, '0')}-${lesson.id}.${language}.md`;
      return kilobytes > heaviest ? [`${name}: ${kilobytes} KB, at most ${heaviest}`] : [];
    }),
  );
}

function linkBreaches(course: Course): Breaches {
  const pages = new Set([
    '/learn',
    `/learn/${course.id}`,
    ...course.lessons.map(l => `/learn/${course.id}/${l.id}`),
  ]);
  return course.lessons.flatMap(lesson =>
    courseLanguages.flatMap(language =>
      [...lesson.text[language].html.matchAll(/href="(\/learn[^"#]*)/g)]
        .filter(([, to]) => !pages.has(to!))
        .map(([, to]) => `${lesson.id}.${language}: ${to} leads nowhere`),
    ),
  );
}

function drawingBreaches(folder: string): Breaches {
  const lessons = readdirSync(folder).filter(name => name.endsWith('.md'));
  const texts = lessons.map(name => readFileSync(path.join(folder, name), 'utf8')).join('\n');
  return readdirSync(path.join(folder, 'figures')).flatMap(name => {
    const wrong = drawingProblems(readFileSync(path.join(folder, 'figures', name), 'utf8'));
    const unused = texts.includes(`file="${name}"`) ? [] : ['is in no lesson'];
    return [...wrong, ...unused].map(what => `figures/${name}: ${what}`);
  });
}

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

function quizBreaches(course: Course): Breaches {
  const { id: source, en: other } = course.quiz;
  const ids = source.questions.map(question => question.id);
  const lessons = new Set(course.lessons.map(lesson => lesson.id));
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
    ...source.questions
      .filter(question => !lessons.has(question.tags[0] ?? ''))
      .map(question => `${question.id}: its first tag names no lesson`),
    ...[...source.questions, ...other.questions]
      .filter(question => !explained(question))
      .map(question => `${question.id}: has no explanation for every answer`),
  ];
}

function competencyBreaches(course: Course, checks: readonly string[]): Breaches {
  const lessons = new Set(course.lessons.map(lesson => lesson.id));
  return course.competencies.flatMap(({ id, checks: wanted, lessons: taught }) => [
    ...wanted.filter(check => !checks.includes(check)).map(check => `${id}: ${check}: no such listing check`),
    ...taught.filter(lesson => !lessons.has(lesson)).map(lesson => `${id}: lesson ${lesson} does not exist`),
  ]);
}

/** Everything a course must hold to before anybody reads it; `checks` are the ids of the listing checks there are. */
export function checkCourse(folder: string, checks: readonly string[]): Breaches {
  const { course, problems } = readCourse(folder);
  if (!course) return problems;
  return [
    ...problems,
    ...weightBreaches(course),
    ...linkBreaches(course),
    ...drawingBreaches(folder),
    ...quizBreaches(course),
    ...competencyBreaches(course, checks),
  ];
}
