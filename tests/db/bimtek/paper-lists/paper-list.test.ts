import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listPresence } from '~/bimtek/attendance/list-presence.server.ts';
import { enterList } from '~/bimtek/paper-lists/enter-list.server.ts';
import { findPaperList, listPaperLists } from '~/bimtek/paper-lists/find-paper-list.server.ts';
import { printList } from '~/bimtek/paper-lists/print-list.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { at, clock, home, opened, somebody, take, trainer } from '../sessions/a-session.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const after = at('2026-12-01T06:00:00Z');
const printed = async (sessionId: string, actor: Actor = trainer) =>
  runCommand({ actor, pemda: home, clock }, ctx => printList(ctx, { sessionId }));
const enter = (sessionId: string, listId: string, numbers: string, hour = '', actor: Actor = trainer) =>
  runCommand({ actor, pemda: home, clock: after }, ctx =>
    enterList(ctx, { sessionId, listId, numbers, hour, kind: 'in' }),
  );
const find = (sessionId: string, listId: string) =>
  inPemda(home, tx => findPaperList(tx, { sessionId, listId }));

async function listed(people = 3) {
  const sessionId = await opened({ seatsOnSite: 10 });
  for (let n = 0; n < people; n += 1) await take(somebody(), sessionId);
  const list = await printed(sessionId);
  if (!list.ok) throw new Error(list.problems[0]!.code);
  return { sessionId, listId: list.value.listId };
}

describe('a printed list', () => {
  it('keeps its rows, whoever takes a seat afterwards', async () => {
    const { sessionId, listId } = await listed();
    const before = await find(sessionId, listId);
    await take(somebody(), sessionId);
    expect((await find(sessionId, listId))!.rows).toEqual(before!.rows);
    expect(before!.rows.map(row => row.number)).toEqual([1, 2, 3]);
    const second = await printed(sessionId);
    const lists = await inPemda(home, tx => listPaperLists(tx, sessionId));
    expect(lists.map(({ rows }) => rows).sort()).toEqual([3, 4]);
    expect(second.ok).toBe(true);
  });

  it('is typed in by numbers; twice is once, and what was forgotten comes after', async () => {
    const { sessionId, listId } = await listed();
    expect(await enter(sessionId, listId, '1-2')).toMatchObject({ ok: true, value: { noted: 2, known: 0 } });
    expect(await enter(sessionId, listId, '1, 2')).toMatchObject({ ok: true, value: { noted: 0, known: 2 } });
    expect(await enter(sessionId, listId, '3', '10.00')).toMatchObject({ ok: true, value: { noted: 1 } });
    const { rows } = (await find(sessionId, listId))!;
    const presence = new Map(
      (await inPemda(home, tx => listPresence(tx, sessionId))).map(each => [each.seatId, each]),
    );
    expect(rows.map(({ seatId }) => presence.get(seatId)!.verdict)).toEqual(['present', 'present', 'late']);
    expect(presence.get(rows[2]!.seatId)!.minutes).toBe(120);
  });

  it('refuses a number that is not on it, and writes nothing of the others', async () => {
    const { sessionId, listId } = await listed();
    expect(await enter(sessionId, listId, '1, 7')).toMatchObject({
      ok: false,
      problems: [{ code: 'number-beyond', field: 'numbers', data: { part: '7', rows: 3 } }],
    });
    expect(await enter(sessionId, listId, '1', 'siang')).toMatchObject({
      problems: [{ code: 'hour-unreadable' }],
    });
    const presence = await inPemda(home, tx => listPresence(tx, sessionId));
    expect(presence.every(({ verdict }) => verdict === 'absent')).toBe(true);
  });

  it('belongs to its session and to trainers', async () => {
    const { sessionId, listId } = await listed();
    const other = await opened({ seatsOnSite: 10 });
    expect(await enter(other, listId, '1')).toMatchObject({ problems: [{ code: 'list-unknown' }] });
    expect(await enter(sessionId, listId, '1', '', somebody())).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    expect(await printed(sessionId, somebody())).toMatchObject({ problems: [{ code: 'not-allowed' }] });
    expect(await printed(other)).toMatchObject({ problems: [{ code: 'list-empty' }] });
    expect(await inPemda('32.16', tx => findPaperList(tx, { sessionId, listId }))).toBeNull();
  });
});
