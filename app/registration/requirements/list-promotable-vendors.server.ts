import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listFacts } from './list-facts.server.ts';
import { listRequirements, may, requirementRules } from './list-requirements.ts';

/** Ids of the accepted vendors that may be promoted at an instant. */
export async function listPromotableVendors(tx: Tx, { now }: { now: Date }): Promise<Set<string>> {
  const asked = requirementRules.requirements.flatMap(item =>
    item.kind === 'question' && item.for.includes('promotion') ? [item.question] : [],
  );
  const today = wibDay(now);
  const facts = await listFacts(tx, eq(vendor.status, 'accepted'), asked);
  const open = facts.filter(own =>
    may(listRequirements({ ...own, goods: [], channels: [] }, today), 'promotion'),
  );
  return new Set(open.map(own => own.vendorId));
}
