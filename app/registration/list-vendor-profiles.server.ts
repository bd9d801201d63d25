import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';

/** What a listing says of its seller: that a number, an address or a name is there, never which. */
export interface VendorProfile {
  /** Collects PPN; null while the question is open. */
  pkp: boolean | null;
  /** Names that the business goes by. */
  names: string[];
  /** Kemendagri code of its regency: "33.25". */
  regency: string;
  /** Null = it never went through a registration, so nobody has asked. */
  nib: boolean | null;
  address: boolean | null;
  representative: boolean | null;
}

/** Profiles of these vendors by their ids, in two queries; a vendor that is not there has none. */
export async function listVendorProfiles(
  tx: Tx,
  vendorIds: readonly string[],
): Promise<Map<string, VendorProfile>> {
  if (vendorIds.length === 0) return new Map();
  const { id, pemdaId, name, nib, taxable, district } = vendor;
  const rows = await tx
    .select({ id, pemdaId, name, nib, taxable, district, registrationId: registration.id })
    .from(vendor)
    .leftJoin(
      registration,
      and(eq(registration.pemdaId, vendor.pemdaId), eq(registration.vendorId, vendor.id)),
    )
    .where(inArray(vendor.id, [...vendorIds]));
  const registrations = rows.flatMap(row => row.registrationId ?? []);
  const { registrationId, question, sealed } = registrationAnswer;
  const asked = inArray(question, ['street', 'ownerName']);
  const answers =
    registrations.length === 0
      ? []
      : await tx
          .select({ registrationId, question })
          .from(registrationAnswer)
          .where(and(inArray(registrationId, registrations), asked, isNotNull(sealed)));
  const answered = new Set(answers.map(row => `${row.registrationId}|${row.question}`));
  return new Map(
    rows.map(row => {
      const has = (what: string) =>
        row.registrationId ? answered.has(`${row.registrationId}|${what}`) : null;
      return [
        row.id,
        {
          pkp: row.taxable === 'yes' ? true : row.taxable === 'no' ? false : null,
          names: row.name === '' ? [] : [row.name],
          regency: row.district?.slice(0, 5) ?? row.pemdaId,
          nib: row.registrationId || row.nib ? Boolean(row.nib) : null,
          address: has('street'),
          representative: has('ownerName'),
        },
      ];
    }),
  );
}
