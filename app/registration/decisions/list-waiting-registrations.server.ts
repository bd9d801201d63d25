import { and, asc, count, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationDecision, vendor } from '#db/schema/registration.ts';
import type { CompanySize } from '~/reference/company-size.ts';

export interface WaitingRegistration {
  id: string;
  name: string;
  district: string | null;
  sizeClass: CompanySize | null;
  submittedAt: Date;
  /** How often the office has decided before: 0 for a first submission. */
  earlier: number;
}

/** Registrations that wait for the office, oldest first. `limit` rows from `offset`. */
export async function listWaitingRegistrations(
  tx: Tx,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<WaitingRegistration[]> {
  const rows = await tx
    .select({
      id: registration.id,
      name: vendor.name,
      district: vendor.district,
      sizeClass: vendor.sizeClass,
      submittedAt: registration.submittedAt,
      earlier: count(registrationDecision.id),
    })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .leftJoin(
      registrationDecision,
      and(
        eq(registrationDecision.pemdaId, registration.pemdaId),
        eq(registrationDecision.registrationId, registration.id),
      ),
    )
    .where(eq(registration.status, 'submitted'))
    .groupBy(registration.id, vendor.name, vendor.district, vendor.sizeClass, registration.submittedAt)
    .orderBy(asc(registration.submittedAt), asc(registration.id))
    .limit(limit)
    .offset(offset);
  return rows.flatMap(row => (row.submittedAt ? [{ ...row, submittedAt: row.submittedAt }] : []));
}
