import { readInPemda } from '#db/client.server.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { findHead } from './find-head.server.ts';

/** Where the head of a day lies: `33.25/audit/head-2026-11-21.json`. Storage writes a key once, so a day's head stays. */
export function headKey(pemda: string, day: string): string {
  return `${pemda}/audit/head-${day}.json`;
}

/** Keeps the day's head of every chain outside the database: it finds a tail that is cut off together with its head row. */
export async function publishHeads(clock: Clock): Promise<void> {
  const day = clock.now().toISOString().slice(0, 10);
  for (const { id } of await listPemda()) {
    const head = await readInPemda(id, findHead);
    if (head) await storage().put(headKey(id, day), Buffer.from(JSON.stringify({ pemda: id, day, ...head })));
  }
}

/** Every night at five past midnight WIB. */
export const publishHeadJob: JobHandler = {
  name: 'publish-audit-head',
  schedule: '5 17 * * *',
  run: () => publishHeads(systemClock),
};
