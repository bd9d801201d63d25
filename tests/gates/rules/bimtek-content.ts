import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Course, courseKilobytes } from '~/bimtek/courses/course';
import { courseLanguages } from '~/bimtek/courses/course-file';
import { staleBasis } from '~/bimtek/courses/judge-legal-basis';
import { readCourse } from '~/bimtek/courses/read-course.server';
import { drawingProblems } from '~/bimtek/courses/render-lesson.server';
import type { CalendarDay } from '~/reference/calendar-day';
import type { Breaches } from '../support/source';
import { quizBreaches } from './bimtek-quiz';

/** What courses may name: ids of listing checks and requirements, and addresses of the portal. */
export interface Known {
  checks: readonly string[];
  requirements: readonly string[];
  /** Whether an address inside the portal leads to a page. */
  isPage: (address: string) => boolean;
}

/** Compressed kilobytes of a lesson's first view and of a whole course (training.md §6.1). */
const [heaviestLesson, heaviestCourse] = [60, 300];
/** A lesson is read at one go, at a stall, on a phone. */
const [shortest, longest] = [3, 6];
const [fewestLessons, fewestFigures] = [2, 2];

const fileName = (lesson: Course['lessons'][number], language: string) =>
  `${String(lesson.number).padStart(2, '0')}-${lesson.id}.${language}.md`;

function weightBreaches(course: Course): Breaches {
  return courseLanguages.flatMap(language => {
    const whole = courseKilobytes(course, language);
    const heavy = course.lessons.filter(lesson => lesson.text[language].kilobytes > heaviestLesson);
    return [
      ...heavy.map(
        lesson =>
          `${fileName(lesson, language)}: ${lesson.text[language].kilobytes} KB, at most ${heaviestLesson}`,
      ),
      ...(whole > heaviestCourse ? [`course (${language}): ${whole} KB, at most ${heaviestCourse}`] : []),
    ];
  });
}

function lengthBreaches(course: Course, folder: string): Breaches {
  const { length } = course.lessons;
  const figures = readdirSync(path.join(folder, 'figures')).length;
  return [
    ...(length < fewestLessons ? [`course: ${length} lessons, at least ${fewestLessons}`] : []),
    ...(figures < fewestFigures ? [`figures: ${figures} drawings, at least ${fewestFigures}`] : []),
    ...course.lessons
      .filter(({ minutes }) => minutes < shortest || minutes > longest)
      .map(({ id, minutes }) => `${id}: ${minutes} minutes, ${shortest} to ${longest}`),
  ];
}

function linkBreaches(course: Course, { isPage }: Known): Breaches {
  return course.lessons.flatMap(lesson =>
    courseLanguages.flatMap(language =>
      [...lesson.text[language].html.matchAll(/href="(\/[^"#?]*)/g)]
        .filter(([, to]) => !isPage(to!))
        .map(([, to]) => `${fileName(lesson, language)}: ${to} leads nowhere`),
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

/** Questions that a competency can be shown by: two, or what eight questions leave for each of many competencies. */
const questionsWanted = (competencies: number) => Math.min(2, Math.floor(8 / competencies));

function competencyBreaches(course: Course, known: Known): Breaches {
  const lessons = new Set(course.lessons.map(lesson => lesson.id));
  const taught = new Set(course.competencies.flatMap(competency => competency.lessons));
  const wanted = questionsWanted(course.competencies.length);
  return [
    ...course.competencies.flatMap(({ id, checks, requirements, lessons: own }) => {
      const asked = course.quiz.id.questions.filter(question => own.includes(question.tags[0] ?? '')).length;
      return [
        ...checks
          .filter(check => !known.checks.includes(check))
          .map(check => `${id}: ${check}: no such listing check`),
        ...requirements
          .filter(each => !known.requirements.includes(each))
          .map(each => `${id}: ${each}: no such requirement`),
        ...own.filter(lesson => !lessons.has(lesson)).map(lesson => `${id}: lesson ${lesson} does not exist`),
        ...(asked < wanted ? [`${id}: ${asked} questions, at least ${wanted}`] : []),
      ];
    }),
    ...[...lessons].filter(id => !taught.has(id)).map(id => `${id}: belongs to no competency`),
  ];
}

/** Everything a course must hold to before anybody reads it. */
export function checkCourse(folder: string, known: Known): Breaches {
  const { course, problems } = readCourse(folder);
  if (!course) return problems;
  return [
    ...problems,
    ...weightBreaches(course),
    ...lengthBreaches(course, folder),
    ...linkBreaches(course, known),
    ...drawingBreaches(folder),
    ...quizBreaches(course),
    ...competencyBreaches(course, known),
  ];
}

/** Courses there must be at least, by their readers. */
const wantedCourses = { vendor: 10, opd: 2 } as const;

/** What the courses must hold to together: enough for each kind of reader, each at a place of its own. */
export function checkProgramme(courses: readonly Course[]): Breaches {
  const orders = courses.map(course => course.order);
  const few = Object.entries(wantedCourses).flatMap(([audience, wanted]) => {
    const count = courses.filter(course => course.audience === audience).length;
    return count < wanted ? [`${count} courses for ${audience}, at least ${wanted}`] : [];
  });
  return [
    ...few,
    ...courses
      .filter((course, at) => orders.indexOf(course.order) !== at)
      .map(course => `${course.id}: order ${course.order} is taken`),
  ];
}

/**
 * Every listing check names a lesson, and a competency of that lesson names the check: the vendor is sent where it is
 * taught, and passing the check shows that it was learned.
 * @param lessons by id of the check, as `course/NN-lesson`
 */
export function checkTaught(
  courses: readonly Course[],
  lessons: ReadonlyMap<string, string | null>,
): Breaches {
  return [...lessons].flatMap(([check, name]) => {
    const [, id, number, lesson] = /^([a-z0-9-]+)\/(\d{2})-([a-z0-9-]+)$/.exec(name ?? '') ?? [];
    const course = courses.find(each => each.id === id);
    const found = course?.lessons.find(each => each.id === lesson && each.number === Number(number));
    if (!course || !found) return [`${check}: its lesson ${name} does not exist`];
    const taught = course.competencies.some(
      each => each.checks.includes(check) && each.lessons.includes(found.id),
    );
    return taught ? [] : [`${check}: no competency of ${id}/${lesson} names it`];
  });
}

/** Regulations that somebody has to look up again, on a day. */
export function staleBreaches(courses: readonly Course[], today: CalendarDay): Breaches {
  return courses.flatMap(course =>
    staleBasis(course.legalBasis, today).map(
      ({ regulation, validTo }) => `${course.id}: ${regulation} was checked until ${validTo}`,
    ),
  );
}
