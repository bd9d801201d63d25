import type { PemdaId } from '~/identity/actor.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { judgeChanged } from './judge-changed.server.ts';
import { searchAllSurroundings } from './search-all-surroundings.server.ts';
import { searchSoon } from './search-soon.ts';

/** Looks around all products of one pemda and judges anew those around which something is different. */
export async function refreshSurroundings(pemda: PemdaId, clock: Clock): Promise<{ changed: number }> {
  const { changed } = await searchAllSurroundings(pemda, clock);
  await judgeChanged(pemda, changed, clock);
  return { changed: changed.length };
}

/** Every night at 23.50 in western Indonesia, before products are judged for the new day, and after an import. */
export const searchSurroundingsJob: JobHandler = {
  name: searchSoon.name,
  schedule: '50 16 * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    for (const each of all) await refreshSurroundings(each, systemClock);
  },
};
