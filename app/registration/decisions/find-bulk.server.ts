import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registrationBulk } from '#db/schema/registration/decisions.ts';
import { registration, registrationDecision, vendor } from '#db/schema/registration.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import type { BulkState } from './bulk.ts';
import { canStillUndo, undoUntil } from './outcomes.ts';

export interface BulkResult {
  id: string;
  outcome: Outcome;
  startedAt: Date;
  /** Until when the last of it can be taken back; null when nothing can. */
  undoUntil: Date | null;
  rows: { registrationId: string; name: string; state: BulkState; code: string | null }[];
}

/** What became of each row of a bulk decision. */
export async function findBulk(tx: Tx, bulkId: string, now: Date): Promise<BulkResult | null> {
  const [bulk] = await tx.select().from(registrationBulk).where(eq(registrationBulk.id, bulkId));
  if (!bulk) return null;
  const decisions = await tx
    .select({
      registrationId: registrationDecision.registrationId,
      state: registrationDecision.state,
      decidedAt: registrationDecision.decidedAt,
    })
    .from(registrationDecision)
    .where(eq(registrationDecision.bulkId, bulkId));
  const ids = bulk.rows.map(row => row.registrationId);
  const names = await tx
    .select({ id: registration.id, name: vendor.name })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(inArray(registration.id, ids));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const decided = new Map(decisions.map(one => [one.registrationId, one]));
  const failed = new Map(bulk.problems?.map(({ registrationId, code }) => [registrationId, code]));
  const open = decisions.flatMap(({ state, decidedAt }) =>
    state === 'confirmed' && decidedAt && canStillUndo(decidedAt, now) ? [undoUntil(decidedAt)] : [],
  );
  return {
    id: bulk.id,
    outcome: bulk.outcome,
    startedAt: bulk.startedAt,
    undoUntil: open.reduce<Date | null>((last, at) => (last && last > at ? last : at), null),
    rows: ids.flatMap(registrationId => {
      const name = nameOf.get(registrationId);
      if (name === undefined) return [];
      const one = decided.get(registrationId);
      const code = failed.get(registrationId) ?? null;
      const state: BulkState = one
        ? one.state === 'undone'
          ? 'undone'
          : 'done'
        : code
          ? 'failed'
          : 'untried';
      return [{ registrationId, name, state, code }];
    }),
  };
}
