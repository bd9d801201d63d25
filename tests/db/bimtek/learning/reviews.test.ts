import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import { questionReview, reviewAnswer } from '#db/schema/bimtek/learning.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listMastery } from '~/bimtek/learning/mastery/list-mastery.server.ts';
import { answerReview, type ReviewInput } from '~/bimtek/learning/reviews/answer-review.server.ts';
import { findReview } from '~/bimtek/learning/reviews/find-review.server.ts';
import { listDueReviews } from '~/bimtek/learning/reviews/list-reviews.server.ts';
import { tellDueReviews } from '~/bimtek/learning/reviews/tell-reviews.job.server.ts';
import { tellReviews } from '~/bimtek/learning/reviews/tell-reviews.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { questionKey } from '~/bimtek/quiz/question-key.ts';
import type { Actor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { course, filledForm, person } from '../a-learner.ts';
import { eventsOf, home, join, lettersTo, portal, run } from './a-class.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

/** Noon in western Indonesia. */
const noon = (day: string) => `${day}T05:00:00Z`;

const miss = (actor: Actor, wrong: string[], day = '2026-11-21') =>
  run(actor, ctx => submitQuiz(ctx, filledForm(undefined, wrong)), noon(day));

function inputOf(question: string, right: boolean, answer = newId()): ReviewInput {
  const { version, language, fields } = filledForm(answer, right ? [] : [question]);
  const own = [...fields].filter(([name]) => name === `q-${question}` || name.startsWith(`q-${question}-`));
  return { answer, course: course.id, question, version, language, fields: own };
}
const review = (actor: Actor, input: ReviewInput, day: string) =>
  run(actor, ctx => answerReview(ctx, input), noon(day));
const due = (personId: string, day: string) =>
  readInPemda(home, async tx => (await listDueReviews(tx, personId, day)).map(each => each.question));
const schedule = (personId: string) =>
  inPemda(home, async tx => {
    const rows = await tx.select().from(questionReview).where(eq(questionReview.personId, personId));
    return Object.fromEntries(rows.map(row => [row.question, [row.step, row.dueOn]]));
  });
const answersOf = (personId: string) =>
  inPemda(home, tx => tx.select().from(reviewAnswer).where(eq(reviewAnswer.personId, personId)));

describe('a quiz', () => {
  it('puts what was wrong on the schedule, in the same transaction, and nothing else', async () => {
    const learner = await join();
    await miss(learner, ['ppn', 'izin']);
    expect(await schedule(learner.personId)).toEqual({
      ppn: [0, '2026-11-22'],
      izin: [0, '2026-11-22'],
    });
    expect(await due(learner.personId, '2026-11-21')).toEqual([]);
    expect(await due(learner.personId, '2026-11-22')).toEqual(['izin', 'ppn']);
  });

  it('that is not taken puts nothing there', async () => {
    const learner = await join();
    const form = filledForm(undefined, ['ppn']);
    await run(learner, ctx => submitQuiz(ctx, { ...form, version: 'older' }));
    expect(await schedule(learner.personId)).toEqual({});
  });

  it('begins anew what is wrong again, and leaves alone what is right there', async () => {
    const learner = await join();
    await miss(learner, ['ppn', 'foto']);
    await review(learner, inputOf('ppn', true), '2026-11-22');
    await miss(learner, ['foto'], '2026-11-23');
    expect(await schedule(learner.personId)).toEqual({
      ppn: [1, '2026-11-25'],
      foto: [0, '2026-11-24'],
    });
    await miss(learner, ['ppn'], '2026-11-24');
    expect(await schedule(learner.personId)).toMatchObject({ ppn: [0, '2026-11-25'] });
  });
});

describe('a review', () => {
  it('walks through its days and is then done', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    for (const [day, then] of [
      ['2026-11-22', [1, '2026-11-25']],
      ['2026-11-25', [2, '2026-12-02']],
      ['2026-12-02', [3, '2026-12-23']],
      ['2026-12-23', [3, null]],
    ] as const) {
      const input = inputOf('ppn', true);
      expect(await review(learner, input, day)).toEqual({
        ok: true,
        value: { id: input.answer, right: true },
      });
      expect((await schedule(learner.personId)).ppn).toEqual(then);
    }
    expect(await due(learner.personId, '2030-01-01')).toEqual([]);
  });

  it('that is wrong goes back to the first step, and is recorded without what was answered', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    await review(learner, inputOf('ppn', true), '2026-11-22');
    const input = inputOf('ppn', false);
    expect(await review(learner, input, '2026-11-26')).toMatchObject({ ok: true, value: { right: false } });
    expect((await schedule(learner.personId)).ppn).toEqual([0, '2026-11-27']);
    expect(await eventsOf(input.answer)).toEqual([
      [
        'bimtek.review-answered',
        { personId: learner.personId, course: course.id, question: 'ppn', right: false, step: 0 },
      ],
    ]);
  });

  it('sent four times at once is one answer with one result', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    const input = inputOf('ppn', true);
    const results = await Promise.all([1, 2, 3, 4].map(() => review(learner, input, '2026-11-22')));
    for (const result of results)
      expect(result).toEqual({ ok: true, value: { id: input.answer, right: true } });
    expect(await answersOf(learner.personId)).toHaveLength(1);
    expect((await schedule(learner.personId)).ppn).toEqual([1, '2026-11-25']);
    expect(await eventsOf(input.answer)).toHaveLength(1);
  });

  it('in three tabs at once is asked once: the others hear that it is answered', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    const results = await Promise.all(
      [1, 2, 3].map(() => review(learner, inputOf('ppn', true), '2026-11-22')),
    );
    expect(results.filter(result => result.ok)).toHaveLength(1);
    for (const result of results.filter(one => !one.ok))
      expect(result).toMatchObject({ problems: [{ code: 'review-not-due' }] });
    expect(await answersOf(learner.personId)).toHaveLength(1);
  });

  it.each<[string, Partial<ReviewInput>]>([
    ['review-not-due', { question: 'judul' }],
    ['review-not-due', { question: '__proto__' }],
    ['course-unknown', { course: 'lain' }],
    ['attempt-unknown', { answer: 'x' }],
    ['quiz-changed', { version: 'older' }],
    ['answer-missing', { fields: [] }],
  ])('%s for %j', async (code, change) => {
    const learner = await join();
    await miss(learner, ['ppn']);
    const result = await review(learner, { ...inputOf('ppn', true), ...change }, '2026-11-22');
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await answersOf(learner.personId)).toHaveLength(0);
    expect((await schedule(learner.personId)).ppn).toEqual([0, '2026-11-22']);
  });

  it('is not taken before its day, nor from those who may not', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    expect(await review(learner, inputOf('ppn', true), '2026-11-21')).toMatchObject({
      problems: [{ code: 'review-not-due' }],
    });
    for (const actor of [{ ...learner, rights: 'view' } as const, portal])
      expect(await review(actor, inputOf('ppn', true), '2026-11-22')).toMatchObject({
        problems: [{ code: 'not-allowed' }],
      });
  });

  it("with somebody else's nonce is refused and tells nothing of it", async () => {
    const [one, other] = [await join(), await join()];
    await miss(one, ['ppn']);
    await miss(other, ['ppn']);
    const input = inputOf('ppn', true);
    await review(one, input, '2026-11-22');
    expect(await review(other, input, '2026-11-22')).toMatchObject({
      problems: [{ code: 'attempt-unknown' }],
    });
    expect((await schedule(other.personId)).ppn).toEqual([0, '2026-11-22']);
  });
});

