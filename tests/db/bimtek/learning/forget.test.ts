import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda, readInPemda } from '#db/client.server.ts';
import * as learningTables from '#db/schema/bimtek/learning.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { forgetLearner } from '~/bimtek/learning/forget-learner.server.ts';
import { writeLink } from '~/bimtek/learning/links/write-link.server.ts';
import { listOwnLearning } from '~/bimtek/learning/list-own-learning.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { repairCompletion } from '~/bimtek/learning/repairs/repair-completion.server.ts';
import { answerReview } from '~/bimtek/learning/reviews/answer-review.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { isWorded } from '~/privacy/own-data/own-part.ts';
import { ok } from '~/reference/result.ts';
import { course, filledForm, lesson, otherLesson } from '../a-learner.ts';
import { home, join, portal, run } from './a-class.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

/** Somebody of whom every table of the room holds something. */
async function learnEverything() {
  const [learner, trainer] = [await join(), await join('trainer')];
  const { personId } = learner;
  const about = { course: course.id, lesson: lesson!.id };
  await run(learner, ctx => recordLessonRead(ctx, about));
  await run(learner, ctx => submitQuiz(ctx, filledForm(undefined, ['ppn'])), '2026-11-20T02:00:00Z');
  const answer = newId();
  const { version, fields } = filledForm(answer);
  const input = { answer, course: course.id, question: 'ppn', version, language: 'id' as const, fields };
  expect((await run(learner, ctx => answerReview(ctx, input), '2026-11-21T02:00:00Z')).ok).toBe(true);
  const rule = `lesson:${otherLesson!.id}`;
  await run(trainer, ctx =>
    repairCompletion(ctx, { personId, course: course.id, rule, reason: 'answers-lost' }),
  );
  await run(portal, async ctx => ok(await writeLink(ctx, { kind: 'lesson', personId, ...about })));
  return learner;
}

const personal = Object.entries(learningTables).filter(
  ([, table]) => 'personId' in getTableColumns(table as typeof learningTables.lessonRead),
);

/** Names of tables that hold something of this person. */
async function traces(personId: string): Promise<string[]> {
  return inPemda(home, async tx => {
    const found: string[] = [];
    for (const [name, table] of personal) {
      const rows = await tx.select().from(table as typeof learningTables.lessonRead);
      if (rows.some(row => row.personId === personId)) found.push(name);
    }
    return found;
  });
}

describe('what is kept of a learner', () => {
  it('is in every table that names a person, and forgotten in each, nobody else’s with it', async () => {
    const [gone, stays] = [await learnEverything(), await learnEverything()];
    const all = personal.map(([name]) => name);
    expect(all.length).toBeGreaterThanOrEqual(6);
    expect(await traces(gone.personId)).toEqual(all);
    const done = await run(portal, async ctx => ok(await forgetLearner(ctx, { personId: gone.personId })));
    expect(done).toMatchObject({ ok: true, value: { rows: all.length, files: [] } });
    expect(await traces(gone.personId)).toEqual([]);
    expect(await traces(stays.personId)).toEqual(all);
  });

  it('of nobody is nothing', async () => {
    const done = await run(portal, async ctx => ok(await forgetLearner(ctx, { personId: null })));
    expect(done).toMatchObject({ value: { rows: 0 } });
  });

  it('comes whole in a copy, with words for every part and field in both languages', async () => {
    const learner = await learnEverything();
    const parts = await readInPemda(home, tx => listOwnLearning(tx, { personId: learner.personId }));
    expect(Object.fromEntries(parts.map(({ part, rows }) => [part, rows.length]))).toEqual({
      repairs: 1,
      reviews: 1,
      'review-answers': 1,
      'lesson-links': 1,
      lessons: 1,
      quizzes: 1,
    });
    for (const language of ['id', 'en'] as const) {
      const t = translate(language);
      for (const { part, rows } of parts) {
        expect(t(`privacy.part.${part}`)).not.toContain('privacy.');
        for (const field of Object.keys(rows[0] ?? {}))
          expect(t(`privacy.field.${field}`), field).not.toContain('privacy.');
      }
    }
    const cells = parts.flatMap(({ rows }) => rows.flatMap(row => Object.values(row)));
    expect(cells.filter(cell => cell !== null && isWorded(cell))).toEqual([]);
    // The digest of a link is of no use to its owner and stays where it is.
    expect(JSON.stringify(parts)).not.toMatch(/digest|[0-9a-f]{64}/);
  });
});
