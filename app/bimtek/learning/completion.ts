import type { Course } from '../courses/course.ts';

export interface LessonReading {
  lesson: string;
  readAt: Date;
}

export interface AttemptResult {
  number: number;
  percent: number;
  passed: boolean;
  submittedAt: Date;
}

/** One thing the course asks for, whether it is done, and the code of the reason. */
export type CompletionRule =
  | { rule: 'lesson'; lesson: string; done: true; reason: 'lesson-read'; doneAt: Date }
  | { rule: 'lesson'; lesson: string; done: false; reason: 'lesson-unread' }
  | { rule: 'quiz'; done: true; reason: 'quiz-passed'; percent: number; doneAt: Date }
  | { rule: 'quiz'; done: false; reason: 'quiz-below'; percent: number; passMark: number }
  | { rule: 'quiz'; done: false; reason: 'quiz-untried'; passMark: number };

export interface Completion {
  rules: CompletionRule[];
  done: number;
  complete: boolean;
}

function lessonRule(lesson: string, readings: LessonReading[]): CompletionRule {
  const reading = readings.find(each => each.lesson === lesson);
  return reading
    ? { rule: 'lesson', lesson, done: true, reason: 'lesson-read', doneAt: reading.readAt }
    : { rule: 'lesson', lesson, done: false, reason: 'lesson-unread' };
}

function quizRule(passMark: number, attempts: AttemptResult[]): CompletionRule {
  const inOrder = [...attempts].sort((a, b) => a.number - b.number);
  const passed = inOrder.find(attempt => attempt.passed);
  if (passed)
    return {
      rule: 'quiz',
      done: true,
      reason: 'quiz-passed',
      percent: passed.percent,
      doneAt: passed.submittedAt,
    };
  if (inOrder.length === 0) return { rule: 'quiz', done: false, reason: 'quiz-untried', passMark };
  const percent = Math.max(...inOrder.map(attempt => attempt.percent));
  return { rule: 'quiz', done: false, reason: 'quiz-below', percent, passMark };
}

/**
 * Every rule of a course with its verdict: each lesson marked as read, the quiz passed once. A later, worse attempt takes
 * nothing away; readings of lessons that the course no longer has do not count.
 */
export function judgeCompletion(
  course: Pick<Course, 'passMark'> & { lessons: { id: string }[] },
  readings: LessonReading[],
  attempts: AttemptResult[],
): Completion {
  const rules = [
    ...course.lessons.map(lesson => lessonRule(lesson.id, readings)),
    quizRule(course.passMark, attempts),
  ];
  const done = rules.filter(rule => rule.done).length;
  return { rules, done, complete: done === rules.length };
}
