import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { quizArrival } from '#db/schema/bimtek/offline.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { forgetLearner } from '~/bimtek/learning/forget-learner.server.ts';
import { codeToSign, writeCode } from '~/bimtek/offline/answer-code.ts';
import type { AnswerFields } from '~/bimtek/offline/answer-shape.ts';
import { attemptId } from '~/bimtek/offline/attempt-nonce.ts';
import { courseMark } from '~/bimtek/offline/course-mark.server.ts';
import { enterAnswerCode } from '~/bimtek/offline/enter-answer-code.server.ts';
import { findArrival } from '~/bimtek/offline/find-arrival.server.ts';
import { presentQuiz } from '~/bimtek/offline/present-quiz.server.ts';
import { submitKeptAnswers } from '~/bimtek/offline/submit-kept-answers.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { type Actor, systemActor, visitor } from '~/identity/actor.ts';
import { getOwnerHandle } from '~/identity/get-owner-handle.server.ts';
import type { Role } from '~/identity/roles.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { course, filledForm } from '../a-learner.ts';

let db: TestDatabase;
let serial = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const clock = fixedClock('2027-11-21T02:41:00Z');
const newAttempt = () => attemptId(newId().replaceAll('-', '').slice(-15));

/** Somebody with an account: codes are found by it. */
async function account(role: Role = 'vendor', pemda = '33.25') {
  serial += 1;
  const contact = { kind: 'phone', value: `+6281377${String(serial).padStart(6, '0')}` } as const;
  const made = { name: `Orang ${serial}`, contact, password: 'kata sandi uji', pemda, role };
  const personId = await database().transaction(tx => insertAccount(tx, made));
  return { kind: 'person', personId: personId!, pemda, role, rights: 'full' } satisfies Actor;
}

const fieldsOf = (wrong: string[] = []) =>
  [...filledForm('', wrong).fields].map(([name, value]) => [name, String(value)] as [string, string]);

/** The code as the phone of this learner makes it. */
function codeOf(
  learner: Actor & { personId: string; pemda: string },
  attempt: string,
  fields = fieldsOf(),
): string {
  const { mark, version, shapes } = presentQuiz(course, 'id', null);
  const handle = getOwnerHandle(learner.pemda, learner.personId);
  const head = { course: mark, version: version.slice(0, 5), language: 'id', attempt } as const;
  const signed = codeToSign({ ...head, learner: handle.slice(0, 5) }, shapes, fields as AnswerFields)!;
  return writeCode(signed, hmac(handle, signed));
}

const enter = (trainer: Actor, text: string, pemda = '33.25') =>
  runCommand({ actor: trainer, pemda, clock }, ctx => enterAnswerCode(ctx, text));
const sendLater = (learner: Actor, attempt: string, keptAt = '2027-11-20T09:00:00Z') =>
  runCommand({ actor: learner, pemda: '33.25', clock }, ctx =>
    submitKeptAnswers(ctx, { ...filledForm(attempt), keptAt }),
  );
const attemptsOf = (personId: string) =>
  inPemda('33.25', tx => tx.select().from(quizAttempt).where(eq(quizAttempt.personId, personId)));
const arrivalsOf = (personId: string) =>
  inPemda('33.25', tx => tx.select().from(quizArrival).where(eq(quizArrival.personId, personId)));
const eventsOf = (subject: string) =>
  inPemda('33.25', tx => tx.select().from(auditEvent).where(eq(auditEvent.subject, subject)));

