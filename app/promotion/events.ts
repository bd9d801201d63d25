import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { listKinds } from './round-status.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Subjects: the list for `list-frozen` and `list-drawn`, the round for the others. */
export const promotionEvents = defineEvents('promotion', {
  'list-frozen': z.object({
    kind: z.enum(listKinds),
    sha256: hash,
    entities: z.number().int(),
    beaconRound: z.number().int(),
  }),
  'list-drawn': z.object({ sha256: hash, randomness: z.string(), cycle: z.number().int() }),
  'round-drawn': z.object({ round: z.number().int(), slots: z.number().int() }),
  'round-published': z.object({
    round: z.number().int(),
    served: z.number().int(),
    deferred: z.number().int(),
    skipped: z.number().int(),
    ledgerHash: hash,
  }),
});
