import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { answerLiveQuestion } from '~/bimtek/live/answer-live-question.server.ts';
import { listCourseQuestions } from '~/bimtek/live/find-course-question.server.ts';
import { findLiveResult, findOwnLiveQuestion } from '~/bimtek/live/find-live-question.server.ts';
import { forgetLiveAnswers } from '~/bimtek/live/forget-live-answers.server.ts';
import { listOwnLiveAnswers } from '~/bimtek/live/list-own-live-answers.server.ts';
import { closeLiveQuestion, openLiveQuestion } from '~/bimtek/live/open-live-question.server.ts';
import { fieldName } from '~/bimtek/quiz/question-key.ts';
import { type Actor, systemActor } from '~/identity/actor.ts';
import { ok } from '~/reference/result.ts';
import { at, clock, home, opened, somebody, take, trainer } from '../sessions/a-session.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const course = listCourses()[0]!;
const asked = listCourseQuestions(course, 'id').find(({ question }) => question.kind === 'true-false')!;
const scope = (actor: Actor, when = clock) => ({ actor, pemda: home, clock: when });
const open = (sessionId: string, actor: Actor = trainer, question = asked.key, when = clock) =>
  runCommand(scope(actor, when), ctx => openLiveQuestion(ctx, { sessionId, course: course.id, question }));
const close = (sessionId: string, actor: Actor = trainer) =>
  runCommand(scope(actor), ctx => closeLiveQuestion(ctx, { sessionId }));
const answer = (sessionId: string, questionId: string, actor: Actor, value: string | null) =>
  runCommand(scope(actor), ctx =>
    answerLiveQuestion(ctx, {
      sessionId,
      questionId,
      language: 'id',
      fields: value === null ? [] : [[fieldName(asked.key), value]],
    }),
  );
const result = (sessionId: string) => inPemda(home, tx => findLiveResult(tx, { sessionId, language: 'id' }));
const own = (sessionId: string, personId: string) =>
  inPemda(
    home,
    async tx => (await findOwnLiveQuestion(tx, { sessionId, personId, language: 'id' }))?.live ?? null,
  );

async function inRoom(people = 2) {
  const sessionId = await opened({ seatsOnSite: 10 });
  const learners = Array.from({ length: people }, () => somebody());
  for (const learner of learners) await take(learner, sessionId);
  const put = await open(sessionId);
  if (!put.ok) throw new Error(put.problems[0]!.code);
  return { sessionId, learners, questionId: put.value.questionId };
}

describe('a question to the room', () => {
  it('is answered once each, the last answer counts, and what is right shows after it is closed', async () => {
    const { sessionId, learners, questionId } = await inRoom();
    const [one, two] = learners as [Actor & { personId: string }, Actor & { personId: string }];
    expect(await answer(sessionId, questionId, one, 'true')).toMatchObject({ ok: true });
    expect(await answer(sessionId, questionId, one, 'false')).toMatchObject({ ok: true });
    expect(await answer(sessionId, questionId, two, 'true')).toMatchObject({ ok: true });
    expect((await result(sessionId))!.tally.answers).toBe(2);
    expect(await own(sessionId, one.personId)).toMatchObject({ answered: true, closed: false, review: null });
    await close(sessionId);
    await close(sessionId);
    expect((await own(sessionId, one.personId))!.review).toMatchObject({ given: ['false'] });
    expect(await answer(sessionId, questionId, two, 'false')).toMatchObject({
      problems: [{ code: 'question-closed' }],
    });
  });

  it('never tells the phones what is right while it is open', async () => {
    const { sessionId, learners } = await inRoom(1);
    const shown = await own(sessionId, (learners[0] as { personId: string }).personId);
    expect(shown!.review).toBeNull();
    expect(Object.keys(shown!.asked).sort()).toEqual(['ask', 'key', 'stem', 'tail']);
  });

  it('is one at a time: the next one closes the one before', async () => {
    const { sessionId, learners, questionId } = await inRoom(1);
    const other = listCourseQuestions(course, 'id').find(({ key }) => key !== asked.key)!;
    const next = await open(sessionId, trainer, other.key, at('2026-11-21T02:05:00Z'));
    expect(next.ok).toBe(true);
    expect(await answer(sessionId, questionId, learners[0]!, 'true')).toMatchObject({
      problems: [{ code: 'question-closed' }],
    });
    expect(await result(sessionId)).toMatchObject({ closed: false, asked: { key: other.key } });
  });

  it('is for those with a seat, asked by trainers, out of real questions', async () => {
    const { sessionId, learners, questionId } = await inRoom(1);
    expect(await answer(sessionId, questionId, somebody(), 'true')).toMatchObject({
      problems: [{ code: 'seat-none' }],
    });
    expect(await answer(sessionId, questionId, learners[0]!, null)).toMatchObject({
      problems: [{ code: 'answer-missing' }],
    });
    const elsewhere = await opened({ seatsOnSite: 10 });
    expect(await answer(elsewhere, questionId, learners[0]!, 'true')).toMatchObject({
      problems: [{ code: 'question-unknown' }],
    });
    expect(await open(sessionId, somebody())).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    expect(await close(sessionId, somebody())).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    expect(await open(sessionId, trainer, 'tidak-ada')).toMatchObject({
      problems: [{ code: 'question-unknown' }],
    });
    expect(await result(elsewhere)).toBeNull();
  });

  it('is in a copy of one’s data, and forgotten with the person', async () => {
    const { sessionId, learners, questionId } = await inRoom(1);
    const { personId } = learners[0] as { personId: string };
    await answer(sessionId, questionId, learners[0]!, 'true');
    const [part] = await inPemda(home, tx => listOwnLiveAnswers(tx, { personId }));
    expect(part!.rows).toMatchObject([{ course: course.id, question: asked.key, given: 'true' }]);
    const forgotten = await runCommand(scope(systemActor(home)), async ctx =>
      ok(await forgetLiveAnswers(ctx, { personId })),
    );
    expect(forgotten).toMatchObject({ ok: true, value: { rows: 1 } });
    expect((await result(sessionId))!.tally.answers).toBe(0);
  });
});