describe('answers that a phone kept', () => {
  it('sent five times at once are one attempt, with the time of the server and the claim of the phone', async () => {
    const learner = await account();
    const attempt = newAttempt();
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => sendLater(learner, attempt)));
    expect(sent.every(result => result.ok && result.value.percent === 100)).toBe(true);
    const [kept, ...more] = await attemptsOf(learner.personId);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ id: attempt, number: 1, submittedAt: clock.now() });
    expect(await arrivalsOf(learner.personId)).toMatchObject([
      { way: 'phone', claimedAt: new Date('2027-11-20T09:00:00Z'), receivedAt: clock.now(), enteredBy: null },
    ]);
    expect((await eventsOf(attempt)).map(event => event.type).sort()).toEqual([
      'bimtek.answers-arrived',
      'bimtek.quiz-submitted',
    ]);
  });

  it.each(['2027-11-22T02:41:00Z', '1970-01-01T00:00:00Z', 'nonsense', ''])(
    'of a phone whose clock says %j are graded by the server’s time',
    async keptAt => {
      const learner = await account();
      await sendLater(learner, newAttempt(), keptAt);
      const [kept] = await attemptsOf(learner.personId);
      expect(kept!.submittedAt).toEqual(clock.now());
    },
  );

  it('under a nonce that somebody else has used are refused, and the other’s stay as they were', async () => {
    const [siti, budi] = [await account(), await account()];
    const attempt = newAttempt();
    await sendLater(siti, attempt);
    expect(await sendLater(budi, attempt)).toMatchObject({
      ok: false,
      problems: [{ code: 'attempt-unknown' }],
    });
    expect(await attemptsOf(siti.personId)).toHaveLength(1);
    expect(await arrivalsOf(budi.personId)).toEqual([]);
  });

  it('of older questions are refused whole', async () => {
    const learner = await account();
    const result = await runCommand({ actor: learner, pemda: '33.25', clock }, ctx =>
      submitKeptAnswers(ctx, { ...filledForm(newAttempt()), version: 'old', keptAt: '' }),
    );
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'quiz-changed' }] });
    expect(await attemptsOf(learner.personId)).toEqual([]);
  });
});

describe('an answer code', () => {
  it('entered by a trainer is the learner’s attempt, graded like any other', async () => {
    const [learner, trainer] = [await account(), await account('trainer')];
    const attempt = newAttempt();
    const entered = await enter(
      trainer,
      `Kode jawaban Laris: ${codeOf(learner, attempt, fieldsOf(['ppn'])).toUpperCase()}`,
    );
    expect(entered).toMatchObject({ ok: true, value: { id: attempt } });
    const [kept] = await attemptsOf(learner.personId);
    expect(kept).toMatchObject({
      id: attempt,
      percent: (entered as { value: { percent: number } }).value.percent,
    });
    expect(kept!.percent).toBeLessThan(100);
    expect(await arrivalsOf(learner.personId)).toMatchObject([{ way: 'code', enteredBy: trainer.personId }]);
    const events = await eventsOf(attempt);
    expect(events.map(event => event.data)).toContainEqual({ personId: learner.personId, by: 'code' });
  });

  it('and the phone’s own copy are one attempt, whichever comes first, however often', async () => {
    for (const codeFirst of [true, false]) {
      const [learner, trainer] = [await account(), await account('trainer')];
      const attempt = newAttempt();
      const byCode = () => enter(trainer, codeOf(learner, attempt));
      const byPhone = () => sendLater(learner, attempt);
      for (const arrive of codeFirst ? [byCode, byPhone, byCode] : [byPhone, byCode, byPhone])
        expect(await arrive()).toMatchObject({ ok: true, value: { id: attempt, percent: 100 } });
      expect(await attemptsOf(learner.personId)).toHaveLength(1);
      expect(await arrivalsOf(learner.personId)).toMatchObject([{ way: codeFirst ? 'code' : 'phone' }]);
    }
  });

  it('at the same moment as the phone is one attempt', async () => {
    const [learner, trainer] = [await account(), await account('trainer')];
    const attempt = newAttempt();
    const both = await Promise.all([enter(trainer, codeOf(learner, attempt)), sendLater(learner, attempt)]);
    expect(both.every(result => result.ok)).toBe(true);
    expect(await attemptsOf(learner.personId)).toHaveLength(1);
  });

  it('cannot be made in another’s name: the proof needs the other’s own page', async () => {
    const [siti, budi, trainer] = [await account(), await account(), await account('trainer')];
    const { mark, version, shapes } = presentQuiz(course, 'id', null);
    const head = {
      course: mark,
      version: version.slice(0, 5),
      language: 'id',
      attempt: newAttempt(),
    } as const;
    const signed = codeToSign(
      { ...head, learner: getOwnerHandle('33.25', siti.personId).slice(0, 5) },
      shapes,
      fieldsOf(),
    )!;
    const forged = writeCode(signed, hmac(getOwnerHandle('33.25', budi.personId), signed));
    expect(await enter(trainer, forged)).toMatchObject({ ok: false, problems: [{ code: 'proof-wrong' }] });
    expect(await attemptsOf(siti.personId)).toEqual([]);
  });

  it('of another region, of older questions or with an open question is refused with the reason', async () => {
    const [stranger, learner] = [await account('vendor', '32.16'), await account()];
    const trainer = await account('trainer');
    const missing = fieldsOf().filter(([name]) => name !== fieldsOf()[0]![0]);
    const old = codeOf(learner, newAttempt());
    const cases: [string, string][] = [
      [codeOf(stranger, newAttempt()), 'learner-unknown'],
      [codeOf(learner, newAttempt(), missing), 'answer-missing'],
      ['', 'code-empty'],
      [old.slice(0, 17), 'code-cut-short'],
      [`${old.slice(0, -1)}o`, 'code-group-wrong'],
    ];
    for (const [text, code] of cases)
      expect(await enter(trainer, text)).toMatchObject({ ok: false, problems: [{ code, field: 'code' }] });
    expect(await attemptsOf(learner.personId)).toEqual([]);
  });

  it('is entered by trainers only, in their own region', async () => {
    const [learner, officer] = [await account(), await account('officer')];
    const code = codeOf(learner, newAttempt());
    const refused = { ok: false, problems: [{ code: 'not-allowed' }] };
    for (const actor of [learner, officer, visitor, systemActor('33.25')])
      expect(await enter(actor, code)).toMatchObject(refused);
    const foreign = await account('trainer', '32.16');
    expect(await enter(foreign, code, '32.16')).toMatchObject({ problems: [{ code: 'learner-unknown' }] });
  });

  it('is shown with the learner’s name to the trainer who entered it, and to no other', async () => {
    const [learner, trainer, other] = [await account(), await account('trainer'), await account('trainer')];
    const attempt = newAttempt();
    await enter(trainer, codeOf(learner, attempt));
    const look = (enteredBy: string) => inPemda('33.25', tx => findArrival(tx, { attempt, enteredBy }));
    expect(await look(trainer.personId)).toMatchObject({ course: course.id, number: 1, percent: 100 });
    expect((await look(trainer.personId))?.name).toMatch(/^Orang \d+$/);
    expect(await look(other.personId)).toBeNull();
  });
});

