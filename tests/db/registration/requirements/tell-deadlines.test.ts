import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { requirementNotice } from '#db/schema/registration/requirements.ts';
import { vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { tellNearDeadlines } from '~/registration/requirements/tell-deadlines.job.server.ts';
import { tellDeadlines } from '~/registration/requirements/tell-deadlines.server.ts';
import { officer } from '../story.ts';
import { holdPaper } from './papers.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  const pemdaId = pemda;
  await inPemda(pemda, tx =>
    tx.insert(channel).values({ pemdaId, id: 'e-katalog', name: 'e-Katalog', kind: 'e-katalog' }),
  );
});
afterAll(() => db.drop());

const pemda = '33.25';
const morning = (day: string) => fixedClock(`${day}T00:40:00Z`);
const tell = (day: string) => tellNearDeadlines(pemda, morning(day));

async function accept(on: string, more: Partial<typeof vendor.$inferInsert> = {}) {
  const vendorId = newId();
  const personId = newId();
  const day = new Date(`${on}T03:00:00Z`);
  await inPemda(pemda, tx =>
    tx.insert(vendor).values({
      ...{ pemdaId: pemda, id: vendorId, personId, name: 'Usaha', status: 'accepted' },
      ...{ createdAt: day, acceptedAt: day, ...more },
    }),
  );
  return { vendorId, personId };
}

const told = (vendorId: string) =>
  inPemda(pemda, async tx => {
    const rows = await tx.select().from(requirementNotice).where(eq(requirementNotice.vendorId, vendorId));
    return rows.map(row => `${row.dueOn} ${row.requirement}`).sort();
  });
const messages = (personId: string) =>
  inPemda(pemda, tx => tx.select().from(outboxMessage).where(eq(outboxMessage.personId, personId)));
const events = (vendorId: string) =>
  inPemda(pemda, async tx => {
    const rows = await tx.select().from(auditEvent).where(eq(auditEvent.subject, vendorId));
    return rows.filter(row => row.type === 'registration.deadlines-told');
  });

describe('telling of deadlines', () => {
  it('says nothing while every deadline is further away than two weeks', async () => {
    const { vendorId, personId } = await accept('2024-02-03');
    await tell('2026-11-21');
    expect(await told(vendorId)).toEqual([]);
    expect(await messages(personId)).toEqual([]);
  });

  it('says it once for each requirement and day, in one message', async () => {
    const { vendorId, personId } = await accept('2024-02-03');
    await tell('2027-02-12');
    const first = ['2027-02-26 ktp-photo', '2027-02-26 nib-letter'];
    expect(await told(vendorId)).toEqual(first);
    expect(await messages(personId)).toMatchObject([{ template: 'requirement-due' }]);
    expect(await tell('2027-02-12')).toBe(0);
    await tell('2027-02-15');
    expect(await told(vendorId)).toEqual([...first, '2027-03-01 kswp-letter', '2027-03-01 place-photo']);
    expect(await tell('2027-02-16')).toBe(0);
    expect(await messages(personId)).toHaveLength(2);
    expect((await events(vendorId)).map(event => event.data)).toEqual([
      {
        deadlines: [
          { requirement: 'ktp-photo', dueOn: '2027-02-26' },
          { requirement: 'nib-letter', dueOn: '2027-02-26' },
        ],
      },
      {
        deadlines: [
          { requirement: 'kswp-letter', dueOn: '2027-03-01' },
          { requirement: 'place-photo', dueOn: '2027-03-01' },
        ],
      },
    ]);
  });

  it('tells of a paper that runs out, and again of the next one', async () => {
    const { vendorId, personId } = await accept('2026-11-10');
    await holdPaper(vendorId, 'place', { expiresOn: '2027-01-31' });
    await tell('2027-01-16');
    expect(await told(vendorId)).toEqual([]);
    await tell('2027-01-17');
    expect(await told(vendorId)).toEqual(['2027-01-31 place-photo']);
    await tell('2027-01-18');
    expect(await messages(personId)).toHaveLength(1);
  });

  it('tells nobody who has no account, or is not accepted', async () => {
    const unclaimed = await accept('2024-02-03', { personId: null });
    const gone = await accept('2024-02-03', { status: 'excluded' });
    await tell('2027-02-20');
    expect(await told(unclaimed.vendorId)).toEqual([]);
    expect(await told(gone.vendorId)).toEqual([]);
    expect(await messages(gone.personId)).toEqual([]);
  });

  it('killed between vendors and run again tells each once', async () => {
    const { vendorId, personId } = await accept('2024-02-03');
    const deadlines = [{ requirement: 'ktp-photo', dueOn: '2027-02-26' }];
    const once = () =>
      runCommand({ actor: systemActor(pemda), pemda, clock: morning('2027-02-20') }, ctx =>
        tellDeadlines(ctx, { vendorId, deadlines }),
      );
    const both = await Promise.all([once(), once()]);
    expect(both.map(result => result.ok && result.value.told).sort()).toEqual([0, 1]);
    expect(await messages(personId)).toHaveLength(1);
  });
});

describe('the command', () => {
  it('is for the portal itself', async () => {
    const { vendorId } = await accept('2024-02-03');
    const result = await runCommand({ actor: officer(), pemda, clock: morning('2027-02-20') }, ctx =>
      tellDeadlines(ctx, { vendorId, deadlines: [] }),
    );
    expect(result).toEqual({ ok: false, problems: [{ code: 'not-allowed' }] });
  });

  it('finds no vendor of another pemda', async () => {
    const { vendorId } = await accept('2024-02-03');
    const scope = { actor: systemActor('32.16'), pemda: '32.16', clock: morning('2027-02-20') };
    const deadlines = [{ requirement: 'ktp-photo', dueOn: '2027-02-26' }];
    const result = await runCommand(scope, ctx => tellDeadlines(ctx, { vendorId, deadlines }));
    expect(result).toEqual({ ok: false, problems: [{ code: 'vendor-unknown' }] });
  });
});
