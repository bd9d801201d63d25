import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { checkStates, registers } from './registers/registers.ts';

/** Subject: the registration's id. Which page was saved, never what was written on it. */
export const registrationEvents = defineEvents('registration', {
  started: z.object({ vendorId: z.uuid() }),
  'page-opened': z.object({ page: z.string() }),
  'page-answered': z.object({ page: z.string(), complete: z.boolean() }),
  'register-check-requested': z.object({}),
  'register-checked': z.object({
    register: z.enum(registers),
    states: z.partialRecord(z.enum(checkStates), z.number().int()),
  }),
  restarted: z.object({ vendorId: z.uuid() }),
  submitted: z.object({ vendorId: z.uuid(), again: z.boolean() }),
});
