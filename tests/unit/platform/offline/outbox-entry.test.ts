import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  judgeAnswer,
  type OutboxEntry,
  type OutboxStore,
  type StoredEntry,
  sendInOrder,
  whyKept,
} from '~/platform/offline/outbox-entry.ts';

/** A phone's store in memory. */
function storeOf(entries: Partial<StoredEntry>[]) {
  const held = entries.map((entry, at) => ({
    ...{ id: at + 1, kind: 'quiz', nonce: `n${at}`, url: '/x', fields: [], owner: 'siti' },
    ...{ keptAt: '2026-11-21T10:00:00Z', state: 'waiting' as const },
    ...entry,
  })) as StoredEntry[];
  const store: OutboxStore = {
    list: async () => held.map(entry => ({ ...entry })),
    settle: async (id, change) => {
      Object.assign(held.find(entry => entry.id === id)!, change);
    },
  };
  return { store, held };
}

/** A server that remembers nonces, and answers as it is told. */
function serverOf(answers: (Answer | null)[]) {
  const seen: string[] = [];
  let at = 0;
  const send = async ({ nonce }: OutboxEntry) => {
    seen.push(nonce);
    return answers[Math.min(at++, answers.length - 1)] ?? null;
  };
  return { seen, send };
}

const fine: Answer = { status: 200, reply: { to: '/there' } };
const answer = (status: number): Answer => ({ status, reply: null });

describe('judgeAnswer', () => {
  it.each([
    [200, 'sent'],
    [201, 'sent'],
    [204, 'sent'],
    [422, 'refused'],
    [404, 'refused'],
    [410, 'refused'],
    [0, 'keep'],
    [302, 'keep'],
    [401, 'keep'],
    [403, 'keep'],
    [408, 'keep'],
    [409, 'keep'],
    [425, 'keep'],
    [429, 'keep'],
    [500, 'keep'],
    [502, 'keep'],
    [503, 'keep'],
  ])('%d: %s', (status, verdict) => {
    expect(judgeAnswer(answer(status))).toBe(verdict);
  });
});

it.each([
  [409, 'stranger'],
  [0, 'signed-out'],
  [401, 'signed-out'],
  [403, 'signed-out'],
  [429, 'busy'],
  [503, 'busy'],
])('whyKept(%d) is %s', (status, why) => expect(whyKept(status)).toBe(why));

describe('sendInOrder', () => {
  it('sends everything, oldest first, and keeps the answers to be told', async () => {
    const { store, held } = storeOf([{}, {}, {}]);
    const server = serverOf([fine]);
    expect(await sendInOrder(store, 'siti', server.send)).toEqual({
      sent: 3,
      refused: 0,
      left: 0,
      stopped: null,
    });
    expect(server.seen).toEqual(['n0', 'n1', 'n2']);
    expect(held.map(entry => [entry.state, entry.reply])).toEqual(Array(3).fill(['sent', fine.reply]));
  });

  it('stops where nothing comes back, and goes on from there later', async () => {
    const { store } = storeOf([{}, {}, {}]);
    const cut = serverOf([fine, null]);
    expect(await sendInOrder(store, 'siti', cut.send)).toMatchObject({ sent: 1, left: 2, stopped: 'signal' });
    const back = serverOf([fine]);
    expect(await sendInOrder(store, 'siti', back.send)).toMatchObject({ sent: 2, left: 0 });
    expect(back.seen).toEqual(['n1', 'n2']);
  });

  it('sends nothing of somebody else, and nothing twice', async () => {
    const { store, held } = storeOf([{}, { owner: 'budi' }, { state: 'sent' }, { state: 'refused' }]);
    const server = serverOf([fine]);
    await sendInOrder(store, 'budi', server.send);
    expect(server.seen).toEqual(['n1']);
    expect(held[0]!.state).toBe('waiting');
  });

  it('a refusal is kept to be told and does not hold the others', async () => {
    const { store, held } = storeOf([{}, {}]);
    const server = serverOf([{ status: 422, reply: { problems: [] } }, fine]);
    expect(await sendInOrder(store, 'siti', server.send)).toMatchObject({ sent: 1, refused: 1, left: 0 });
    expect(held[0]).toMatchObject({ state: 'refused', status: 422 });
  });

  it.each([
    [409, 'stranger'],
    [0, 'signed-out'],
    [503, 'busy'],
  ])('%d keeps the entry and says %s', async (status, stopped) => {
    const { store, held } = storeOf([{}, {}]);
    const server = serverOf([answer(status)]);
    expect(await sendInOrder(store, 'siti', server.send)).toMatchObject({ left: 2, stopped });
    expect(held.every(entry => entry.state === 'waiting')).toBe(true);
    expect(server.seen).toHaveLength(1);
  });

  it('loses nothing and doubles nothing, whatever the network does', async () => {
    const status = fc.constantFrom(null, 0, 200, 200, 409, 422, 500, 503);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('siti', 'budi'), { minLength: 1, maxLength: 8 }),
        fc.array(status, { maxLength: 40 }),
        async (owners, script) => {
          const { store, held } = storeOf(owners.map(owner => ({ owner })));
          const graded = new Map<string, number>();
          const settled = new Map<string, number>();
          for (let at = 0; at <= script.length; at++) {
            const send = async ({ nonce }: OutboxEntry): Promise<Answer | null> => {
              const code = at < script.length ? script[at] : 200;
              // The server may have graded it although the answer never arrived.
              if (code === 200 || code === null) graded.set(nonce, 1);
              if (code === 200 || code === 422) settled.set(nonce, (settled.get(nonce) ?? 0) + 1);
              return code === null || code === undefined ? null : answer(code);
            };
            await sendInOrder(store, at % 2 === 0 ? 'siti' : 'budi', send);
          }
          for (const owner of ['siti', 'budi']) await sendInOrder(store, owner, async () => fine);
          expect(held.every(entry => entry.state !== 'waiting')).toBe(true);
          expect(held).toHaveLength(owners.length);
          expect([...settled.values()].every(times => times === 1)).toBe(true);
        },
      ),
    );
  });
});
