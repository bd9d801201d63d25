import type { Ctx } from '~/audit/command.server.ts';
import { getOwnerHandle } from '~/identity/get-owner-handle.server.ts';
import { listPersonIds } from '~/identity/list-person-ids.server.ts';
import { can } from '~/identity/permissions.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { listCourses } from '../courses/list-courses.server.ts';
import { type Submitted, submitQuiz } from '../learning/submit-quiz.server.ts';
import { openCode, proofFits, type ReadCode, readCode } from './answer-code.ts';
import { type OfflineCode, offlineCodes } from './codes.ts';
import { courseMark } from './course-mark.server.ts';
import { presentQuiz } from './present-quiz.server.ts';
import { recordArrival } from './record-arrival.server.ts';

/** The one whose handle made the proof: a mark of 20 bits may fit several, the proof of 30 more bits only one. */
async function findLearner(ctx: Ctx, code: ReadCode, signed: string): Promise<Result<string, OfflineCode>> {
  const people = await listPersonIds(ctx.pemda, { before: new Date(ctx.clock.now().getTime() + 1) }, ctx.tx);
  const near = people
    .map(personId => ({ personId, handle: getOwnerHandle(ctx.pemda, personId) }))
    .filter(({ handle }) => handle.startsWith(code.learner));
  if (near.length === 0) return err('learner-unknown', { field: 'code' });
  const found = near.find(({ handle }) => proofFits(code, hmac(handle, signed)));
  return found ? ok(found.personId) : err('proof-wrong', { field: 'code' });
}

const isOfflineCode = (code: string): code is OfflineCode =>
  (offlineCodes as readonly string[]).includes(code);

/**
 * A trainer enters the answer code that a learner without a signal sent. It is graded as if the phone had sent it: the
 * same attempt, so that the phone's own copy, which comes later, adds nothing.
 */
export async function enterAnswerCode(ctx: Ctx, text: string): Promise<Result<Submitted, OfflineCode>> {
  const { actor, pemda } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const code = readCode(text);
  if (!code.ok) return fail(code.problems.map(problem => ({ ...problem, field: 'code' })));
  const { course: mark, language, version, attempt } = code.value;
  const course = listCourses().find(each => courseMark(each.id) === mark);
  if (!course) return err('course-unknown', { field: 'code' });
  if (!course.quiz[language].version.startsWith(version)) return err('quiz-changed', { field: 'code' });
  const opened = openCode(code.value, presentQuiz(course, language, null).shapes);
  if (!opened.ok) return fail(opened.problems.map(problem => ({ ...problem, field: 'code' })));
  const learner = await findLearner(ctx, code.value, opened.value.signed);
  if (!learner.ok) return learner;
  const { fields } = opened.value;
  const quiz = course.quiz[language];
  const input = {
    course: course.id,
    attempt,
    version: quiz.version,
    language,
    fields,
    learner: learner.value,
  };
  const submitted = await submitQuiz(ctx, input);
  if (!submitted.ok)
    return fail(
      submitted.problems.map(({ code: why, data }) => ({
        code: isOfflineCode(why) ? why : 'code-unknown',
        field: 'code',
        ...(data ? { data } : {}),
      })),
    );
  const enteredBy = actor.personId;
  await recordArrival(ctx, { attempt, personId: learner.value, way: 'code', claimedAt: null, enteredBy });
  return submitted;
}
