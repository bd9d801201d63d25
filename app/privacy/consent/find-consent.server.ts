import type { Tx } from '#db/client.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { type Standing, standingOf } from './consent.ts';
import { listConsents } from './list-consents.server.ts';
import { purposeOn } from './purposes.ts';

/** Where one person stands with one purpose; null for a purpose that is not asked on that day. */
export async function findConsent(
  tx: Tx,
  { subjectId, purpose: name, now }: { subjectId: string; purpose: string; now: Date },
): Promise<Standing | null> {
  const purpose = purposeOn(name, wibDay(now));
  return purpose ? standingOf(purpose, await listConsents(tx, subjectId)) : null;
}
