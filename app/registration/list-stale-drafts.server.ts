import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';

/** Registrations never sent in which nothing was typed since then, the oldest first; at most 200 at once. */
export async function listStaleDrafts(tx: Tx, { before }: { before: Date }): Promise<{ vendorId: string }[]> {
  const typedSince = tx
    .select({ one: sql`1` })
    .from(registrationAnswer)
    .where(
      and(
        eq(registrationAnswer.pemdaId, registration.pemdaId),
        eq(registrationAnswer.registrationId, registration.id),
        sql`${registrationAnswer.answeredAt} >= ${before.toISOString()}`,
      ),
    );
  return tx
    .select({ vendorId: registration.vendorId })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(
      and(inArray(registration.status, ['draft']), lt(registration.startedAt, before), notExists(typedSince)),
    )
    .orderBy(registration.startedAt)
    .limit(200);
}
