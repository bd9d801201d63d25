import { inPemda, type Tx } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listMemberships } from '~/identity/accounts.server.ts';
import { type PemdaId, systemActor } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { carryOutDeletion, type Forgetter } from './carry-out-deletion.server.ts';
import { forgetElsewhere } from './forget-elsewhere.server.ts';
import { listDueDeletions } from './list-due-deletions.server.ts';

export interface Forgetting {
  /** What each domain keeps inside a pemda. */
  inPemda: readonly Forgetter[];
  /** What belongs to no pemda: the account itself, ended last. */
  everywhere: readonly Forgetter[];
  findVendorId(tx: Tx, personId: string): Promise<string | null>;
}

/** Carries out every wish of a pemda that is due; how many. A wish that fails leaves the others alone and comes again. */
export async function carryOutDeletions(
  pemda: PemdaId,
  clock: Clock,
  { inPemda: tenant, everywhere, findVendorId }: Forgetting,
): Promise<number> {
  const due = await inPemda(pemda, tx => listDueDeletions(tx, { now: clock.now() }));
  const failures: unknown[] = [];
  let done = 0;
  for (const { requestId, personId } of due) {
    try {
      const scope = (place: PemdaId) => ({ actor: systemActor(place), pemda: place, clock });
      const places = (await listMemberships(personId)).map(member => member.pemda);
      for (const place of new Set(places.filter(each => each !== pemda)))
        await runCommand(scope(place), async ctx =>
          forgetElsewhere(ctx, {
            requestId,
            personId,
            vendorId: await findVendorId(ctx.tx, personId),
            forgetters: tenant,
          }),
        );
      const result = await runCommand(scope(pemda), async ctx =>
        carryOutDeletion(ctx, {
          requestId,
          vendorId: await findVendorId(ctx.tx, personId),
          forgetters: [...tenant, ...everywhere],
        }),
      );
      if (result.ok) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} deletions failed`);
  return done;
}

/** Every hour at ten past; the list of who forgets what comes from the composition. */
export function carryOutDeletionsJob(forgetting: Forgetting): JobHandler {
  return {
    name: 'carry-out-deletions',
    schedule: '10 * * * *',
    async run() {
      for (const { id } of await listPemda()) await carryOutDeletions(id, systemClock, forgetting);
    },
  };
}
