import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { allReasons } from '~/registration/decisions/all-reasons.ts';
import type { Origin } from '~/registration/registration-status.ts';
import { throwDice } from '../random.ts';
import type { StoryVendor } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { officerOf } from './actors.ts';
import { loadVendors, type Standing } from './load-vendors.server.ts';

const day = 86_400_000;
const hour = 3_600_000;
const asked = questionPages.filter(page => !page.later).length;
const reasons = allReasons.filter(reason => reason.outcomes.includes('sent-back') && reason.field.question);

/**
 * How far somebody came who began in the last two months: three in four stopped somewhere, most of them where the NIB is
 * asked for; the others went back with a reason and have not answered yet.
 */
function standingOf({ id }: StoryVendor, now: number): Standing {
  const dice = throwDice(`applicant/${id}`);
  const startedAt = new Date(now - dice.int(3, 60) * day - dice.int(0, 10) * hour);
  const origin: Origin = dice.weighted(
    ['self', 'assisted', 'list'] as const,
    each => ({ self: 6, assisted: 3, list: 1 })[each],
  );
  if (dice.chance(0.75)) {
    const stop = dice.weighted([0, 1, 2, 3, 4, 5], n => (n === 3 ? 5 : 1));
    return {
      status: 'draft',
      origin,
      startedAt,
      submittedAt: null,
      decidedAt: null,
      stop: Math.min(stop, asked - 1),
    };
  }
  const submittedAt = new Date(startedAt.getTime() + dice.int(1, 30) * hour);
  const given = dice.shuffle(reasons).slice(0, dice.int(1, 2));
  return {
    status: 'sent-back',
    origin,
    startedAt,
    submittedAt,
    decidedAt: new Date(submittedAt.getTime() + dice.int(4, 40) * hour),
    reasons: given.map(({ code, field }) => ({ code, field })),
  };
}

/** People on their way in. Like the queue, their days count from the day the story is told. */
export async function loadApplicants({ plan, applicants }: Story, clock: Clock): Promise<void> {
  const now = clock.now().getTime();
  const officer = officerOf(plan).personId;
  await runCommand({ actor: systemActor(plan.pemda), pemda: plan.pemda, clock }, async ctx => {
    await loadVendors(ctx, plan, applicants, vendor => standingOf(vendor, now), officer);
    return ok(null);
  });
}
