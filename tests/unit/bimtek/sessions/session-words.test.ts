import { describe, expect, it } from 'vitest';
import { feedbackForm, mayGiveFeedback, summariseFeedback } from '~/bimtek/sessions/feedback.ts';
import { mayOpenLink } from '~/bimtek/sessions/meeting-link.ts';
import { namePlace, sayReminder } from '~/bimtek/sessions/name-place.ts';
import { presentLine } from '~/bimtek/sessions/present-line.ts';
import { presentRoster } from '~/bimtek/sessions/present-roster.ts';
import { presentOwnSeat, presentSession } from '~/bimtek/sessions/present-session.ts';
import { presentTaught } from '~/bimtek/sessions/present-taught.ts';
import { dueReminder, REMINDERS, remindAt, wantsReminder } from '~/bimtek/sessions/remind-at.ts';
import { rosterSheet } from '~/bimtek/sessions/roster-sheet.ts';
import { sayHours } from '~/bimtek/sessions/say-hours.ts';
import { roomOf, signUpState } from '~/bimtek/sessions/sign-up-state.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { codesOf, now, plan, session } from './a-plan.ts';

const at = (iso: string) => new Date(iso);
const shown = { ...plan, ...session, id: 's1' };
const empty = { confirmed: 0, offered: 0, waiting: 0 };

describe('hours and places', () => {
  it('are western Indonesian', () => {
    expect(sayHours(plan, 'id')).toBe('1 Desember 2026, 08.30–12.00 WIB');
    expect(sayHours({ ...plan, endsAt: at('2026-12-01T18:00:00Z') }, 'en')).toBe(
      '1 December 2026, 08.30–2 December 2026, 01.00 WIB',
    );
  });

  it('of a hybrid session depend on the seat', () => {
    const hybrid = { form: 'hybrid', venue: 'Aula $&' } as const;
    expect(namePlace(hybrid).id).toBe('Aula $&, juga lewat internet');
    expect(namePlace(hybrid, 'online').en).toBe('online');
    expect(namePlace(hybrid, 'on-site').id).toBe('Aula $&');
    expect(namePlace({ form: 'online', venue: null }).id).toBe('lewat internet');
    expect(REMINDERS.map(reminder => sayReminder(reminder).id)).toEqual([
      'tiga hari lagi',
      'besok',
      'hari ini',
    ]);
  });
});

describe('a reminder', () => {
  const due = (iso: string, startsAt = plan.startsAt) => dueReminder(startsAt, at(iso));

  it.each([
    ['2026-11-28T00:29:59Z', null],
    ['2026-11-28T00:30:00Z', 'in-3-days'],
    ['2026-11-30T00:29:59Z', 'in-3-days'],
    ['2026-11-30T00:30:00Z', 'tomorrow'],
    // Begins at 08.30: two hours before is earlier than 07.30.
    ['2026-11-30T23:30:00Z', 'today'],
    ['2026-12-01T01:30:00Z', null],
  ])('at %s is %s', (iso, reminder) => {
    expect(due(iso)).toBe(reminder);
  });

  it('of an afternoon comes in the morning', () => {
    expect(remindAt(at('2026-12-01T07:00:00Z'), 'today')).toEqual(at('2026-12-01T00:30:00Z'));
  });

  it('is not for who took the seat after it was due', () => {
    const when = remindAt(plan.startsAt, 'tomorrow');
    expect(wantsReminder(plan.startsAt, 'tomorrow', when)).toBe(true);
    expect(wantsReminder(plan.startsAt, 'tomorrow', new Date(when.getTime() + 1))).toBe(false);
    expect(wantsReminder(plan.startsAt, 'tomorrow', null)).toBe(true);
  });
});

describe('the link of a meeting', () => {
  const online = { ...session, form: 'online' as const };
  const seat = { state: 'confirmed', pool: 'online' } as const;
  it.each([
    ['2026-12-01T01:14:59Z', seat, false],
    ['2026-12-01T01:15:00Z', seat, true],
    ['2026-12-01T04:59:59Z', seat, true],
    ['2026-12-01T05:00:00Z', seat, false],
    ['2026-12-01T02:00:00Z', { ...seat, state: 'offered' }, false],
    ['2026-12-01T02:00:00Z', { ...seat, pool: 'on-site' }, false],
    ['2026-12-01T02:00:00Z', null, false],
  ] as const)('at %s with %j: %s', (iso, own, opens) => {
    expect(mayOpenLink(online, own, at(iso))).toBe(opens);
  });

  it('of a session that is off stays shut', () => {
    expect(mayOpenLink({ ...online, state: 'cancelled' }, seat, at('2026-12-01T02:00:00Z'))).toBe(false);
  });
});

describe('sign-up', () => {
  it.each([
    ['open', session, 'vendor', now],
    ['open', session, null, now],
    ['cancelled', { ...session, state: 'cancelled' }, 'vendor', now],
    ['held', { ...session, state: 'closed' }, 'vendor', now],
    ['held', session, 'vendor', session.endsAt],
    ['began', session, 'vendor', session.startsAt],
    ['not-invited', session, 'opd', now],
    ['not-yet', session, 'vendor', at('2026-11-19T00:00:00Z')],
    ['over', session, 'vendor', session.signUpClosesAt],
  ] as const)('is %s', (state, ground, role, when) => {
    expect(signUpState(ground, role, when)).toBe(state);
  });

  it('shows no free seat while somebody waits', () => {
    const counts = { 'on-site': { confirmed: 0, offered: 0, waiting: 1 }, online: empty };
    expect(roomOf(session, counts)).toEqual([{ pool: 'on-site', seats: 2, free: 0, waiting: 1 }]);
    expect(roomOf(session, { ...counts, 'on-site': empty })[0]?.free).toBe(2);
  });
});

