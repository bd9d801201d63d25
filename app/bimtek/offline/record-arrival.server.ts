import { quizArrival } from '#db/schema/bimtek/offline.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { bimtekEvents } from '../events.ts';
import type { ArrivalWay } from './arrival.ts';

export interface Arrival {
  attempt: string;
  personId: string;
  way: ArrivalWay;
  claimedAt: Date | null;
  enteredBy: string | null;
}

/** Notes how an attempt came. It may come twice, by phone and by code: the first counts. */
export async function recordArrival(ctx: Ctx, arrival: Arrival): Promise<boolean> {
  const { attempt, personId, way } = arrival;
  const written = await ctx.tx
    .insert(quizArrival)
    .values({ ...arrival, pemdaId: ctx.pemda, attemptId: attempt, receivedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ attemptId: quizArrival.attemptId });
  if (written.length === 0) return false;
  ctx.record(bimtekEvents['answers-arrived'](attempt, { personId, by: way }));
  return true;
}
