import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { origins } from '../registration-status.ts';
import { assistanceEnds, consentKinds } from './assistance.ts';
import { invitationWays } from './claim-code.ts';

const vendorId = z.uuid();

/** Subject: the registration's id, and the vendor's where somebody is invited or takes over. */
export const assistanceEvents = defineEvents('registration', {
  'assistance-started': z.object({ vendorId }),
  'consent-code-sent': z.object({ vendorId }),
  'consent-code-missed': z.object({ tries: z.number().int() }),
  'consent-given': z.object({ vendorId, kind: z.enum(consentKinds) }),
  'assistance-ended': z.object({ vendorId, because: z.enum(assistanceEnds), erased: z.boolean() }),
  'owner-invited': z.object({ way: z.enum(invitationWays) }),
  'vendor-claimed': z.object({ origin: z.enum(origins) }),
  'claim-declined': z.object({ origin: z.enum(origins) }),
});
