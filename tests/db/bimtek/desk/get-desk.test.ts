import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { recordMarks } from '~/bimtek/attendance/record-marks.server.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { getDesk } from '~/bimtek/desk/get-desk.server.ts';
import { listTaught } from '~/bimtek/desk/list-taught.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { at, home, opened, seatsOf, somebody, take, trainer } from '../sessions/a-session.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const desk = (now: string) => inPemda(home, tx => getDesk(tx, { now: new Date(now), language: 'id' }));
const course = listCourses()[0]!;

async function person(name: string, phone: string): Promise<string> {
  const contact = { kind: 'phone', value: phone } as const;
  const account = { name, contact, password: 'kata sandi uji', pemda: home, role: 'vendor' as const };
  return (await database().transaction(tx => insertAccount(tx, account)))!;
}

const tries = (personId: string, ...percents: number[]) =>
  inPemda(home, tx =>
    tx.insert(quizAttempt).values(
      percents.map((percent, index) => ({
        pemdaId: home,
        id: newId(),
        personId,
        course: course.id,
        courseVersion: course.version,
        number: index + 1,
        answers: {},
        marks: {},
        percent,
        passed: percent >= 80,
        submittedAt: new Date('2026-11-20T03:00:00Z'),
      })),
    ),
  );

describe('a trainer’s day', () => {
  it('shows the sessions of today, how many are there, and what was left open', async () => {
    const sessionId = await opened({ seatsOnSite: 5 });
    for (const learner of [somebody(), somebody()]) await take(learner, sessionId);
    const [first] = await seatsOf(sessionId);
    const early = await desk('2026-11-25T02:00:00Z');
    expect(early).toMatchObject({ today: false, sessions: [{ id: sessionId, seated: 2, there: 0 }] });
    await runCommand({ actor: trainer, pemda: home, clock: at('2026-12-01T01:40:00Z') }, ctx =>
      recordMarks(ctx, {
        sessionId,
        source: 'hand',
        device: 'meja',
        marks: [{ id: newId(), seatId: first!.id, kind: 'in', at: new Date('2026-12-01T01:30:00Z') }],
      }),
    );
    const onTheDay = await desk('2026-12-01T01:45:00Z');
    expect(onTheDay).toMatchObject({ today: true, sessions: [{ seated: 2, there: 1 }] });
    const after = await desk('2026-12-02T02:00:00Z');
    expect(after.tasks).toContainEqual({
      task: 'session-open',
      session: sessionId,
      title: 'Foto produk dengan HP',
    });
    const taught = await inPemda(home, tx => listTaught(tx, { before: new Date('2026-12-02T02:00:00Z') }));
    expect(taught).toEqual([
      {
        personId: first!.personId,
        on: '2026-12-01',
        module: 'Foto produk dengan HP',
        trainerId: trainer.personId,
        district: null,
      },
    ]);
  });

  it('names who tried more than once and has not passed', async () => {
    const [siti, budi, rini] = [
      await person('Siti', '+628120000101'),
      await person('Budi', '+628120000102'),
      await person('Rini', '+628120000103'),
    ];
    await tries(siti, 40, 60, 50);
    await tries(budi, 40, 90);
    await tries(rini, 20);
    const { struggling } = await desk('2026-11-21T02:00:00Z');
    expect(struggling).toEqual([
      { personId: siti, name: 'Siti', course: course.id, courseTitle: course.title.id, tries: 3, best: 60 },
    ]);
    expect((await desk('2027-06-01T02:00:00Z')).struggling).toEqual([]);
  });

  it('asks for the rules of courses to be read again before they run out', async () => {
    const kinds = async (now: string) => new Set((await desk(now)).tasks.map(({ task }) => task));
    const last = course.legalBasis.map(({ validTo }) => validTo).sort()[0]!;
    expect(await kinds(`${last}T02:00:00Z`)).toContain('basis-ends');
    expect(await kinds('2031-01-01T02:00:00Z')).toContain('basis-expired');
  });
});
