import { fail, ok, type Problem, type Result } from '~/reference/result.ts';
import type { SessionCode } from './codes.ts';
import {
  poolsOf,
  type SeatPool,
  type SessionAudience,
  type SessionForm,
  type SessionGround,
  seatsOf,
} from './session.ts';

/** What a trainer decides about a session. */
export interface SessionPlan {
  title: string;
  course: string | null;
  audience: SessionAudience;
  form: SessionForm;
  venue: string | null;
  meetingLink: string | null;
  startsAt: Date;
  endsAt: Date;
  signUpOpensAt: Date;
  signUpClosesAt: Date;
  seatsOnSite: number;
  seatsOnline: number;
  /** Hours of the certificate, in jam pelajaran. */
  jp: number;
  presencePercent: number;
  lateAfterMinutes: number;
  trainerId: string;
}

const secure = (link: string) => URL.canParse(link) && new URL(link).protocol === 'https:';

/** Everything that is wrong with a plan by itself. `past` = its start may lie behind us, since it already did before. */
export function judgePlan(plan: SessionPlan, now: Date, past = false): Result<SessionPlan, SessionCode> {
  const problems: Problem<SessionCode>[] = [];
  const wrong = (code: SessionCode, field: string) => problems.push({ code, field });
  const { form, startsAt, endsAt, signUpOpensAt, signUpClosesAt } = plan;
  if (!past && startsAt <= now) wrong('starts-in-past', 'day');
  if (endsAt <= startsAt) wrong('order-end', 'until');
  if (signUpClosesAt <= signUpOpensAt || signUpClosesAt > startsAt) wrong('order-sign-up', 'closesOn');
  if (form !== 'online' && !plan.venue) wrong('venue-missing', 'venue');
  if (form !== 'on-site' && !plan.meetingLink) wrong('link-missing', 'meetingLink');
  if (plan.meetingLink && !secure(plan.meetingLink)) wrong('link-bad', 'meetingLink');
  for (const pool of poolsOf(form)) {
    if (seatsOf(plan, pool) < 1) wrong('seats-missing', pool === 'on-site' ? 'seatsOnSite' : 'seatsOnline');
  }
  return problems.length > 0 ? fail(problems) : ok(withoutUnused(plan));
}

/** What a form has no use for is not kept: no venue of an online session, no link of one in a room. */
function withoutUnused(plan: SessionPlan): SessionPlan {
  return {
    ...plan,
    ...(plan.form === 'online' ? { venue: null } : {}),
    ...(plan.form === 'on-site' ? { meetingLink: null } : {}),
    seatsOnSite: seatsOf(plan, 'on-site'),
    seatsOnline: seatsOf(plan, 'online'),
  };
}

type Standing = Pick<SessionGround, 'form' | 'state' | 'startsAt' | 'endsAt'> & {
  title: string;
  venue: string | null;
};

export interface PlanChange {
  /** A calendar has to hear of it. */
  revised: boolean;
  /** Another hour or another place: whoever has a seat is told, and reminded anew. */
  moved: boolean;
}

export function comparePlans(before: Standing, after: SessionPlan): PlanChange {
  const moved =
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.form !== after.form ||
    before.venue !== after.venue;
  return { moved, revised: moved || before.title !== after.title };
}

/** Pools that people sit in or wait for, and that the new plan does not have. Fewer seats than people is no hindrance. */
export function lostPools(after: Pick<SessionPlan, 'form'>, inUse: Iterable<SeatPool>): SeatPool[] {
  return [...new Set(inUse)].filter(pool => !poolsOf(after.form).includes(pool));
}
