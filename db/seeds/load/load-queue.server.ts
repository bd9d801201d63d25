import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import { decideRegistration } from '~/registration/decisions/decide-registration.server.ts';
import { openCases } from '~/registration/duplicates/open-cases.server.ts';
import { holdEntities, refreshEntities } from '~/registration/duplicates/refresh-entities.server.ts';
import type { StoryVendor } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { officerOf } from './actors.ts';
import { loadVendors, registrationIdOf, type Standing } from './load-vendors.server.ts';

/** Hours since each waiting registration was sent in: fresh ones, and some past the promised two working days. */
const ages = [0.3, 3, 7, 26, 30, 52, 75, 120, 216];

/** Registrations that wait for the office. Their age counts from the day the story is told, not from its own calendar. */
export async function loadQueue(story: Story, clock: Clock): Promise<void> {
  const { plan, queue } = story;
  const now = clock.now().getTime();
  const standing = (hours: number): Standing => {
    const submittedAt = new Date(now - hours * 3_600_000);
    return { status: 'submitted', submittedAt, decidedAt: null };
  };
  const byVendor = new Map(queue.map((vendor, n) => [vendor.id, standing(ages[n % ages.length]!)]));
  await runCommand({ actor: systemActor(plan.pemda), pemda: plan.pemda, clock }, async ctx => {
    await loadVendors(ctx, plan, withTwin(queue), vendor => byVendor.get(vendor.id)!, '');
    await holdEntities(ctx);
    for (const { id } of queue) {
      await refreshEntities(ctx, [id]);
      await openCases(ctx, id);
    }
    return ok(null);
  });
  await sendOneBack(story, clock);
}

/** One of them registered twice: from the same place, with the same papers, the name a little different. */
function withTwin(queue: readonly StoryVendor[]): StoryVendor[] {
  const [first] = queue;
  return queue.map((vendor, n) => {
    if (n !== 1 || !first) return vendor;
    const { owner, gender, nik, npwp, district, village, street } = first;
    const same = { owner, gender, nik, npwp, district, village, street };
    return { ...vendor, ...same, name: `Toko ${first.name}` };
  });
}

/** The oldest of them has been answered: it went back with a reason, for its owner to repair. */
async function sendOneBack({ plan, queue }: Story, clock: Clock): Promise<void> {
  const vendor = queue.at(-1);
  if (!vendor) return;
  const decision = {
    registrationId: registrationIdOf(vendor),
    version: 1,
    outcome: 'sent-back' as const,
    reasons: ['nib-not-found' as const],
    note: 'NIB belum muncul di OSS. Salin lagi dari lembar NIB Anda.',
  };
  const scope = { actor: officerOf(plan), pemda: plan.pemda, clock };
  const result = await runCommand(scope, ctx => decideRegistration(ctx, decision));
  const known = ['already-decided', 'registration-changed'];
  if (!result.ok && !result.problems.every(one => known.includes(one.code)))
    throw new Error(`decision: ${result.problems[0]?.code}`);
}
