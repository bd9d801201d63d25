import { z } from 'zod';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { drawMoments } from './name-beacon.ts';
import { DEFAULT_SLOTS, MOST_SLOTS } from './round-status.ts';

const day = z.string('day-unreadable').refine(isCalendarDay, 'day-unreadable');

/** Freezing a list: how many places per round, and which public moment decides. */
export const freezeForm = z.object({
  slots: z.coerce
    .number('slots-out-of-range')
    .int('slots-out-of-range')
    .min(1, 'slots-out-of-range')
    .max(MOST_SLOTS, 'slots-out-of-range')
    .default(DEFAULT_SLOTS),
  moment: z.enum(drawMoments, 'moment-unknown'),
});

/** Drawing the next round. `round` is the number the person saw: a form sent twice draws once. */
export const drawForm = z.object({
  round: z.coerce.number('round-already-drawn').int('round-already-drawn'),
  startsOn: day,
  drandHex: z.string().max(200, 'text-too-long').default(''),
  ceremonyText: z.string().max(2000, 'text-too-long').default(''),
});

export type FreezeInput = z.output<typeof freezeForm>;
export type DrawInput = z.output<typeof drawForm>;
