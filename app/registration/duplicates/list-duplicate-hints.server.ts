import { and, eq, inArray, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { duplicateCase } from '#db/schema/registration/duplicates.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { CaseStatus } from './case-status.ts';
import { type Evidence, sortEvidence } from './evidence.ts';

/** Another vendor that may be the same one, and what speaks for it. A hint, never a decision. */
export interface DuplicateHint {
  caseId: string;
  status: CaseStatus;
  /** A shared number of the law or of a bank, not only likeness. */
  strong: boolean;
  /** Weightiest first. Words: `duplicates.field.<field>`. */
  evidence: Evidence[];
  other: {
    vendorId: string;
    registrationId: string;
    name: string;
    /** Kecamatan by its code. */
    district: string | null;
    status: RegistrationStatus;
  };
}

/** What the office should know about a vendor before it decides: strong first, then by name. */
export async function listDuplicateHints(tx: Tx, vendorId: string): Promise<DuplicateHint[]> {
  const cases = await tx
    .select()
    .from(duplicateCase)
    .where(or(eq(duplicateCase.vendorId, vendorId), eq(duplicateCase.otherVendorId, vendorId)));
  if (cases.length === 0) return [];
  const otherOf = (one: (typeof cases)[number]) =>
    one.vendorId === vendorId ? one.otherVendorId : one.vendorId;
  const others = await tx
    .select({
      vendorId: vendor.id,
      registrationId: registration.id,
      name: vendor.name,
      district: vendor.district,
      status: vendor.status,
    })
    .from(vendor)
    .innerJoin(
      registration,
      and(eq(registration.pemdaId, vendor.pemdaId), eq(registration.vendorId, vendor.id)),
    )
    .where(inArray(vendor.id, cases.map(otherOf)));
  const byId = new Map(others.map(other => [other.vendorId, other]));
  const hints = cases.flatMap(one => {
    const other = byId.get(otherOf(one));
    const { id: caseId, status, strong } = one;
    return other ? [{ caseId, status, strong, evidence: sortEvidence(one.evidence), other }] : [];
  });
  return hints.sort(
    (a, b) => Number(b.strong) - Number(a.strong) || a.other.name.localeCompare(b.other.name, 'id'),
  );
}
