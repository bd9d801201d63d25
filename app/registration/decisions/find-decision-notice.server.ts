import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationDecision, vendor } from '#db/schema/registration.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import type { DecisionState } from './decision-state.ts';
import { canStillUndo, hasWayBack, undoUntil } from './outcomes.ts';

/** What an officer is told right after deciding, and until when it can be taken back. */
export interface DecisionNotice {
  decisionId: string;
  registrationId: string;
  name: string;
  outcome: Outcome;
  state: DecisionState;
  undoUntil: Date | null;
}

export async function findDecisionNotice(
  tx: Tx,
  decisionId: string,
  now: Date,
): Promise<DecisionNotice | null> {
  const [row] = await tx
    .select({ decision: registrationDecision, registration, name: vendor.name })
    .from(registrationDecision)
    .innerJoin(
      registration,
      and(
        eq(registration.pemdaId, registrationDecision.pemdaId),
        eq(registration.id, registrationDecision.registrationId),
      ),
    )
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(eq(registrationDecision.id, decisionId));
  if (!row) return null;
  const { id, registrationId, outcome, state, version, decidedAt } = row.decision;
  const last = state === 'confirmed' && row.registration.version === version + 1;
  const open = last && decidedAt && hasWayBack(outcome, row.registration.status);
  const until = open && canStillUndo(decidedAt, now) ? undoUntil(decidedAt) : null;
  return { decisionId: id, registrationId, name: row.name, outcome, state, undoUntil: until };
}
