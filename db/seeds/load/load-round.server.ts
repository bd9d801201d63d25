import { inPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { type Clock, fixedClock } from '~/platform/clock/clock.ts';
import { drawRound } from '~/promotion/draw-round.server.ts';
import { findStandingRound } from '~/promotion/find-standing-round.server.ts';
import { findWaitingList } from '~/promotion/find-waiting-list.server.ts';
import { freezeList } from '~/promotion/freeze-list.server.ts';
import { publishRound } from '~/promotion/publish-round.server.ts';
import { SHOWCASE } from '~/promotion/round-status.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import type { Result } from '~/reference/result.ts';
import type { StoryPlan } from '../story.ts';
import { officerOf } from './actors.ts';

/** What the witnesses read out: the story knows no drand value of its own day, and invents none. */
const ceremony = 'Undian contoh: dadu 4 2 6 1 3 5 5 2 6 1 4 3, disaksikan tiga usaha di aula UKPBJ';

const slots = 12;

function must<T>(step: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${step}: ${result.problems.map(one => one.code).join(', ')}`);
  return result.value;
}

/**
 * The first fair round, by the office's own commands: the list frozen eight days ago, drawn at the announced hour,
 * published today, so that the showcase opens with twelve sellers. A round that stands is left as it is.
 */
export async function loadRound(plan: StoryPlan, clock: Clock): Promise<void> {
  const { pemda } = plan;
  const actor = officerOf(plan);
  const now = clock.now();
  const at = (days: number) => fixedClock(new Date(now.getTime() - days * 86_400_000).toISOString());
  const standing = await inPemda(pemda, tx => findStandingRound(tx, SHOWCASE));
  if (standing?.status === 'published') return;
  const scope = { actor, pemda };
  let roundId = standing?.roundId;
  if (!roundId) {
    const waiting = await inPemda(pemda, tx => findWaitingList(tx, SHOWCASE));
    if (!waiting) {
      const input = { slots, moment: 'week' as const };
      must('freeze', await runCommand({ ...scope, clock: at(8) }, ctx => freezeList(ctx, input)));
    }
    const input = { round: 1, startsOn: addDays(wibDay(now), -1), drandHex: '', ceremonyText: ceremony };
    roundId = must('draw', await runCommand({ ...scope, clock }, ctx => drawRound(ctx, input))).roundId;
  }
  const id = roundId;
  must('publish', await runCommand({ ...scope, clock }, ctx => publishRound(ctx, id)));
}
