import { describe, expect, it } from 'vitest';
import { guestForm } from '~/bimtek/sessions/guest-form.ts';
import { materialForm } from '~/bimtek/sessions/material-form.ts';
import { isSessionMove, moveSession, movesOf } from '~/bimtek/sessions/move-session.ts';
import { fillForm, sessionForm } from '~/bimtek/sessions/session-form.ts';
import { comparePlans, judgePlan, lostPools, type SessionPlan } from '~/bimtek/sessions/session-plan.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { codesOf, now, plan, session } from './a-plan.ts';

const at = (iso: string) => new Date(iso);
const hybrid = { form: 'hybrid', meetingLink: 'https://rapat.example.id/a', seatsOnline: 5 } as const;

describe('a plan', () => {
  it.each([
    [[], {}],
    [[], hybrid],
    [['starts-in-past'], { startsAt: now, signUpClosesAt: at('2026-11-21T01:00:00Z') }],
    [['order-end'], { endsAt: plan.startsAt }],
    [['order-sign-up'], { signUpClosesAt: plan.signUpOpensAt }],
    [['order-sign-up'], { signUpClosesAt: at('2026-12-01T01:30:01Z') }],
    [['venue-missing'], { venue: null }],
    [['seats-missing'], { seatsOnSite: 0 }],
    [['link-missing', 'seats-missing'], { form: 'online', venue: null }],
    [['link-bad'], { ...hybrid, meetingLink: 'http://rapat.example.id' }],
    [['link-bad'], { ...hybrid, meetingLink: 'javascript:alert(1)' }],
    [['link-bad'], { ...hybrid, meetingLink: 'rapat' }],
  ] as [string[], Partial<SessionPlan>][])('has faults %j with %j', (codes, over) => {
    expect(codesOf(judgePlan({ ...plan, ...over }, now))).toEqual(codes);
  });

  it('of a session that has begun may keep its start', () => {
    expect(judgePlan(plan, at('2026-12-01T02:00:00Z'), true).ok).toBe(true);
    expect(judgePlan(plan, at('2026-12-01T02:00:00Z')).ok).toBe(false);
  });

  it('keeps nothing that its form has no use for', () => {
    const online = {
      ...plan,
      form: 'online',
      meetingLink: 'https://rapat.example.id/a',
      seatsOnline: 5,
    } as const;
    expect(judgePlan(online, now)).toMatchObject({ ok: true, value: { venue: null, seatsOnSite: 0 } });
    const onSite = { ...plan, meetingLink: 'https://rapat.example.id/a', seatsOnline: 5 };
    expect(judgePlan(onSite, now)).toMatchObject({ ok: true, value: { meetingLink: null, seatsOnline: 0 } });
  });

  it.each([
    ['another start', { startsAt: at('2026-12-01T02:30:00Z') }, { moved: true, revised: true }],
    ['another end', { endsAt: at('2026-12-01T06:00:00Z') }, { moved: true, revised: true }],
    ['another venue', { venue: 'Pendopo' }, { moved: true, revised: true }],
    ['another form', hybrid, { moved: true, revised: true }],
    ['another title', { title: 'Foto' }, { moved: false, revised: true }],
    ['more seats', { seatsOnSite: 9 }, { moved: false, revised: false }],
  ] as [string, Partial<SessionPlan>, object][])('with %s', (_, over, change) => {
    expect(comparePlans({ ...session, ...plan }, { ...plan, ...over })).toEqual(change);
  });

  it('loses the pools that its form does not have', () => {
    expect(lostPools({ form: 'online' }, ['on-site', 'on-site', 'online'])).toEqual(['on-site']);
    expect(lostPools({ form: 'hybrid' }, ['on-site', 'online'])).toEqual([]);
  });
});

describe('a move', () => {
  const after = at('2026-12-01T05:00:00Z');
  it.each([
    ['draft', 'open', now, []],
    ['draft', 'open', session.startsAt, ['starts-in-past']],
    ['draft', 'closed', after, ['session-not-open']],
    ['draft', 'cancelled', now, []],
    ['open', 'open', now, ['session-over']],
    ['open', 'closed', new Date(after.getTime() - 1), ['session-not-over']],
    ['open', 'closed', after, []],
    ['open', 'cancelled', now, []],
    ['open', 'cancelled', after, ['session-over']],
    ['closed', 'cancelled', now, ['session-over']],
    ['cancelled', 'open', now, ['session-over']],
  ] as const)('from %s to %s', (state, to, when, codes) => {
    expect(codesOf(moveSession({ ...session, state }, to, when))).toEqual(codes);
  });

  it('is offered where it is possible', () => {
    expect(movesOf({ ...session, state: 'draft' }, now)).toEqual(['open', 'cancelled']);
    expect(movesOf(session, now)).toEqual(['cancelled']);
    expect(movesOf(session, after)).toEqual(['closed']);
    expect(movesOf({ ...session, state: 'closed' }, after)).toEqual([]);
    expect(['open', 'closed', 'cancelled', 'draft', ''].map(isSessionMove)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the form', () => {
  it('says back what was planned', () => {
    const read = parseForm(sessionForm, Object.entries(fillForm(plan)));
    expect(read).toEqual({ ok: true, value: { ...plan, signUpOpensAt: at('2026-11-19T17:00:00Z') } });
  });

  it.each([
    ['title', '', 'title-missing'],
    ['title', 'x'.repeat(121), 'too-long'],
    ['day', '2026-02-30', 'time-missing'],
    ['from', '25.00', 'time-missing'],
    ['until', '9', 'time-missing'],
    ['seatsOnSite', '-1', 'number-bad'],
    ['seatsOnSite', 'banyak', 'number-bad'],
    ['presencePercent', '101', 'number-bad'],
    ['audience', 'semua', 'what-missing'],
    ['trainerId', 'x', 'trainer-unknown'],
  ])('%s %j is %s', (field, text, code) => {
    const read = parseForm(sessionForm, Object.entries({ ...fillForm(plan), [field]: text }));
    expect(read).toMatchObject({ ok: false, problems: [{ field, code }] });
  });

  it('takes hours with a point or a colon', () => {
    const read = parseForm(sessionForm, Object.entries({ ...fillForm(plan), from: '8:05' }));
    expect(read).toMatchObject({ ok: true, value: { startsAt: at('2026-12-01T01:05:00Z') } });
  });

  it('of a guest wants a name, and a mobile number or none', () => {
    const guest = (phone: string, name = 'Wagiyem') => parseForm(guestForm, Object.entries({ name, phone }));
    expect(guest('')).toEqual({ ok: true, value: { name: 'Wagiyem', phone: null } });
    expect(guest('0812 3456 7890')).toEqual({
      ok: true,
      value: { name: 'Wagiyem', phone: '+6281234567890' },
    });
    expect(guest('12')).toMatchObject({ ok: false, problems: [{ field: 'phone', code: 'phone-bad' }] });
    expect(guest('', ' ')).toMatchObject({ ok: false, problems: [{ field: 'name', code: 'title-missing' }] });
  });

  it('of a material wants a name and a time', () => {
    const read = (fields: object) => parseForm(materialForm, Object.entries(fields));
    expect(read({ phase: 'after', title: 'Salindia', course: '' })).toEqual({
      ok: true,
      value: { phase: 'after', title: 'Salindia', course: null },
    });
    expect(codesOf(read({ phase: 'during', title: '' }))).toEqual(['what-missing', 'title-missing']);
  });
});
