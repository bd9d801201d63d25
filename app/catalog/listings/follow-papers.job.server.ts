import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { expireListing, renewListing } from './follow-papers.server.ts';
import { listLapsedListings, listRenewedListings } from './list-lapsed-listings.server.ts';

/** Every listing of one pemda whose papers ran out or hold again, each in a transaction of its own. */
export async function followPapers(
  pemda: PemdaId,
  clock: Clock,
): Promise<{ expired: number; renewed: number }> {
  const scope = { actor: systemActor(pemda), pemda, clock };
  const today = wibDay(clock.now());
  const lapsed = await readInPemda(pemda, tx => listLapsedListings(tx, today));
  const back = await readInPemda(pemda, tx => listRenewedListings(tx, today));
  const done = { expired: 0, renewed: 0 };
  for (const id of lapsed) {
    const result = await runCommand(scope, ctx => expireListing(ctx, id));
    if (result.ok && result.value.moved) done.expired += 1;
  }
  for (const id of back) {
    const result = await runCommand(scope, ctx => renewListing(ctx, id));
    if (result.ok && result.value.moved) done.renewed += 1;
  }
  return done;
}

/** Every morning at 05.10 in western Indonesia, before the channels open. */
export const followPapersJob: JobHandler = {
  name: 'follow-listing-papers',
  schedule: '10 22 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await followPapers(each, systemClock);
  },
};
