import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { registrationStep } from '#db/schema/registration/drafts.ts';
import { registration, registrationDecision, registrationMove } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { getFigures } from '~/registration/figures/get-figures.server.ts';
import type { Origin, RegistrationStatus } from '~/registration/registration-status.ts';
import { makeVendor, officer, start } from './story.ts';

const pemda = '33.25';
const period = { from: '2026-11-01', to: '2026-11-30' };
const now = new Date('2026-11-21T02:00:00Z');
const at = (day: number, hour = 2) => new Date(Date.UTC(2026, 10, day, hour));
const staff = officer();

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

interface Told {
  origin?: Origin;
  startedAt: Date;
  /** Page → seconds that it took; null for opened and left. */
  pages?: Record<string, number | null>;
  moves?: [RegistrationStatus, Date][];
  decisions?: { at: Date; reasons: { question?: string; document?: string }[]; undone?: boolean }[];
}

/** A registration with a history of one's choosing: its rows as the commands would have left them. */
async function tell({ origin = 'self', startedAt, pages = {}, moves = [], decisions = [] }: Told) {
  const person = await makeVendor(pemda);
  const { registrationId } = await start(person, startedAt.toISOString());
  const own = { pemdaId: pemda, registrationId };
  await inPemda(pemda, async tx => {
    await tx
      .update(registration)
      .set({ origin, startedAt, status: moves.at(-1)?.[0] ?? 'draft' })
      .where(eq(registration.id, registrationId));
    for (const [page, seconds] of Object.entries(pages))
      await tx.insert(registrationStep).values({
        ...own,
        page,
        firstOpenedAt: startedAt,
        lastShownAt: startedAt,
        openings: 1,
        completedAt: seconds === null ? null : new Date(startedAt.getTime() + seconds * 1000),
      });
    for (const [toStatus, movedAt] of moves)
      await tx
        .insert(registrationMove)
        .values({ ...own, id: newId(), fromStatus: 'draft', toStatus, movedAt, movedBy: staff.personId });
    for (const [version, decision] of decisions.entries())
      await tx.insert(registrationDecision).values({
        ...own,
        id: newId(),
        outcome: decision.reasons.length > 0 ? 'sent-back' : 'accepted',
        reasons: decision.reasons.map(field => ({
          code: `${field.question ?? field.document}-wrong`,
          field: field as { question: 'nik' },
        })),
        state: decision.undone ? 'undone' : 'confirmed',
        version,
        proposedBy: staff.personId,
        proposedAt: decision.at,
        decidedBy: staff.personId,
        decidedAt: decision.at,
      });
  });
}

const figures = () => inPemda(pemda, tx => getFigures(tx, period, now));

describe('figures of the office', () => {
  it('are all zero while nothing happened, and none is missing', async () => {
    const none = await figures();
    expect(none.funnel.map(one => one.step)).toEqual([
      'start',
      ...questionPages.filter(page => !page.later).map(page => page.page),
      'submit',
      'accept',
    ]);
    expect(none.funnel.every(one => one.reached === 0 && one.lost === 0)).toBe(true);
    expect(none.reasons).toEqual({ decisions: 0, ranked: [] });
    expect(none.origins.map(one => one.started)).toEqual([0, 0, 0]);
  });

  it('count each thing once, inside the period alone', async () => {
    await tell({ startedAt: at(2), pages: { identity: 30, nib: null } });
    await tell({ startedAt: at(3), pages: { identity: 90, nib: 200 }, moves: [['submitted', at(4)]] });
    await tell({
      origin: 'assisted',
      startedAt: at(5),
      pages: { identity: 60, nib: 100 },
      moves: [
        ['submitted', at(6)],
        ['sent-back', at(7)],
        ['submitted', at(8)],
        ['accepted', at(9)],
      ],
      decisions: [
        { at: at(7), reasons: [{ question: 'nik' }, { document: 'ktp' }] },
        { at: at(9), reasons: [] },
      ],
    });
    await tell({
      startedAt: at(10),
      decisions: [
        { at: at(11), reasons: [{ question: 'nib' }], undone: true },
        { at: at(12), reasons: [{ question: 'nik' }, { question: 'nik' }] },
      ],
    });
    // Before and after the period: started in October and December, in WIB.
    await tell({ startedAt: new Date('2026-10-31T16:59:59Z'), pages: { identity: 5 } });
    await tell({ startedAt: new Date('2026-11-30T17:00:00Z'), pages: { identity: 5 } });
    const counted = await figures();
    const steps = Object.fromEntries(counted.funnel.map(one => [one.step, one]));
    expect(steps.start).toMatchObject({ reached: 4, passed: 3, lost: 0.25 });
    expect(steps.identity).toMatchObject({ reached: 3, passed: 3, medianSeconds: 60 });
    expect(steps.nib).toMatchObject({ reached: 3, passed: 2, medianSeconds: 150 });
    expect(steps.submit).toMatchObject({ reached: 2, passed: 1 });
    expect(steps.accept).toMatchObject({ reached: 1 });
    expect(counted.reasons.decisions).toBe(2);
    expect(counted.reasons.ranked).toMatchObject([
      { code: 'nik-wrong', n: 3 },
      { code: 'ktp-wrong', n: 1 },
    ]);
    const rates = Object.fromEntries(counted.firstTimeRight.map(one => [one.field, [one.right, one.n]]));
    expect(rates).toMatchObject({ nik: [0, 2], 'document.ktp': [1, 2], nib: [2, 2] });
    expect(counted.origins).toMatchObject([
      { origin: 'self', started: 3, submitted: 1, accepted: 0, medianHours: 24 },
      { origin: 'assisted', started: 1, submitted: 1, accepted: 1, medianHours: 24 },
      { origin: 'list', started: 0, medianHours: null },
    ]);
    expect(counted.queue.reduce((sum, one) => sum + one.n, 0)).toBe(1);
  });

  it('end at the pemda', async () => {
    const elsewhere = await inPemda('32.16', tx => getFigures(tx, period, now));
    expect(elsewhere.funnel.every(one => one.reached === 0)).toBe(true);
    expect(elsewhere.reasons.decisions).toBe(0);
  });
});
