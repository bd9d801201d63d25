import { buffer } from 'node:stream/consumers';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inPemda } from '#db/client.server.ts';
import { auditEvent, auditHead } from '#db/schema/audit.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { defineEvents } from '~/audit/events.ts';
import { headKey, publishHeads } from '~/audit/publish-head.job.server.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { err, ok } from '~/reference/result.ts';

const events = defineEvents('test', { noted: z.object({ n: z.number() }) });
const here = { actor: systemActor('33.25'), pemda: '33.25' };
const there = { actor: systemActor('32.16'), pemda: '32.16' };

function note(scope: typeof here, n: number) {
  return runCommand(scope, async ctx => {
    ctx.record(events.noted('thing', { n }));
    return ok(n);
  });
}

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

/** What somebody with the owner's password could do behind the application's back. */
async function tamper(statement: string): Promise<void> {
  const owner = postgres(db.ownerUrl, { max: 1 });
  await owner.unsafe(statement);
  await owner.end();
}

describe('a command', () => {
  it('writes its change and its event together', async () => {
    await runCommand(here, async ctx => {
      await ctx.tx
        .insert(channel)
        .values({ pemdaId: ctx.pemda, id: 'mbiz', name: 'Mbiz', kind: 'marketplace' });
      ctx.record(events.noted('mbiz', { n: 1 }));
      return ok(null);
    });
    const rows = await inPemda('33.25', tx => tx.select().from(auditEvent));
    expect(rows.map(row => [row.sequence, row.type, row.subject])).toEqual([[1, 'test.noted', 'mbiz']]);
  });

  it('writes nothing when it refuses', async () => {
    const result = await runCommand(here, async ctx => {
      await ctx.tx
        .insert(channel)
        .values({ pemdaId: ctx.pemda, id: 'gone', name: 'Gone', kind: 'marketplace' });
      ctx.record(events.noted('gone', { n: 2 }));
      return err('refused');
    });
    expect(result).toEqual({ ok: false, problems: [{ code: 'refused' }] });
    const channels = await inPemda('33.25', tx => tx.select().from(channel));
    expect(channels.map(row => row.id)).toEqual(['mbiz']);
  });

  it('cannot write into, or see, another pemda', async () => {
    const write = runCommand(there, async ctx => {
      await ctx.tx.insert(channel).values({ pemdaId: '33.25', id: 'x', name: 'X', kind: 'marketplace' });
      return ok(null);
    });
    await expect(write).rejects.toThrow();
    expect(await inPemda('32.16', tx => tx.select().from(channel))).toEqual([]);
  });

  it('keeps one gapless chain under forty commands at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => note(here, n)));
    const report = await verifyChain('33.25');
    expect(report).toMatchObject({ events: 41, faults: [] });
  });
});

describe('verifyChain', () => {
  it('accepts an untouched chain and an empty one', async () => {
    expect((await verifyChain('33.25')).faults).toEqual([]);
    expect(await verifyChain('32.16')).toMatchObject({ events: 0, faults: [] });
  });

  it.each([
    ['an altered row', `update audit_event set data = '{"n":99}' where sequence = 5`, 'event-altered', 5],
    ['a removed row', 'delete from audit_event where sequence = 7', 'event-missing', 7],
    [
      'two rows in each other’s place',
      `update audit_event set sequence = case sequence when 3 then -4 when 4 then -3 end where sequence in (3, 4);
       update audit_event set sequence = -sequence where sequence < 0`,
      'chain-broken',
      3,
    ],
    ['a cut-off tail', 'delete from audit_event where sequence > 38', 'tail-cut', 38],
    ['a head written by hand', `update audit_head set count = 40`, 'head-forged', 40],
  ])('finds %s', async (_name, statement, fault, sequence) => {
    await tamper('create table keep_event as table audit_event; create table keep_head as table audit_head');
    await tamper(statement);
    const { faults } = await verifyChain('33.25');
    expect(faults).toContainEqual({ fault, sequence });
    await tamper(`delete from audit_event; insert into audit_event table keep_event; drop table keep_event;
                  delete from audit_head; insert into audit_head table keep_head; drop table keep_head`);
    expect((await verifyChain('33.25')).faults).toEqual([]);
  });

  it('finds a tail cut off together with its head, by a head published before', async () => {
    const published = (await verifyChain('32.16')).head;
    await note(there, 1);
    const [old] = await inPemda('32.16', tx => tx.select().from(auditHead));
    await note(there, 2);
    const later = (await verifyChain('32.16')).head;
    await tamper(`delete from audit_event where pemda_id = '32.16' and sequence = 2;
      update audit_head set count = ${old!.count}, link = '${old!.link}', seal = '${old!.seal}' where pemda_id = '32.16'`);
    expect((await verifyChain('32.16')).faults).toEqual([]);
    expect((await verifyChain('32.16', published)).faults).toEqual([]);
    expect((await verifyChain('32.16', later)).faults).toEqual([{ fault: 'tail-cut', sequence: 2 }]);
  });

  it('the application itself may neither change nor delete an event', async () => {
    await expect(inPemda('33.25', tx => tx.delete(auditEvent))).rejects.toThrow();
    await expect(inPemda('33.25', tx => tx.update(auditEvent).set({ actor: 'x' }))).rejects.toThrow();
  });
});

describe('publishHeads', () => {
  it('keeps the day’s head of each pemda in storage, where a later cut is found by it', async () => {
    await publishHeads(fixedClock('2026-11-21T17:05:00Z'));
    const file = await storage().open(headKey('33.25', '2026-11-21'));
    const head = JSON.parse((await buffer(file!.stream)).toString());
    expect(head).toMatchObject({ pemda: '33.25', count: 41 });
    expect((await verifyChain('33.25', head)).faults).toEqual([]);
    expect((await verifyChain('33.25', { ...head, count: 60 })).faults).toEqual([
      { fault: 'tail-cut', sequence: 60 },
    ]);
  });
});
