import { z } from 'zod';
import { isCalendarDay, wibDay, wibInstant, wibTime } from '~/reference/calendar-day.ts';
import { SESSION_AUDIENCES, SESSION_FORMS } from './session.ts';
import type { SessionPlan } from './session-plan.ts';

const day = z.string('time-missing').refine(isCalendarDay, 'time-missing');
/** "08.30" or "08:30". */
const clock = z
  .string('time-missing')
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, 'time-missing');
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .optional()
    .transform(text => (text ? Number(text) : 0))
    .pipe(z.number('number-bad').int('number-bad').min(least, 'number-bad').max(most, 'number-bad'));
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .optional()
    .transform(text => text || null);

/** What a trainer fills in; hours are western Indonesian. Whether it all fits together is judged by `judgePlan`. */
export const sessionForm = z
  .object({
    title: z.string('title-missing').trim().min(1, 'title-missing').max(120, 'too-long'),
    course: line(80),
    audience: z.enum(SESSION_AUDIENCES, 'what-missing'),
    form: z.enum(SESSION_FORMS, 'what-missing'),
    venue: line(200),
    meetingLink: line(500),
    day,
    from: clock,
    until: clock,
    opensOn: day,
    closesOn: day,
    closesAt: clock,
    seatsOnSite: whole(0, 2000),
    seatsOnline: whole(0, 2000),
    jp: whole(0, 40),
    presencePercent: whole(1, 100),
    lateAfterMinutes: whole(0, 240),
    trainerId: z.uuid('trainer-unknown'),
  })
  .transform(({ day: on, from, until, opensOn, closesOn, closesAt, ...rest }): SessionPlan => {
    const at = (date: string, time: string) => {
      const [hour = 0, minute = 0] = time.split(/[.:]/).map(Number);
      return wibInstant(date, hour, minute);
    };
    return {
      ...rest,
      startsAt: at(on, from),
      endsAt: at(on, until),
      signUpOpensAt: at(opensOn, '00.00'),
      signUpClosesAt: at(closesOn, closesAt),
    };
  });

/** A plan as the form shows it. */
export function fillForm(plan: SessionPlan): Record<string, string> {
  const { startsAt, endsAt, signUpOpensAt, signUpClosesAt } = plan;
  const { title, course, audience, form, venue, meetingLink, seatsOnSite, seatsOnline, jp, trainerId } = plan;
  return {
    ...{ title, audience, form, trainerId },
    ...{ course: course ?? '', venue: venue ?? '', meetingLink: meetingLink ?? '' },
    ...{ seatsOnSite: String(seatsOnSite), seatsOnline: String(seatsOnline), jp: String(jp) },
    ...{ presencePercent: String(plan.presencePercent), lateAfterMinutes: String(plan.lateAfterMinutes) },
    day: wibDay(startsAt),
    from: wibTime(startsAt),
    until: wibTime(endsAt),
    opensOn: wibDay(signUpOpensAt),
    closesOn: wibDay(signUpClosesAt),
    closesAt: wibTime(signUpClosesAt),
  };
}
