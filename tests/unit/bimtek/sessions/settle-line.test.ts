import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerUntil } from '~/bimtek/sessions/offer-until.ts';
import { SEAT_STATES } from '~/bimtek/sessions/session.ts';
import { inLine, type LineSeat, settleLine } from '~/bimtek/sessions/settle-line.ts';
import { now, session } from './a-plan.ts';

const seat = (id: string, state: LineSeat['state'], over: Partial<LineSeat> = {}): LineSeat => ({
  id,
  pool: 'on-site',
  state,
  queuedAt: new Date(now.getTime() + Number.parseInt(id, 36)),
  offeredUntil: null,
  ...over,
});
const later = new Date('2026-11-21T14:00:00Z');
const moves = (seats: LineSeat[], ground = session, when = now) =>
  settleLine(ground, seats, when).map(({ seatId, to }) => `${seatId} ${to}`);

describe('the line', () => {
  it('offers each free seat to the first who waits', () => {
    const seats = [seat('1', 'confirmed'), seat('3', 'waiting'), seat('2', 'waiting'), seat('4', 'waiting')];
    expect(moves(seats)).toEqual(['2 offered']);
    expect(moves(seats, { ...session, seatsOnSite: 9 })).toEqual(['2 offered', '3 offered', '4 offered']);
    expect(moves(seats, { ...session, seatsOnSite: 1 })).toEqual([]);
  });

  it('ends an offer at its hour and passes the seat on in the same breath', () => {
    const seats = [
      seat('1', 'confirmed'),
      seat('2', 'offered', { offeredUntil: later }),
      seat('3', 'waiting'),
    ];
    expect(moves(seats)).toEqual([]);
    expect(moves(seats, session, new Date(later.getTime() - 1))).toEqual([]);
    expect(moves(seats, session, later)).toEqual(['2 expired', '3 offered']);
  });

  it('stands still once the session has begun, and in one that is not open', () => {
    const seats = [seat('2', 'waiting'), seat('1', 'offered', { offeredUntil: later })];
    expect(moves(seats, session, session.startsAt)).toEqual(['1 expired']);
    for (const state of ['draft', 'cancelled', 'closed'] as const) {
      expect(moves(seats, { ...session, state }, session.startsAt)).toEqual([]);
    }
  });

  it('is one per pool', () => {
    const hybrid = { ...session, form: 'hybrid' as const, seatsOnSite: 1, seatsOnline: 1 };
    const seats = [
      seat('1', 'confirmed'),
      seat('2', 'waiting'),
      seat('3', 'waiting', { pool: 'online' }),
      seat('4', 'waiting', { pool: 'online' }),
    ];
    expect(moves(seats, hybrid)).toEqual(['3 offered']);
  });

  it('lets the id decide between two of the same instant', () => {
    const same = { queuedAt: now };
    const [a, b] = [seat('a', 'waiting', same), seat('b', 'waiting', same)];
    expect([b, a].sort(inLine).map(({ id }) => id)).toEqual(['a', 'b']);
    expect([b, seat('0', 'waiting')].sort(inLine).map(({ id }) => id)).toEqual(['0', 'b'].sort());
  });

  it('never fills a pool past its seats, serves in order, and asked again has nothing to do', () => {
    const anySeat = fc.record({
      state: fc.constantFrom(...SEAT_STATES),
      pool: fc.constantFrom('on-site' as const, 'online' as const),
      queued: fc.nat({ max: 50 }),
      until: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(anySeat, { maxLength: 20 }),
        fc.nat({ max: 8 }),
        fc.nat({ max: 8 }),
        (drawn, a, b) => {
          const ground = { ...session, form: 'hybrid' as const, seatsOnSite: a, seatsOnline: b };
          const seats = drawn.map((each, n) =>
            seat(String(n).padStart(3, '0'), each.state, {
              pool: each.pool,
              queuedAt: new Date(now.getTime() - 60_000 + each.queued),
              offeredUntil:
                each.state === 'offered' ? new Date(now.getTime() + (each.until - 2) * 1000) : null,
            }),
          );
          const steps = settleLine(ground, seats, now);
          const after = seats.map(each => {
            const step = steps.find(({ seatId }) => seatId === each.id);
            return step ? { ...each, state: step.to, offeredUntil: step.offeredUntil } : each;
          });
          expect(settleLine(ground, after, now)).toEqual([]);
          for (const [pool, all] of [
            ['on-site', a],
            ['online', b],
          ] as const) {
            const own = after.filter(each => each.pool === pool);
            const sits = own.filter(({ state }) => state === 'confirmed' || state === 'offered').length;
            const sat = seats.filter(
              each =>
                each.pool === pool &&
                (each.state === 'confirmed' || (each.state === 'offered' && each.offeredUntil! > now)),
            ).length;
            expect(sits).toBeLessThanOrEqual(Math.max(all, sat));
            const waits = own.filter(({ state }) => state === 'waiting');
            if (waits.length > 0) expect(sits).toBeGreaterThanOrEqual(all);
            const fresh = own.filter(({ id }) =>
              steps.some(step => step.seatId === id && step.to === 'offered'),
            );
            for (const one of fresh) for (const other of waits) expect(inLine(one, other)).toBeLessThan(0);
          }
        },
      ),
    );
  });
});

describe('the hour of an offer', () => {
  const starts = (iso: string, from: string) => offerUntil(new Date(from), new Date(iso)).toISOString();

  it.each([
    // 09.00 in western Indonesia, ten days before: twelve hours.
    ['2026-12-01T01:30:00Z', '2026-11-21T02:00:00Z', '2026-11-21T14:00:00.000Z'],
    // 22.00: counted from 07.00, when the message may ring.
    ['2026-12-01T01:30:00Z', '2026-11-21T15:00:00Z', '2026-11-22T12:00:00.000Z'],
    // Within a day of the start: two hours.
    ['2026-11-22T01:30:00Z', '2026-11-21T02:00:00Z', '2026-11-21T04:00:00.000Z'],
    // Never beyond the start.
    ['2026-11-21T03:00:00Z', '2026-11-21T02:00:00Z', '2026-11-21T03:00:00.000Z'],
    // At night before an early session there is nothing to wait for.
    ['2026-11-21T23:30:00Z', '2026-11-21T18:00:00Z', '2026-11-21T20:00:00.000Z'],
  ])('of a session at %s, offered at %s, is %s', (startsAt, from, until) => {
    expect(starts(startsAt, from)).toBe(until);
  });

  it('lies after now and not after the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 24 * 20 }), fc.nat({ max: 60 * 24 }), (ahead, offset) => {
        const from = new Date(now.getTime() + offset * 60_000);
        const startsAt = new Date(from.getTime() + ahead * 60_000);
        const until = offerUntil(from, startsAt);
        expect(until.getTime()).toBeGreaterThan(from.getTime());
        expect(until.getTime()).toBeLessThanOrEqual(startsAt.getTime());
      }),
    );
  });
});
