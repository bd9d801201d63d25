import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { type LoadedRegistration, loadRegistration } from './load-registration.server.ts';

/** A person's own registration, answers open; null before it is started. */
export async function findRegistrationOfPerson(
  tx: Tx,
  personId: string,
): Promise<Omit<LoadedRegistration, 'seal' | 'personId'> | null> {
  const loaded = await loadRegistration(tx, eq(vendor.personId, personId));
  if (!loaded) return null;
  const { seal: _seal, personId: _personId, ...own } = loaded;
  return own;
}
