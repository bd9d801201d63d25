import type { Course } from '../../courses/course.ts';
import type { Completion } from '../completion.ts';

/** A finding of the listing checks on one of the vendor's products. */
export interface FoundFault {
  /** Title of the product. */
  title: string;
  check: string;
  code: string;
}

/** Why just this comes next, as codes; the words are the page's affair. */
export type NextReason =
  | { why: 'finding'; code: string; product: string }
  | { why: 'requirement'; requirement: string }
  | { why: 'reviews'; count: number }
  | { why: 'order' };

export type NextThing =
  | { kind: 'lesson'; course: string; lesson: string; reason: NextReason }
  | { kind: 'quiz'; course: string; reason: NextReason }
  | { kind: 'reviews'; reason: NextReason };

export interface LearningGround {
  /** Courses for this audience, in their order, each with what is done of it. */
  courses: readonly { course: Pick<Course, 'id' | 'lessons' | 'competencies'>; completion: Completion }[];
  /** Worst first. */
  findings: readonly FoundFault[];
  /** Ids of registration requirements that are asked for now, most pressing first. */
  requirements: readonly string[];
  /** How many questions are due to be repeated. */
  reviews: number;
}

type Teaches = (competency: Course['competencies'][number]) => boolean;

/** The first lesson not read yet that teaches this; read ones teach nothing new, though the fault still stands. */
function findTeaching({ courses }: LearningGround, teaches: Teaches) {
  for (const { course, completion } of courses) {
    const lessons = course.competencies.filter(teaches).flatMap(competency => competency.lessons);
    const open = completion.rules.find(
      rule => rule.rule === 'lesson' && !rule.done && lessons.includes(rule.lesson),
    );
    if (open?.rule === 'lesson') return { course: course.id, lesson: open.lesson };
  }
  return null;
}

function nextInOrder({ courses }: LearningGround): NextThing | null {
  const reason = { why: 'order' } as const;
  for (const { course, completion } of courses) {
    const open = completion.rules.find(rule => !rule.done);
    if (open?.rule === 'lesson') return { kind: 'lesson', course: course.id, lesson: open.lesson, reason };
    if (open) return { kind: 'quiz', course: course.id, reason };
  }
  return null;
}

/**
 * What to learn next: what mends the vendor's own worst finding, then what an open requirement asks for, then questions that
 * are due, then the order of the courses. Null = everything is done. The same ground always gives the same answer.
 */
export function chooseNext(ground: LearningGround): NextThing | null {
  for (const { title, check, code } of ground.findings) {
    const found = findTeaching(ground, competency => competency.checks.includes(check));
    if (found) return { kind: 'lesson', ...found, reason: { why: 'finding', code, product: title } };
  }
  for (const requirement of ground.requirements) {
    const found = findTeaching(ground, competency => competency.requirements.includes(requirement));
    if (found) return { kind: 'lesson', ...found, reason: { why: 'requirement', requirement } };
  }
  if (ground.reviews > 0) return { kind: 'reviews', reason: { why: 'reviews', count: ground.reviews } };
  return nextInOrder(ground);
}