describe('the page', () => {
  const open = (personId: string, answer: string, day: string, of: string | null = null) =>
    readInPemda(home, tx => findReview(tx, { personId, answer, of, language: 'id', today: day }));

  it('asks one question, the one of the message first, and never says what is right', async () => {
    const learner = await join();
    await miss(learner, ['ppn', 'foto']);
    const page = await open(learner.personId, newId(), '2026-11-22', `${course.id}/ppn`);
    expect(page).toMatchObject({ answered: null, left: 2, asked: { question: { key: 'ppn' } } });
    expect(JSON.stringify(page)).not.toMatch(/weight|feedback|whenRight/);
    const stray = await open(learner.personId, newId(), '2026-11-22', 'lain/lain');
    expect(stray.asked?.question.key).toBe('foto');
  });

  it('explains what was answered, also after a reload, and says when it comes again', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    const input = inputOf('ppn', false);
    await review(learner, input, '2026-11-22');
    for (const day of ['2026-11-22', '2026-11-22'])
      expect(await open(learner.personId, input.answer, day)).toMatchObject({
        asked: null,
        left: 0,
        nextOn: '2026-11-23',
        answered: { againOn: '2026-11-23', question: { key: 'ppn', state: 'wrong' } },
      });
    const stranger = await join();
    expect((await open(stranger.personId, input.answer, '2026-11-22')).answered).toBeNull();
  });
});

