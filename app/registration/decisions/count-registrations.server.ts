import { count } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration } from '#db/schema/registration.ts';
import { type RegistrationStatus, registrationStatuses } from '~/registration/registration-status.ts';

/** How many registrations stand where; every status is there, also with 0. */
export async function countRegistrations(tx: Tx): Promise<Record<RegistrationStatus, number>> {
  const rows = await tx
    .select({ status: registration.status, n: count() })
    .from(registration)
    .groupBy(registration.status);
  const none = Object.fromEntries(registrationStatuses.map(status => [status, 0]));
  return { ...none, ...Object.fromEntries(rows.map(row => [row.status, row.n])) } as Record<
    RegistrationStatus,
    number
  >;
}
