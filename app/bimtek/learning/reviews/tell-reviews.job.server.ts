import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listUntoldReviews } from './list-untold-reviews.server.ts';
import { tellReviews } from './tell-reviews.server.ts';

/** Tells everybody of one pemda, each in a transaction of its own; returns how many people were told. */
export async function tellDueReviews(pemda: PemdaId, clock: Clock): Promise<number> {
  const due = await readInPemda(pemda, tx => listUntoldReviews(tx, wibDay(clock.now())));
  let people = 0;
  for (const personId of new Set(due.map(row => row.personId))) {
    const scope = { actor: systemActor(pemda), pemda, clock };
    const result = await runCommand(scope, ctx => tellReviews(ctx, { personId }));
    if (result.ok && result.value.told > 0) people += 1;
  }
  return people;
}

/** Every morning at 08.00 in western Indonesia: the hour at which lessons by message were opened most (training.md §0). */
export const tellReviewsJob: JobHandler = {
  name: 'tell-due-reviews',
  schedule: '0 1 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await tellDueReviews(each, systemClock);
  },
};
