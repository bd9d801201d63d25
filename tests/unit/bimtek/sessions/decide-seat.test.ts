import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSeat, isSeatAnswer } from '~/bimtek/sessions/answer-seat.ts';
import { decideSeat, freeSeats, isBookable, type SeatWish } from '~/bimtek/sessions/decide-seat.ts';
import { isInvited, poolsOf, seatsOf } from '~/bimtek/sessions/session.ts';
import { codesOf, now, session } from './a-plan.ts';

const wish = (over: Partial<SeatWish> = {}): SeatWish => ({
  session,
  pool: 'on-site',
  role: 'vendor',
  count: { confirmed: 0, offered: 0, waiting: 0 },
  alreadyIn: false,
  now,
  ...over,
});
const count = (confirmed: number, offered = 0, waiting = 0) => ({ confirmed, offered, waiting });
const at = (iso: string) => new Date(iso);

describe('a seat', () => {
  it.each([
    ['confirmed', count(0)],
    ['confirmed', count(1)],
    ['waiting', count(2)],
    ['waiting', count(1, 1)],
    ['waiting', count(0, 0, 1)],
    ['waiting', count(3)],
  ])('is %s with %j of two taken', (state, of) => {
    expect(decideSeat(wish({ count: of }))).toEqual({ ok: true, value: state });
  });

  it.each([
    ['session-not-open', { session: { ...session, state: 'draft' } }],
    ['session-not-open', { session: { ...session, state: 'cancelled' } }],
    ['session-not-open', { session: { ...session, state: 'closed' } }],
    ['session-started', { now: session.startsAt }],
    ['sign-up-not-yet', { now: at('2026-11-20T00:59:59.999Z') }],
    ['sign-up-over', { now: session.signUpClosesAt }],
    ['audience-other', { role: 'opd' }],
    ['audience-other', { role: 'officer' }],
    ['pool-none', { pool: 'online' }],
    ['already-in', { alreadyIn: true }],
  ] as [string, Partial<SeatWish>][])('is refused with %s', (code, over) => {
    expect(codesOf(decideSeat(wish(over)))).toEqual([code]);
  });

  it('opens to the second: the first instant is in, the closing one is out', () => {
    expect(decideSeat(wish({ now: session.signUpOpensAt })).ok).toBe(true);
    expect(decideSeat(wish({ now: new Date(session.signUpClosesAt.getTime() - 1) })).ok).toBe(true);
  });

  it('is never confirmed past the seats, and never while somebody waits', () => {
    const small = fc.nat({ max: 6 });
    fc.assert(
      fc.property(small, small, small, small, (seats, confirmed, offered, waiting) => {
        const decided = decideSeat(
          wish({ session: { ...session, seatsOnSite: seats }, count: { confirmed, offered, waiting } }),
        );
        const fits = confirmed + offered < seats && waiting === 0;
        expect(decided).toEqual({ ok: true, value: fits ? 'confirmed' : 'waiting' });
      }),
    );
  });
});

describe('free seats', () => {
  it('are none, not fewer, where there are more people than seats', () => {
    expect(freeSeats(session, 'on-site', count(5))).toBe(0);
    expect(freeSeats(session, 'on-site', count(1, 0, 9))).toBe(1);
    expect(freeSeats(session, 'online', count(0))).toBe(0);
  });

  it('belong to pools of the form', () => {
    expect([...poolsOf('hybrid')]).toEqual(['on-site', 'online']);
    expect([...poolsOf('online')]).toEqual(['online']);
    expect(seatsOf({ form: 'online', seatsOnSite: 9, seatsOnline: 3 }, 'on-site')).toBe(0);
    expect(seatsOf({ form: 'hybrid', seatsOnSite: 9, seatsOnline: 3 }, 'online')).toBe(3);
  });

  it('can be given away until the start of an open session', () => {
    expect(isBookable(session, now)).toBe(true);
    expect(isBookable(session, session.startsAt)).toBe(false);
    expect(isBookable({ ...session, state: 'cancelled' }, now)).toBe(false);
  });
});

describe('an audience', () => {
  it.each([
    ['vendor', 'vendor', true],
    ['vendor', 'opd', false],
    ['opd', 'opd', true],
    ['opd', 'vendor', false],
    ['all', 'vendor', true],
    ['all', 'opd', true],
    ['all', 'trainer', false],
  ] as const)('%s invites %s: %s', (audience, role, invited) => {
    expect(isInvited(audience, role)).toBe(invited);
  });
});

describe('an answer', () => {
  const until = at('2026-11-21T14:00:00Z');
  const offered = { state: 'offered', offeredUntil: until } as const;
  const before = new Date(until.getTime() - 1);

  it.each([
    ['accept', 'confirmed'],
    ['decline', 'declined'],
    ['cancel', 'cancelled'],
  ] as const)('%s makes an offer %s, until the last millisecond', (said, state) => {
    expect(answerSeat(session, offered, said, before)).toEqual({ ok: true, value: state });
  });

  it('comes too late at the hour itself; giving back is possible until the start', () => {
    expect(codesOf(answerSeat(session, offered, 'accept', until))).toEqual(['offer-over']);
    expect(codesOf(answerSeat(session, offered, 'decline', until))).toEqual(['offer-over']);
    expect(answerSeat(session, offered, 'cancel', until).ok).toBe(true);
    expect(codesOf(answerSeat(session, offered, 'cancel', session.startsAt))).toEqual(['session-started']);
  });

  it('to what was not offered, or in a session that is off, is none', () => {
    const waiting = { state: 'waiting', offeredUntil: null } as const;
    expect(codesOf(answerSeat(session, waiting, 'accept', now))).toEqual(['offer-over']);
    expect(answerSeat(session, waiting, 'cancel', now)).toEqual({ ok: true, value: 'cancelled' });
    expect(codesOf(answerSeat({ ...session, state: 'cancelled' }, offered, 'accept', now))).toEqual([
      'session-not-open',
    ]);
  });

  it('is one of three words', () => {
    expect(['accept', 'decline', 'cancel', 'take', null].map(isSeatAnswer)).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});
