import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { invitationWays } from '../assistance/claim-code.ts';
import { listShapes } from './list-shape.ts';

const count = z.number().int().nonnegative();

/** Subject: the list's id. One event per import, however many rows. */
export const listEvents = defineEvents('registration', {
  'list-imported': z.object({
    shape: z.enum(listShapes),
    sha256: z.string(),
    rows: count,
    accepted: count,
    unchanged: count,
    rejected: count,
  }),
  'list-invited': z.object({ way: z.enum(invitationWays), vendors: count }),
});
