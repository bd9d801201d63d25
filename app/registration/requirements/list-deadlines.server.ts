import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { requirementNotice } from '#db/schema/registration/requirements.ts';
import { vendor } from '#db/schema/registration.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { questions } from '~/registration/answers/questions.ts';
import type { Facts, Goods } from './facts.ts';
import { type Deadline, findDeadlines } from './find-deadlines.ts';
import { listFacts } from './list-facts.server.ts';
import { listRequirements, requirementRules } from './list-requirements.ts';

export interface VendorDeadlines {
  vendorId: string;
  deadlines: Deadline[];
}

/** Accepted vendors with an account for whom a deadline comes near of which they have not been told. */
export async function listDeadlines(
  tx: Tx,
  { now, goods, channels }: { now: Date; goods: ReadonlyMap<string, Goods[]>; channels: Facts['channels'] },
): Promise<VendorDeadlines[]> {
  const today = wibDay(now);
  const { tellDaysBefore } = requirementRules;
  const where = and(eq(vendor.status, 'accepted'), isNotNull(vendor.personId));
  if (!where) return [];
  const { vendorId, requirement, dueOn } = requirementNotice;
  const told = await tx.select({ vendorId, requirement, dueOn }).from(requirementNotice);
  const known = new Set(told.map(row => `${row.vendorId}|${row.requirement}|${row.dueOn}`));
  const facts = await listFacts(tx, where, questions);
  return facts.flatMap(own => {
    const states = listRequirements({ ...own, goods: goods.get(own.vendorId) ?? [], channels }, today);
    const deadlines = findDeadlines(states, today, tellDaysBefore).filter(
      one => !known.has(`${own.vendorId}|${one.requirement}|${one.dueOn}`),
    );
    return deadlines.length > 0 ? [{ vendorId: own.vendorId, deadlines }] : [];
  });
}
