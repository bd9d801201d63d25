import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { Origin } from '~/registration/registration-status.ts';
import { claimFault, readClaimCode } from './claim-code.ts';
import type { AssistanceCode } from './codes.ts';
import { claimDigest } from './make-claim.server.ts';

export interface FoundClaim {
  vendorId: string;
  registrationId: string;
  origin: Origin;
  /** The business as it is written down so far; empty when nobody has named it. */
  business: string;
}

/** What a claim code opens, for whoever holds it; its fault otherwise. */
export async function findClaim(
  tx: Tx,
  { pemda, code: typed, now }: { pemda: string; code: string; now: Date },
): Promise<Result<FoundClaim, AssistanceCode>> {
  const code = readClaimCode(typed);
  if (!code) return err('claim-code-missing', { field: 'code' });
  const [row] = await tx
    .select({
      claim: vendorClaim,
      personId: vendor.personId,
      name: vendor.name,
      registrationId: registration.id,
      origin: registration.origin,
      written: registrationAnswer.value,
    })
    .from(vendorClaim)
    .innerJoin(vendor, and(eq(vendor.pemdaId, vendorClaim.pemdaId), eq(vendor.id, vendorClaim.vendorId)))
    .innerJoin(
      registration,
      and(eq(registration.pemdaId, vendor.pemdaId), eq(registration.vendorId, vendor.id)),
    )
    .leftJoin(
      registrationAnswer,
      and(
        eq(registrationAnswer.pemdaId, registration.pemdaId),
        eq(registrationAnswer.registrationId, registration.id),
        eq(registrationAnswer.question, 'businessName'),
      ),
    )
    .where(eq(vendorClaim.digest, claimDigest(pemda, code)));
  if (!row) return err('claim-code-wrong', { field: 'code' });
  const fault = claimFault(row.claim, now) ?? (row.personId ? 'claim-code-used' : null);
  if (fault) return err(fault, { field: 'code' });
  const { registrationId, origin } = row;
  return ok({ vendorId: row.claim.vendorId, registrationId, origin, business: row.written ?? row.name });
}
