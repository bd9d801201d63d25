import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { judgeProgress } from '~/bimtek/learning/completion.ts';
import { findCourseLearner } from '~/bimtek/learning/find-course-learner.server.ts';
import { listCourseLearners } from '~/bimtek/learning/list-course-learners.server.ts';
import { listProgress } from '~/bimtek/learning/list-progress.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { repairCompletion, undoRepair } from '~/bimtek/learning/repairs/repair-completion.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { visitor } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { course, lesson, otherLesson } from '../a-learner.ts';
import { eventsOf, home, join, portal, run } from './a-class.ts';

let db: TestDatabase;
let trainer: Awaited<ReturnType<typeof join>>;
beforeAll(async () => {
  db = await openTestDatabase();
  trainer = await join('trainer');
});
afterAll(() => db.drop());

const rule = `lesson:${lesson!.id}`;
const repair = (actor: Actor, personId: string, change: object = {}) =>
  run(actor, ctx =>
    repairCompletion(ctx, { personId, course: course.id, rule, reason: 'read-on-paper', ...change }),
  );
const undo = (actor: Actor, personId: string, repairId: string) =>
  run(actor, ctx => undoRepair(ctx, { personId, repairId }), '2026-11-22T02:00:00Z');
const stateOf = async (personId: string) => {
  const progress = await readInPemda(home, tx => listProgress(tx, personId));
  return judgeProgress(course, progress.get(course.id));
};
const refusal = (code: string) => ({ ok: false, problems: [{ code }] });

describe('a repair', () => {
  it('ticks the rule for the learner, and says who, why and when in the log', async () => {
    const learner = await join();
    const done = await repair(trainer, learner.personId);
    expect(done.ok).toBe(true);
    const repairId = done.ok ? done.value.repairId : '';
    const { rules } = await stateOf(learner.personId);
    expect(rules[0]).toMatchObject({ done: true, reason: 'repaired', because: 'read-on-paper' });
    expect(await eventsOf(repairId)).toEqual([
      [
        'bimtek.completion-repaired',
        { personId: learner.personId, course: course.id, rule, reason: 'read-on-paper' },
      ],
    ]);
    const seen = await readInPemda(home, tx =>
      findCourseLearner(tx, { pemda: home, course, personId: learner.personId }),
    );
    expect(seen).toMatchObject({
      name: learner.name,
      log: [{ rule, reason: 'read-on-paper', by: trainer.name, undoneBy: null, undoneAt: null }],
    });
  });

  it('is taken back once, stays in the log, and can be made anew', async () => {
    const learner = await join();
    const done = await repair(trainer, learner.personId);
    const repairId = done.ok ? done.value.repairId : '';
    expect(await undo(trainer, learner.personId, repairId)).toEqual({ ok: true, value: null });
    expect(await undo(trainer, learner.personId, repairId)).toEqual({ ok: true, value: null });
    expect((await stateOf(learner.personId)).done).toBe(0);
    expect((await eventsOf(repairId)).map(([type]) => type)).toEqual([
      'bimtek.completion-repaired',
      'bimtek.repair-undone',
    ]);
    expect((await repair(trainer, learner.personId, { reason: 'answers-lost' })).ok).toBe(true);
    expect((await stateOf(learner.personId)).rules[0]).toMatchObject({ because: 'answers-lost' });
  });

  it('of what is met already is refused: pressed twice it is one', async () => {
    const learner = await join();
    await repair(trainer, learner.personId);
    expect(await repair(trainer, learner.personId)).toMatchObject(refusal('rule-met'));
    const reader = await join();
    await run(reader, ctx => recordLessonRead(ctx, { course: course.id, lesson: lesson!.id }));
    expect(await repair(trainer, reader.personId)).toMatchObject(refusal('rule-met'));
  });

  it.each([
    ['course-unknown', { course: 'lain' }],
    ['rule-unknown', { rule: 'lesson:lain' }],
    ['rule-unknown', { rule: '' }],
    ['reason-missing', { reason: '' }],
    ['reason-missing', { reason: 'karena saya mau' }],
    ['learner-unknown', { personId: newId() }],
  ])('%s for %j', async (code, change) => {
    const learner = await join();
    expect(await repair(trainer, learner.personId, change)).toMatchObject(refusal(code));
    expect((await stateOf(learner.personId)).done).toBe(0);
  });

  it('is for those who teach, here, with full rights, and only for those who learn here', async () => {
    const learner = await join();
    const looking = { ...trainer, rights: 'view' } as const;
    for (const actor of [learner, visitor, portal, looking, await join('trainer', '32.16')])
      expect(await repair(actor, learner.personId)).toMatchObject(refusal('not-allowed'));
    const elsewhere = await join('vendor', '32.16');
    for (const { personId } of [elsewhere, trainer])
      expect(await repair(trainer, personId)).toMatchObject(refusal('learner-unknown'));
  });

  it("of somebody else is not taken back under this one's name", async () => {
    const [one, other] = [await join(), await join()];
    const done = await repair(trainer, one.personId);
    const repairId = done.ok ? done.value.repairId : '';
    expect(await undo(trainer, other.personId, repairId)).toMatchObject(refusal('repair-unknown'));
    expect(await undo(one, one.personId, repairId)).toMatchObject(refusal('not-allowed'));
    expect((await stateOf(one.personId)).done).toBe(1);
  });
});

describe('the list of learners', () => {
  it('holds those of this pemda who began, the latest first', async () => {
    const [early, late, quiet, elsewhere] = [
      await join(),
      await join(),
      await join(),
      await join('vendor', '32.16'),
    ];
    const reading = { course: course.id, lesson: otherLesson!.id };
    await run(early, ctx => recordLessonRead(ctx, reading), '2030-01-01T00:00:00Z');
    await run(late, ctx => recordLessonRead(ctx, reading), '2030-01-02T00:00:00Z');
    await run(elsewhere, ctx => recordLessonRead(ctx, reading), '2030-01-03T00:00:00Z', '32.16');
    const { learners } = await readInPemda(home, tx =>
      listCourseLearners(tx, { pemda: home, course, page: 1 }),
    );
    const ids = learners.map(one => one.personId);
    expect(ids.slice(0, 2)).toEqual([late.personId, early.personId]);
    expect(ids).not.toContain(quiet.personId);
    expect(ids).not.toContain(elsewhere.personId);
    expect(learners[0]).toMatchObject({ name: late.name, done: 1, complete: false, best: null });
    const found = (personId: string) =>
      readInPemda(home, tx => findCourseLearner(tx, { pemda: home, course, personId }));
    expect(await found(elsewhere.personId)).toBeNull();
    expect(await found(newId())).toBeNull();
  });
});
