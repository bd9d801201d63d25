import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import type { Story } from '../tell-story.ts';
import { loadVendors, type Standing } from './load-vendors.server.ts';

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
    await loadVendors(ctx, plan, queue, vendor => byVendor.get(vendor.id)!, '');
    return ok(null);
  });
}
