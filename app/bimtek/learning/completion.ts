import type { Course } from '../courses/course.ts';
import { holdingRepair, type Repair, type RepairReason, ruleName } from './repairs/repair.ts';

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
  | { rule: 'lesson'; lesson: string; done: true; reason: 'repaired'; because: RepairReason; doneAt: Date }
  | { rule: 'quiz'; done: true; reason: 'quiz-passed'; percent: number; doneAt: Date }
  | { rule: 'quiz'; done: true; reason: 'repaired'; because: RepairReason; doneAt: Date }
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

/** A rule that is not met by itself is met by a repair that holds; what somebody did outweighs what was ticked for them. */
function withRepair(rule: CompletionRule, repairs: readonly Repair[]): CompletionRule {
  const repair = rule.done ? null : holdingRepair(repairs, ruleName(rule));
  if (!repair) return rule;
  const repaired = {
    done: true,
    reason: 'repaired',
    because: repair.reason,
    doneAt: repair.repairedAt,
  } as const;
  return rule.rule === 'quiz'
    ? { rule: 'quiz', ...repaired }
    : { rule: 'lesson', lesson: rule.lesson, ...repaired };
}

/**
 * Every rule of a course with its verdict: each lesson marked as read, the quiz passed once, or ticked by a trainer. A
 * later, worse attempt takes nothing away; readings of lessons that the course no longer has do not count.
 */
export function judgeCompletion(
  course: Pick<Course, 'passMark'> & { lessons: { id: string }[] },
  readings: LessonReading[],
  attempts: AttemptResult[],
  repairs: readonly Repair[] = [],
): Completion {
  const rules = [
    ...course.lessons.map(lesson => lessonRule(lesson.id, readings)),
    quizRule(course.passMark, attempts),
  ].map(rule => withRepair(rule, repairs));
  const done = rules.filter(rule => rule.done).length;
  return { rules, done, complete: done === rules.length };
}

/** What is kept of one person about one course. */
export interface CourseProgress {
  readings: LessonReading[];
  attempts: AttemptResult[];
  repairs: Repair[];
}

/** `judgeCompletion` of what is kept; nothing kept = nothing done. */
export function judgeProgress(
  course: Parameters<typeof judgeCompletion>[0],
  progress: CourseProgress | undefined,
): Completion {
  return judgeCompletion(course, progress?.readings ?? [], progress?.attempts ?? [], progress?.repairs ?? []);
}

/** What keeps a course open, counted: "2 lessons are not marked, the quiz is not passed". Null where nothing does. */
export function whyOpen({ rules, complete }: Completion): { lessons: number; quiz: boolean } | null {
  if (complete) return null;
  return {
    lessons: rules.filter(rule => rule.rule === 'lesson' && !rule.done).length,
    quiz: rules.some(rule => rule.rule === 'quiz' && !rule.done),
  };
}