it('who is forgotten takes the arrivals along', async () => {
  const learner = await account();
  await sendLater(learner, newAttempt());
  await runCommand({ actor: systemActor('33.25'), pemda: '33.25', clock }, async ctx => ({
    ok: true as const,
    value: await forgetLearner(ctx, { personId: learner.personId }),
  }));
  expect(await attemptsOf(learner.personId)).toEqual([]);
  expect(await arrivalsOf(learner.personId)).toEqual([]);
});

describe('the questions as the phone keeps them', () => {
  it.each(['id', 'en'] as const)('hold no right answer, weight or explanation (%s)', language => {
    for (const each of listCourses()) {
      const sent = JSON.stringify(presentQuiz(each, language, null));
      expect(sent).not.toMatch(/weight|feedback|whenRight|whenWrong/);
    }
  });

  it('have the same values in every order', () => {
    const plain = presentQuiz(course, 'id', null);
    const drawn = presentQuiz(course, 'id', newAttempt());
    expect(drawn.shapes).toEqual(plain.shapes);
    for (const [at, question] of drawn.questions.entries()) {
      const other = plain.questions[at]!;
      if (!('options' in question) || !('options' in other)) continue;
      expect(new Map(question.options.map(option => [option.value, option.text]))).toEqual(
        new Map(other.options.map(option => [option.value, option.text])),
      );
    }
  });

  it('belong to courses that codes can tell apart', () => {
    const marks = listCourses().map(each => courseMark(each.id));
    expect(new Set(marks).size).toBe(marks.length);
  });
});
