import { eq } from 'drizzle-orm';
import { bimtekSession } from '#db/schema/bimtek/sessions.ts';
import { runCommand } from '~/audit/command.server.ts';
import { issueCertificates } from '~/bimtek/certificates/issue-certificates.server.ts';
import { listSessionGrants } from '~/bimtek/certificates/list-session-grants.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { type Clock, fixedClock } from '~/platform/clock/clock.ts';
import { ok } from '~/reference/result.ts';
import type { Story } from '../tell-story.ts';

/** Certificates of the sessions that were held, for those who were there long enough; told again, nobody gets a second. */
export async function loadCertificates({ plan }: Story, clock: Clock): Promise<void> {
  const scope = { actor: systemActor(plan.pemda), pemda: plan.pemda };
  await runCommand({ ...scope, clock: fixedClock(clock.now().toISOString()) }, async ctx => {
    const held = await ctx.tx
      .select({ id: bimtekSession.id })
      .from(bimtekSession)
      .where(eq(bimtekSession.state, 'closed'));
    for (const { id } of held) await issueCertificates(ctx, await listSessionGrants(ctx.tx, id));
    return ok(null);
  });
}
