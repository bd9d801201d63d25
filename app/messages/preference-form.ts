import { z } from 'zod';
import { type Channel, channels } from './channels.ts';

/** Clock times that the form offers: every half hour. */
export const clockChoices: readonly string[] = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}.${at % 2 === 0 ? '00' : '30'}`,
);

/** "20.30" → 1230 minutes after midnight. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split('.').map(Number);
  return hours * 60 + minutes;
}

/** 1230 → "20.30", the choice at or before it. */
function clockOf(minutes: number): string {
  return clockChoices[Math.floor(minutes / 30)] ?? '00.00';
}

const clock = z.string().refine(text => clockChoices.includes(text), 'clock-wrong');
const choice = z.union([z.enum(channels), z.literal('')]).catch('');

/** The one form: three choices of a way, quiet hours, language, and a tick. The same way twice counts once. */
export const preferenceForm = z
  .object({
    first: choice,
    second: choice,
    third: choice,
    quietFrom: clock,
    quietTo: clock,
    language: z.enum(['id', 'en'], 'language-unknown'),
    essentialOnly: z.string().optional(),
  })
  .transform((form, context) => {
    const chosen = [form.first, form.second, form.third].filter((each): each is Channel => each !== '');
    if (chosen.length === 0)
      context.addIssue({ code: 'custom', message: 'channel-missing', path: ['first'] });
    return {
      order: [...new Set(chosen)],
      quiet: { from: minutesOf(form.quietFrom), to: minutesOf(form.quietTo) },
      language: form.language,
      essentialOnly: form.essentialOnly === 'yes',
    };
  });

export type PreferenceInput = z.output<typeof preferenceForm>;

/** What is stored, as the form's fields hold it. */
export function presentPreference(preference: {
  order: readonly Channel[];
  quiet: { from: number; to: number };
  language: string;
  essentialOnly: boolean;
}): Record<string, string> {
  const { order, quiet, language, essentialOnly } = preference;
  const [first = '', second = '', third = ''] = order;
  return {
    first,
    second,
    third,
    quietFrom: clockOf(quiet.from),
    quietTo: clockOf(quiet.to),
    language,
    essentialOnly: essentialOnly ? 'yes' : '',
  };
}
