import type { SessionGround } from '~/bimtek/sessions/session.ts';
import type { SessionPlan } from '~/bimtek/sessions/session-plan.ts';

export const now = new Date('2026-11-21T02:00:00Z');

export const plan: SessionPlan = {
  title: 'Foto produk dengan HP',
  course: null,
  audience: 'vendor',
  form: 'on-site',
  venue: 'Aula UKPBJ',
  meetingLink: null,
  startsAt: new Date('2026-12-01T01:30:00Z'),
  endsAt: new Date('2026-12-01T05:00:00Z'),
  signUpOpensAt: new Date('2026-11-20T01:00:00Z'),
  signUpClosesAt: new Date('2026-11-30T09:00:00Z'),
  seatsOnSite: 2,
  seatsOnline: 0,
  jp: 4,
  presencePercent: 80,
  lateAfterMinutes: 15,
  trainerId: '01977000-0000-7000-8000-000000000001',
};

export const session: SessionGround = { ...plan, state: 'open' };
export const codesOf = (result: { ok: boolean; problems?: { code: string; field?: string }[] }) =>
  result.ok ? [] : (result.problems ?? []).map(({ code }) => code);