describe('mastery', () => {
  it('counts first attempts, later ones and reviews, the newest last', async () => {
    const learner = await join();
    const of = course.competencies.find(each => each.lessons.includes('harga-stok'))!;
    const count = course.quiz.id.questions.filter(each => each.tags.includes('harga-stok')).length;
    const state = async () =>
      (await readInPemda(home, tx => listMastery(tx, learner.personId, course))).find(
        each => each.competency === of.id,
      );
    expect(await state()).toMatchObject({ state: 'unseen', seen: 0 });
    await miss(learner, ['ppn']);
    expect(await state()).toMatchObject({ state: 'learning', seen: count, right: count - 1 });
    await miss(learner, [], '2026-11-22');
    await review(learner, inputOf('ppn', true), '2026-11-23');
    const { seen, right } = (await state())!;
    expect(seen).toBe(Math.min(of.mastery.of, 2 * count + 1));
    expect(right).toBe(Math.min(of.mastery.of, 2 * count + 1) - (2 * count + 1 > of.mastery.of ? 0 : 1));
  });
});

describe('the reminder', () => {
  const tell = (personId: string, day: string) =>
    run(portal, ctx => tellReviews(ctx, { personId }), `${day}T01:00:00Z`);

  it('is one message a day that opens the question that has been due longest', async () => {
    const learner = await join();
    await miss(learner, ['ppn', 'foto']);
    expect(await tell(learner.personId, '2026-11-21')).toEqual({ ok: true, value: { told: 0 } });
    expect(await tell(learner.personId, '2026-11-22')).toEqual({ ok: true, value: { told: 2 } });
    expect(await tell(learner.personId, '2026-11-22')).toEqual({ ok: true, value: { told: 0 } });
    const [letter, ...more] = await lettersTo(learner.personId);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ template: 'review-due', values: { count: 2 } });
    expect(letter?.link).toMatch(/^\/learn\/open\/3325-[\w-]{32}$/);
  });

  it('does not nag: of the same gap it tells once, of the next one again', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    await tell(learner.personId, '2026-11-22');
    expect(await tell(learner.personId, '2026-11-23')).toEqual({ ok: true, value: { told: 0 } });
    await review(learner, inputOf('ppn', true), '2026-11-24');
    expect(await tell(learner.personId, '2026-11-27')).toEqual({ ok: true, value: { told: 1 } });
    expect(await lettersTo(learner.personId)).toHaveLength(2);
  });

  it('goes to everybody who has something due, by the job, and twice changes nothing', async () => {
    const [one, other] = [await join(), await join('opd')];
    await miss(one, ['ppn'], '2031-01-01');
    await miss(other, ['foto'], '2031-01-01');
    const clock = fixedClock('2031-01-02T01:00:00Z');
    expect(await tellDueReviews(home, clock)).toBeGreaterThanOrEqual(2);
    expect(await tellDueReviews(home, clock)).toBe(0);
    expect(await lettersTo(one.personId)).toHaveLength(1);
    expect(await lettersTo(other.personId)).toHaveLength(1);
  });

  it('is the portal’s own affair, and only for people who learn here now', async () => {
    const learner = await join();
    await miss(learner, ['ppn']);
    expect(
      await run(learner, ctx => tellReviews(ctx, { personId: learner.personId }), noon('2026-11-22')),
    ).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    const stranger = person();
    await miss(stranger, ['ppn']);
    expect(await tell(stranger.personId, '2026-11-22')).toEqual({ ok: true, value: { told: 0 } });
  });
});

it('every question of every quiz has a key that the schedule can hold', () => {
  const keys = course.quiz.id.questions.map((question, at) => questionKey(question, at));
  expect(new Set(keys).size).toBe(keys.length);
});
