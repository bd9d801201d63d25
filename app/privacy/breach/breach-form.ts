import { z } from 'zod';
import { daysBetween, isCalendarDay, wibInstant } from '~/reference/calendar-day.ts';
import { breachKinds } from './breach-kinds.ts';

const mostDays = 366;
const day = z.string().trim().refine(isCalendarDay, 'breach-day-missing');
const words = z.string().trim().max(2_000, 'breach-words-long');

/** What staff say of a breach. Days are of western Indonesia, the last one included. */
export const breachForm = z
  .object({
    kind: z.enum(breachKinds, 'breach-kind-unknown'),
    from: day,
    to: day,
    knownOn: day,
    suspect: z.string().trim().default(''),
    how: words.default(''),
    handling: words.default(''),
  })
  .superRefine(({ kind, from, to, suspect }, ctx) => {
    const length = daysBetween(from, to);
    if (length < 0) ctx.addIssue({ code: 'custom', message: 'breach-window-backwards', path: ['to'] });
    if (length > mostDays) ctx.addIssue({ code: 'custom', message: 'breach-window-long', path: ['to'] });
    const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(suspect);
    if ((kind === 'account' || suspect !== '') && !known)
      ctx.addIssue({ code: 'custom', message: 'breach-suspect-missing', path: ['suspect'] });
  })
  .transform(({ from, to, knownOn, suspect, ...rest }) => ({
    ...rest,
    suspectId: suspect === '' ? null : suspect,
    from: wibInstant(from),
    to: wibInstant(to, 24),
    knownAt: wibInstant(knownOn),
  }));

export type BreachInput = z.output<typeof breachForm>;