describe('a session on a page', () => {
  const line = (over: object) =>
    presentLine({ session: shown, seat: null, room: [], signUp: 'open', ...over }, 'id').standing;
  it('says in its tag what can be done', () => {
    const free = { room: [{ pool: 'on-site' as const, seats: 2, free: 2, waiting: 0 }] };
    expect(line(free)).toBe('free');
    expect(line({})).toBe('full');
    expect(line({ seat: { state: 'waiting', place: 3 } })).toBe('waiting');
    expect(line({ seat: { state: 'expired', place: null } })).toBe('full');
    expect(line({ signUp: 'over' })).toBe('over');
    expect(line({ signUp: 'cancelled', seat: { state: 'confirmed', place: null } })).toBe('cancelled');
  });

  it('shows an offer as over once its hour has passed', () => {
    const offer = {
      state: 'offered',
      pool: 'on-site',
      place: null,
      offeredUntil: at('2026-11-21T14:00:00Z'),
    } as const;
    expect(presentOwnSeat(session, offer, now, 'id')).toMatchObject({
      ...{ state: 'offered', live: true, mayAccept: true, until: '21 November 2026, 21.00 WIB' },
    });
    expect(presentOwnSeat(session, offer, offer.offeredUntil, 'id')).toMatchObject({
      ...{ state: 'expired', live: false, mayAccept: false, mayLeave: false },
    });
    const mine = { ...offer, state: 'confirmed', offeredUntil: null } as const;
    expect(presentOwnSeat(session, mine, session.startsAt, 'id')).toMatchObject({
      mayLeave: false,
      began: true,
    });
  });

  it('names the hour at which its link opens', () => {
    expect(presentSession(shown, 'id')).toMatchObject({ linkAt: '08.15 WIB', place: 'Aula UKPBJ' });
  });

  it('adds up its pools for those who teach', () => {
    const counts = {
      'on-site': { confirmed: 2, offered: 1, waiting: 3 },
      online: { ...empty, confirmed: 9 },
    };
    expect(presentTaught({ ...shown, counts }, 'id')).toMatchObject({
      seats: 2,
      confirmed: 2,
      offered: 1,
      waiting: 3,
    });
  });
});

describe('a roster', () => {
  const seat = (seatId: string, over: object) => ({
    ...{ seatId, guest: false, name: 'Sri', phone: '+6281234567890', pool: 'on-site' as const },
    ...{ state: 'waiting' as const, queuedAt: now, offeredUntil: null },
    ...over,
  });
  const seats = [
    seat('1', { state: 'confirmed' }),
    seat('2', {}),
    seat('3', { pool: 'online' }),
    seat('4', { name: null, phone: null }),
    seat('5', { state: 'cancelled', guest: true, phone: null }),
  ];

  it('counts places within their pool', () => {
    expect(presentRoster(seats, 'id').map(({ place }) => place)).toEqual([null, 1, 1, 2, null]);
    expect(presentRoster(seats, 'id')[0]?.phone).toContain('0812');
  });

  it('is a table whose phones are texts', () => {
    const sheet = rosterSheet(seats, key => key.replace('sessions.roster.', ''));
    expect(sheet[0]).toEqual(['number', 'name', 'phone', 'pool', 'state', 'since']);
    expect(sheet[1]?.slice(0, 5)).toEqual([1, 'Sri', '081234567890', 'pool-on-site', 'state-confirmed']);
    expect(sheet[4]?.slice(1, 3)).toEqual(['forgotten', null]);
    expect(sheet[5]?.[2]).toBe('guest');
  });
});

describe('answers after a session', () => {
  const seat = { state: 'confirmed', feedbackOn: null } as const;
  const answer = (useful: number, clear: number, remark: string | null = null) => ({ useful, clear, remark });

  it.each([
    [[], session, seat, session.endsAt],
    [['feedback-not-yet'], session, seat, new Date(session.endsAt.getTime() - 1)],
    [['feedback-given'], session, { ...seat, feedbackOn: '2026-12-01' }, session.endsAt],
    [['session-unknown'], session, { ...seat, state: 'waiting' }, session.endsAt],
    [['session-not-open'], { ...session, state: 'cancelled' }, seat, session.endsAt],
  ] as const)('%j', (codes, ground, own, when) => {
    expect(codesOf(mayGiveFeedback(ground, own, when))).toEqual(codes);
  });

  it('are not shown of fewer than a small group', () => {
    const few = Array.from({ length: 4 }, () => answer(5, 5, 'Bagus'));
    expect(summariseFeedback(few)).toEqual({ answers: 4, useful: null, clear: null, remarks: [] });
    const enough = [...few, answer(1, 2, 'Ayo')];
    expect(summariseFeedback(enough)).toMatchObject({ answers: 5, useful: 4.2, clear: 4.4 });
    expect(summariseFeedback(enough).remarks[0]).toBe('Ayo');
  });

  it('are two marks from one to five and a line that may stay empty', () => {
    const read = (fields: object) => parseForm(feedbackForm, Object.entries(fields));
    expect(read({ useful: '5', clear: '1', remark: ' ' })).toEqual({ ok: true, value: answer(5, 1) });
    expect(codesOf(read({ useful: '6', clear: '' }))).toEqual(['scale-missing', 'scale-missing']);
    expect(codesOf(read({}))).toEqual(['scale-missing', 'scale-missing']);
    expect(codesOf(read({ useful: '5', clear: '5', remark: 'x'.repeat(301) }))).toEqual(['too-long']);
  });
});
