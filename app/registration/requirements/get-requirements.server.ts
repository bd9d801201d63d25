import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { questions } from '~/registration/answers/questions.ts';
import type { Facts } from './facts.ts';
import { listFacts } from './list-facts.server.ts';
import { type CapabilityState, listRequirements } from './list-requirements.ts';

/** What only the catalog knows: which goods are at stake, and the channels of the pemda. */
export type Market = Pick<Facts, 'goods' | 'channels'>;

const nothing: Omit<Facts, 'goods' | 'channels'> = {
  account: true,
  status: null,
  submittedOn: null,
  acceptedOn: null,
  answered: [],
  businessForm: null,
  taxable: null,
  documents: [],
  reasons: [],
};

/** Facts of one vendor; with `vendorId` null those of somebody who has an account and no registration yet. */
export async function getFacts(
  tx: Tx,
  vendorId: string | null,
  market: Market = { goods: [], channels: [] },
): Promise<Facts> {
  if (vendorId === null) return { ...nothing, ...market };
  const [own] = await listFacts(tx, eq(vendor.id, vendorId), questions);
  if (!own) throw new Error('no such vendor');
  return { ...own, ...market };
}

/** What one vendor may do and still needs at an instant, per capability and channel. */
export async function getRequirements(
  tx: Tx,
  vendorId: string | null,
  now: Date,
  market?: Market,
): Promise<CapabilityState[]> {
  return listRequirements(await getFacts(tx, vendorId, market), wibDay(now));
}
