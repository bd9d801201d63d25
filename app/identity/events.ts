import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { contactKinds, roles } from './roles.ts';

/** Subject: the person's id, or the pemda's. */
export const identityEvents = defineEvents('identity', {
  'pemda-created': z.object({}),
  'admin-created': z.object({}),
  'signed-up': z.object({ role: z.enum(roles), contact: z.enum(contactKinds) }),
  'signed-in': z.object({ role: z.enum(roles) }),
  'signed-out': z.object({}),
  'reset-requested': z.object({}),
  'password-changed': z.object({}),
  'code-requested': z.object({}),
  'second-step-set-up': z.object({}),
  'second-step-proved': z.object({ by: z.enum(['app', 'paper']) }),
  'second-step-failed': z.object({}),
  'second-step-removed': z.object({}),
  'session-revoked': z.object({ count: z.number().int() }),
});
