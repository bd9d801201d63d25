import { and, eq, max } from 'drizzle-orm';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../codes.ts';
import type { Course } from '../courses/course.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { findCourse } from '../courses/list-courses.server.ts';
import { bimtekEvents } from '../events.ts';
import { gradeQuiz } from '../quiz/grade-quiz.ts';
import { questionKey } from '../quiz/question-key.ts';
import { type Fields, type Given, isAnswered, missingField, readGiven } from '../quiz/read-given.ts';
import { type Attempt, findAttempt } from './find-attempt.server.ts';
import { scheduleReviews } from './reviews/schedule-reviews.server.ts';

export interface QuizInput {
  course: string;
  /** The nonce of the form: names the attempt. */
  attempt: string;
  /** Version of the questions that the form showed; what the values of the options follow from. */
  version: string;
  language: CourseLanguage;
  fields: Fields;
  /** Whose answers they are, where a trainer hands them in; the actor otherwise. */
  learner?: string;
}

export interface Submitted {
  id: string;
  percent: number;
  passed: boolean;
}

type Answers = Record<string, Given>;

/** Every answer of the form, or one problem per question that has none. */
function readAnswers(course: Course, input: QuizInput): Result<Answers, BimtekCode> {
  const fields = [...input.fields];
  const read = course.quiz[input.language].questions.map((question, at) => {
    const key = questionKey(question, at);
    return { question, key, given: readGiven(question, key, fields, input.version, sha256) };
  });
  const open = read.filter(({ question, given }) => !isAnswered(question, given));
  if (open.length > 0)
    return fail(
      open.map(({ question, key, given }) => {
        const number = read.findIndex(each => each.key === key) + 1;
        return { code: 'answer-missing', field: missingField(question, key, given), data: { number } };
      }),
    );
  return ok(Object.fromEntries(read.map(({ key, given }) => [key, given])));
}

/** Inserts under the next number. Null when the same attempt, or another one with that number, came first. */
async function insertAttempt(ctx: Ctx, row: Omit<Attempt, 'number'>): Promise<{ number: number } | null> {
  const [last] = await ctx.tx
    .select({ number: max(quizAttempt.number) })
    .from(quizAttempt)
    .where(and(eq(quizAttempt.personId, row.personId), eq(quizAttempt.course, row.course)));
  const number = (last?.number ?? 0) + 1;
  const written = await ctx.tx
    .insert(quizAttempt)
    .values({ ...row, number })
    .onConflictDoNothing()
    .returning({ number: quizAttempt.number });
  return written[0] ?? null;
}

/**
 * Grades an attempt and keeps it. The same form sent twice, also at the same moment, is one attempt: the second send
 * gets the first one's result.
 */
export async function submitQuiz(ctx: Ctx, input: QuizInput): Promise<Result<Submitted, BimtekCode>> {
  const { actor, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  if (input.learner && !can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const personId = input.learner ?? actor.personId;
  const course = findCourse(input.course);
  if (!course) return err('course-unknown');
  if (!isId(input.attempt)) return err('attempt-unknown');
  const kept = await findAttempt(ctx.tx, personId, input.attempt);
  if (kept) return kept.course === course.id ? ok(kept) : err('attempt-unknown');
  const quiz = course.quiz[input.language];
  if (quiz.version !== input.version) return err('quiz-changed');
  const answers = readAnswers(course, input);
  if (!answers.ok) return answers;
  const { marks, percent, passed } = gradeQuiz(quiz.questions, answers.value, course.passMark);
  const row = {
    pemdaId: pemda,
    id: input.attempt,
    personId,
    course: course.id,
    courseVersion: course.version,
    answers: answers.value,
    marks: Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, mark.fraction])),
    percent,
    passed,
    submittedAt: ctx.clock.now(),
  };
  for (let again = 0; again < 5; again++) {
    const written = await insertAttempt(ctx, row);
    if (written) {
      const { number } = written;
      const event = { personId, course: course.id, number, percent, passed };
      ctx.record(bimtekEvents['quiz-submitted'](row.id, event));
      await scheduleReviews(ctx, { personId, course, marks: row.marks });
      return ok({ id: row.id, percent, passed });
    }
    // Somebody was first: the same form (its result counts), or another form under the same number (try the next).
    const first = await findAttempt(ctx.tx, personId, row.id);
    if (first) return ok(first);
  }
  return err('attempt-unknown');
}
