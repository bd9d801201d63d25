import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { lessonRead, quizAttempt } from '#db/schema/bimtek/learning.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { countLearners } from '~/bimtek/desk/count-learners.server.ts';
import { findAttempt } from '~/bimtek/learning/find-attempt.server.ts';
import { listProgress } from '~/bimtek/learning/list-progress.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { reviewAttempt } from '~/bimtek/learning/review-attempt.ts';
import { type QuizInput, submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { listFirstAttempts } from '~/bimtek/questions/statistics/list-first-attempts.server.ts';
import { type Actor, systemActor, visitor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { course, filledForm, lesson, otherLesson, person } from '../a-learner.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const clock = fixedClock('2026-11-21T02:41:00Z');
const pemdaOf = (actor: Actor) => (actor.kind === 'visitor' ? '33.25' : actor.pemda);
const run = (actor: Actor, pemda = pemdaOf(actor)) => ({ actor, pemda, clock });

const read = (actor: Actor, id = lesson!.id, pemda?: string) =>
  runCommand(run(actor, pemda), ctx => recordLessonRead(ctx, { course: course.id, lesson: id }));
const submit = (actor: Actor, input: QuizInput, pemda?: string) =>
  runCommand(run(actor, pemda), ctx => submitQuiz(ctx, input));
const eventsOf = (subject: string, pemda = '33.25') =>
  inPemda(pemda, tx => tx.select().from(auditEvent).where(eq(auditEvent.subject, subject)));

describe('a lesson', () => {
  it('is marked once, however often the button is pressed', async () => {
    const actor = person();
    expect(await read(actor)).toEqual({ ok: true, value: { first: true } });
    const again = await Promise.all([read(actor), read(actor)]);
    expect(again).toEqual([1, 2].map(() => ({ ok: true, value: { first: false } })));
    const events = await eventsOf(actor.personId);
    expect(events.map(event => [event.type, event.data])).toEqual([
      ['bimtek.lesson-read', { course: course.id, lesson: lesson!.id }],
    ]);
  });

  it.each([
    ['course-unknown', { course: 'lain', lesson: 'foto' }],
    ['lesson-unknown', { course: course.id, lesson: 'lain' }],
    ['course-unknown', { course: '__proto__', lesson: 'foto' }],
  ])('%s for %j', async (code, input) => {
    const result = await runCommand(run(person()), ctx => recordLessonRead(ctx, input));
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('is not marked for a visitor, the system, or in another pemda', async () => {
    const refused = { ok: false, problems: [{ code: 'not-allowed' }] };
    expect(await read(visitor)).toEqual(refused);
    expect(await read(systemActor('33.25'))).toEqual(refused);
    expect(await read(person(), lesson!.id, '32.16')).toEqual(refused);
    expect(await read({ ...person(), rights: 'view' })).toEqual(refused);
  });
});

describe('a quiz', () => {
  it('is graded and kept with its number, and recorded without its answers', async () => {
    const actor = person();
    const first = filledForm(undefined, ['saluran', 'ppn', 'pirt']);
    expect(await submit(actor, first)).toMatchObject({ ok: true, value: { percent: 62, passed: false } });
    const second = filledForm();
    expect(await submit(actor, second)).toMatchObject({ ok: true, value: { percent: 100, passed: true } });
    const progress = await readInPemda('33.25', tx => listProgress(tx, actor.personId));
    expect(progress.get(course.id)?.attempts).toEqual([
      { id: first.attempt, number: 1, percent: 62, passed: false, submittedAt: clock.now() },
      { id: second.attempt, number: 2, percent: 100, passed: true, submittedAt: clock.now() },
    ]);
    const [event] = await eventsOf(second.attempt);
    expect(event?.data).toEqual({
      personId: actor.personId,
      course: course.id,
      number: 2,
      percent: 100,
      passed: true,
    });
  });

  it('passes at four fifths and explains what was missed', async () => {
    const actor = person();
    const form = filledForm(undefined, ['ppn']);
    expect(await submit(actor, form)).toMatchObject({ value: { percent: 87, passed: true } });
    const kept = await readInPemda('33.25', tx => findAttempt(tx, actor.personId, form.attempt));
    const review = reviewAttempt(course.quiz.id.questions, kept!.answers);
    expect(review).toHaveLength(course.quiz.id.questions.length);
    expect(review.filter(question => question.state !== 'right').map(question => question.key)).toEqual([
      'ppn',
    ]);
    const missed = review.find(question => question.key === 'ppn');
    expect(missed?.feedback[0]).toMatch(/Hanya PKP/);
    expect(missed?.lesson).toBe('harga-stok');
  });

  it('sent twice at the same moment is one attempt with one result', async () => {
    const actor = person();
    const form = filledForm();
    const results = await Promise.all([1, 2, 3, 4].map(() => submit(actor, form)));
    for (const result of results)
      expect(result).toMatchObject({ ok: true, value: { id: form.attempt, percent: 100 } });
    const rows = await inPemda('33.25', tx =>
      tx.select().from(quizAttempt).where(eq(quizAttempt.personId, actor.personId)),
    );
    expect(rows).toHaveLength(1);
    expect(await eventsOf(form.attempt)).toHaveLength(1);
  });

  it('sent again with other answers keeps the first result', async () => {
    const actor = person();
    const form = filledForm(undefined, ['judul', 'ppn', 'pirt']);
    await submit(actor, form);
    const better = await submit(actor, filledForm(form.attempt));
    expect(better).toMatchObject({ ok: true, value: { percent: 62, passed: false } });
  });

  it('in two tabs at once gives two attempts with two numbers', async () => {
    const actor = person();
    const results = await Promise.all([1, 2, 3].map(() => submit(actor, filledForm())));
    expect(results.every(result => result.ok)).toBe(true);
    const progress = await readInPemda('33.25', tx => listProgress(tx, actor.personId));
    expect(progress.get(course.id)?.attempts.map(attempt => attempt.number)).toEqual([1, 2, 3]);
  });

  it('names every question without an answer and writes nothing', async () => {
    const actor = person();
    const form = filledForm();
    const fields = [...form.fields].filter(([name]) => !/^q-(foto|izin-1|pirt)$/.test(name));
    const result = await submit(actor, { ...form, fields });
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'answer-missing', field: 'q-foto', data: { number: 5 } },
        { code: 'answer-missing', field: 'q-pirt', data: { number: 7 } },
        { code: 'answer-missing', field: 'q-izin-1', data: { number: 8 } },
      ],
    });
    const progress = await readInPemda('33.25', tx => listProgress(tx, actor.personId));
    expect(progress.size).toBe(0);
  });

  it.each<[string, Partial<QuizInput>]>([
    ['quiz-changed', { version: 'older' }],
    ['quiz-changed', { language: 'en' }],
    ['course-unknown', { course: 'lain' }],
    ['attempt-unknown', { attempt: 'not-an-id' }],
  ])('%s for %j', async (code, change) => {
    const result = await submit(person(), { ...filledForm(), ...change });
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("with somebody else's nonce is refused and tells nothing of it", async () => {
    const form = filledForm();
    await submit(person(), form);
    expect(await submit(person(), form)).toMatchObject({
      ok: false,
      problems: [{ code: 'attempt-unknown' }],
    });
  });
});

describe('two pemda', () => {
  it('see nothing of each other, even for the same person and the same nonce', async () => {
    const id = newId();
    const [here, there] = [person(id, '33.25'), person(id, '32.16')];
    const form = filledForm(undefined, ['ppn']);
    await read(here);
    await submit(here, form);
    expect(await readInPemda('32.16', tx => listProgress(tx, id))).toEqual(new Map());
    expect(await readInPemda('32.16', tx => findAttempt(tx, id, form.attempt))).toBeNull();
    expect(await submit(there, filledForm(form.attempt))).toMatchObject({
      ok: true,
      value: { percent: 100 },
    });
    const counted = await readInPemda('32.16', tx => countLearners(tx, course.id));
    expect(counted).toEqual({ started: 1, readers: {}, tried: 1, passed: 1 });
    expect(await readInPemda('33.25', tx => findAttempt(tx, id, form.attempt))).toMatchObject({
      percent: 87,
    });
  });
});

describe('what a trainer sees', () => {
  it('counts persons once and measures first attempts only', async () => {
    await inPemda('33.25', async tx => {
      await tx.delete(quizAttempt);
      await tx.delete(lessonRead);
    });
    const people = Array.from({ length: 6 }, () => person());
    for (const actor of people) await read(actor);
    for (const actor of people.slice(0, 2)) await read(actor, otherLesson!.id);
    for (const actor of people.slice(0, 3))
      await submit(actor, filledForm(undefined, ['saluran', 'ppn', 'pirt']));
    await submit(people[0]!, filledForm());
    await submit(person(), filledForm());
    const counts = await readInPemda('33.25', tx => countLearners(tx, course.id));
    expect(counts).toEqual({
      started: 7,
      readers: { [lesson!.id]: 6, [otherLesson!.id]: 2 },
      tried: 4,
      passed: 2,
    });
    const first = await readInPemda('33.25', tx => listFirstAttempts(tx, course));
    expect(first.map(({ marks }) => marks.ppn).sort()).toEqual([0, 0, 0, 1]);
    expect(first.map(({ answers }) => answers.ppn?.length)).toEqual([1, 1, 1, 1]);
    expect(await readInPemda('33.25', tx => listFirstAttempts(tx, { ...course, version: 99 }))).toEqual([]);
  });
});
