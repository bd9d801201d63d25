import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationDecision, vendor } from '#db/schema/registration.ts';
import { type BulkOutcome, type BulkRow, judgeCandidate } from './bulk.ts';

export interface Candidate extends BulkRow {
  name: string;
  district: string | null;
  /** Why it does not qualify; null when it does. */
  code: string | null;
}

/** The chosen registrations by name, in the order chosen, each with why it cannot go along. */
export async function listBulkCandidates(
  tx: Tx,
  rows: readonly BulkRow[],
  outcome: BulkOutcome,
): Promise<Candidate[]> {
  if (rows.length === 0) return [];
  const found = await tx
    .select({
      id: registration.id,
      status: registration.status,
      version: registration.version,
      noteCount: registration.noteCount,
      name: vendor.name,
      district: vendor.district,
      proposal: registrationDecision.id,
    })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .leftJoin(
      registrationDecision,
      and(
        eq(registrationDecision.pemdaId, registration.pemdaId),
        eq(registrationDecision.registrationId, registration.id),
        eq(registrationDecision.state, 'proposed'),
      ),
    )
    .where(
      inArray(
        registration.id,
        rows.map(row => row.registrationId),
      ),
    );
  const byId = new Map(found.map(one => [one.id, { ...one, proposed: one.proposal !== null }]));
  return rows.flatMap(row => {
    const one = byId.get(row.registrationId);
    // Unknown here may mean of another pemda: it is not even named.
    if (!one || one.status === 'draft') return [];
    return [
      { ...row, name: one.name, district: one.district, code: judgeCandidate(one, outcome, row.version) },
    ];
  });
}
