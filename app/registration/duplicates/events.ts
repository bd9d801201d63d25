import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { settlementReasons, settlements } from './case-status.ts';
import { evidenceFields } from './evidence.ts';
import { mergedFields } from './merge-values.ts';

const pair = { vendorId: z.uuid(), otherVendorId: z.uuid() };

/** In which fields two vendors are alike, never what stands in them. Subject: the case, the merge, or the vendor. */
export const duplicateEvents = defineEvents('registration', {
  'duplicate-found': z.object({ ...pair, fields: z.array(z.enum(evidenceFields)), again: z.boolean() }),
  'duplicate-settled': z.object({
    ...pair,
    settlement: z.enum(settlements),
    reason: z.enum(settlementReasons),
  }),
  'duplicate-reopened': z.object({}),
  merged: z.object({
    caseId: z.uuid(),
    keptId: z.uuid(),
    absorbedId: z.uuid(),
    reason: z.enum(settlementReasons),
    fromAbsorbed: z.array(z.enum(mergedFields)),
  }),
  'merge-undone': z.object({ caseId: z.uuid(), keptId: z.uuid(), absorbedId: z.uuid() }),
  'entity-changed': z.object({ entityId: z.uuid() }),
  'index-rotated': z.object({ rows: z.number().int(), keyId: z.string() }),
});
