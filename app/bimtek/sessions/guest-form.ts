import { z } from 'zod';
import { parsePhone } from '~/reference/phone.ts';

/** A walk-in: a name, and a phone number if there is one. */
export const guestForm = z.object({
  name: z.string('title-missing').trim().min(1, 'title-missing').max(120, 'too-long'),
  phone: z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const phone = parsePhone(text);
      if (phone) return phone as string;
      context.addIssue({ code: 'custom', message: 'phone-bad' });
      return z.NEVER;
    }),
});
export type GuestInput = z.output<typeof guestForm>;
