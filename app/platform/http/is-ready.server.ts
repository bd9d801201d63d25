import { sql } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { perProcess } from '~/platform/config/per-process.ts';

const state = perProcess('readiness', () => ({ draining: false }));

/** From SIGTERM on: finish what is under way, take nothing new. */
export function startDraining(): void {
  state.draining = true;
}

export async function isReady(): Promise<boolean> {
  if (state.draining) return false;
  const patience = new Promise<boolean>(resolve => setTimeout(resolve, 2_000, false).unref());
  const asked = database()
    .execute(sql`select 1`)
    .then(() => true)
    .catch(() => false);
  return Promise.race([asked, patience]);
}
